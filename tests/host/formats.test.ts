import { loadLibrary } from "../../src/workbench/headless/office";
import { heldFormat, shownText } from "../../src/workbench/host/formats";

const library = loadLibrary();

/** What the grid shows for a value in an Excel format. */
function inGrid(value: number, format: string): string {
  const { DEFAULT_LOCALE } = library.constants;
  return library.helpers.formatValue(value, { format: heldFormat(library, format), locale: DEFAULT_LOCALE });
}

test.each([
  ["0.0%", 0.1234, "12.3%"],
  ["#,##0", 1234567, "1,234,567"],
  ['#,##0.0,,"M"', 1234567, "1.2M"],
  ["0.0x", 2.5, "2.5x"],
  ["[Red]-0.0;0", 2.5, "-2.5"],
  ["€#,##0", 1234, "€1,234"],
  ["[$€-407]#,##0", 1234, "€1,234"],
  ["#,##0_);(#,##0)", -5, "(5)"],
  ["yyyy-mm-dd", 45000, "2023-03-15"],
  ["MMM YY", 45000, "Mar 23"],
  ["0.00E+00", 12345, "1.23e+04"],
])("the grid shows %s of %d as %s", (format, value, expected) => {
  expect(inGrid(value, format)).toBe(expected);
});

test.each(["# ?/?", "[>100]0;0.0", "General;-General"])(
  "%s has no counterpart: the grid chooses",
  (format) => {
    expect(inGrid(2.5, format)).toMatch(/^[\d.]+$/);
  },
);

test.each([
  ["General", 0.1, "0.1"],
  ["General", true, "TRUE"],
  ["@", "text", "text"],
  ["0;;;@", "text", "text"],
  ["# ?/?", 2.5, "2 1/2"],
  ["0.0%", "", ""],
  ["0.0%", null, ""],
])("Excel's text in %s of %j is %s", (format, value, expected) => {
  expect(shownText(value, format)).toBe(expected);
});
