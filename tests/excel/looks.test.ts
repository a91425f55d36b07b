import { restyles } from "../../src/excel/looks";
import { zone } from "../../src/excel/zones";

const bold = { bold: true };
const red = { color: "#FF0000" };

test("a new tab is styled as described, a style over another adding to it", () => {
  const found = restyles(
    [],
    [
      { ...zone(0, 0, 1, 3), style: bold },
      { ...zone(0, 1), style: red },
    ],
  );
  expect(found).toEqual([
    { zone: zone(0, 0), from: undefined, to: bold },
    { zone: zone(0, 1), from: undefined, to: { ...bold, ...red } },
    { zone: zone(0, 2), from: undefined, to: bold },
  ]);
});

test("the same look again touches no cell, in whatever zones and order it is described", () => {
  const before = [
    { ...zone(0, 0, 2, 2), style: bold },
    { ...zone(0, 0, 2, 2), style: red },
  ];
  const next = [
    { ...zone(0, 0, 1, 2), style: { ...red, ...bold } },
    { ...zone(1, 0, 1, 2), style: { ...bold, ...red } },
  ];
  expect(restyles(before, next)).toEqual([]);
});

test("a block that grows by a row changes only that row; one that shrinks is cleared there", () => {
  const short = [{ ...zone(2, 1, 3, 4), style: bold }];
  const long = [{ ...zone(2, 1, 4, 4), style: bold }];
  expect(restyles(short, long)).toEqual([{ zone: zone(5, 1, 1, 4), from: undefined, to: bold }]);
  expect(restyles(long, short)).toEqual([{ zone: zone(5, 1, 1, 4), from: bold, to: undefined }]);
});

test("a line is that of the cells on both its sides, so that neither takes it from the other", () => {
  const total = [{ ...zone(3, 0), style: { borderTop: "#000000" } }];
  const header = [{ ...zone(2, 0), style: { borderBottom: "#000000" } }];
  expect(restyles(total, header)).toEqual([]);
  expect(restyles([], header)).toEqual([
    { zone: zone(2, 0), from: undefined, to: { borderBottom: "#000000" } },
    { zone: zone(3, 0), from: undefined, to: { borderTop: "#000000" } },
  ]);
});
