/** Routine or exceptional, against numbers made with R. */
import { verdictsOf } from "../../../src/insights/diagnosis/verdicts";
import { buildMarketplace } from "../../../src/marketplace/build";
import { EMPTY_MAPPING } from "../../../src/marketplace/tables";
import { toSerial } from "../../../src/metrics/dates";
import { sheet, workbook } from "../../marketplace/reading";
import { sampleInput } from "./sample";

const PERIOD = { from: toSerial(2025, 11, 1), to: toSerial(2025, 12, 31) };

/** A thousand each month of 2024, and that grown by exp(change) in the same month of 2025. */
function market(changes: readonly number[]) {
  const gmv = [...Array.from({ length: 12 }, () => 1000), ...changes.map((each) => 1000 * Math.exp(each))];
  const rows = gmv.map((value, i) => [toSerial(2024, 1 + i, 1), value]);
  return buildMarketplace(
    workbook(sheet([["Date", "GMV"], ...rows], { formats: ["yyyy-mm-dd", "0.00"] })),
    EMPTY_MAPPING,
  );
}

/*
 * past <- c(.12,.10,.15,.11,.13,.09,.14,.12,.10,.14); now <- c(-.02, 0); n <- 10; m <- mean(past)
 * r <- sum((past[-1]-m)*(past[-n]-m))/sum((past-m)^2); rho <- min(.9, max(.3, r+(1+4*r)/n))
 * v <- var(past)*(1+rho)/(1-rho)*(1/2+1/n); (mean(now)-m)/sqrt(v)  # -6.15765
 * exp(m-mean(now)); qt(.975, 9)*sqrt(v)                            # 1.1388283833; 0.0477585410
 */
const PAST = [0.12, 0.1, 0.15, 0.11, 0.13, 0.09, 0.14, 0.12, 0.1, 0.14];

test("a growth of 12 % a year that ends in two months is exceptional, with the limits that R gives", () => {
  const [gmv] = verdictsOf(market([...PAST, -0.02, 0]), PERIOD);
  expect(gmv).toMatchObject({ verdict: "exceptional", kpi: { key: "gmv" } });
  const value = (1000 * (Math.exp(-0.02) + 1)) / 2;
  expect(gmv?.value).toBeCloseTo(value, 6);
  expect(gmv?.expected).toBeCloseTo(value * 1.1388283833, 5);
  expect(gmv?.low).toBeCloseTo(value * 1.1388283833 * Math.exp(-0.047758541), 5);
  expect(gmv?.high).toBeCloseTo(value * 1.1388283833 * Math.exp(0.047758541), 5);
});

test("the same growth going on is routine", () => {
  expect(verdictsOf(market([...PAST, 0.1, 0.13]), PERIOD)[0]?.verdict).toBe("routine");
});

test("less than a year and a half says nothing of the season, and a handful of weeks nothing at all", () => {
  const rows = Array.from({ length: 5 }, (_, i) => [toSerial(2025, 12, 1) + 7 * i, 100]);
  const short = buildMarketplace(
    workbook(sheet([["Date", "GMV"], ...rows], { formats: ["yyyy-mm-dd", "0"] })),
    EMPTY_MAPPING,
  );
  expect(verdictsOf(short, PERIOD).map(({ verdict }) => verdict)).toEqual(["unknown"]);
});

test("a fall of LIVE conversion by 30 % everywhere is called; where nothing was planted hardly a figure is", () => {
  const planted = sampleInput({
    ...{ seed: 31, rows: 8000 },
    truths: [{ kind: "rateFall", within: ["content"] }],
  });
  const called = (input: typeof planted) =>
    verdictsOf(input.marketplace, input.period).flatMap(({ kpi, verdict }) =>
      verdict === "exceptional" ? [kpi.key] : [],
    );
  expect(called(planted)).toContain("conversion");
  const silent = [41, 42, 43, 44, 45].flatMap((seed) => called(sampleInput({ seed, rows: 8000 })));
  // Of 40 figures at most 5 %.
  expect(silent.length).toBeLessThanOrEqual(2);
});
