/** Formulas between what people type and what files hold; which of them are dynamic arrays; how shared ones move. */
import { needsArrayMark } from "../../src/workbench/files/array-formulas";
import { formulaFromFile, formulaToFile } from "../../src/workbench/files/formulas";
import { moveFormula } from "../../src/workbench/files/shared-formula";

describe("typed and stored", () => {
  test.each([
    ["=BIZ.PACING(A1,B1)", "_xldudf_BIZ_PACING(A1,B1)"],
    ['=SUM(BIZ.COHORT(A2:A9,B2:B9,"month"))', 'SUM(_xldudf_BIZ_COHORT(A2:A9,B2:B9,"month"))'],
    ['=IFNA(XLOOKUP(A1,B:B,C:C),"XLOOKUP(")', '_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),"XLOOKUP(")'],
    ["=SORT(FILTER(A1:B9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0))"],
    ["=SUM(UNIQUE('SORT(1)'!A1:A9))", "SUM(_xlfn.UNIQUE('SORT(1)'!A1:A9))"],
    [
      "=LET(total,SUM(A1:A9),share,A1/total,share*2)",
      "_xlfn.LET(_xlpm.total,SUM(A1:A9),_xlpm.share,A1/_xlpm.total,_xlpm.share*2)",
    ],
    ["=MAP(A1:A9,LAMBDA(x,x+1))", "_xlfn.MAP(A1:A9,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))"],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=COUNTA('My sheet'!$B$2#)&\"A1#\"", "COUNTA(_xlfn.ANCHORARRAY('My sheet'!$B$2))&\"A1#\""],
    ["=SUM(@A1:A9,1)", "SUM(_xlfn.SINGLE(A1:A9),1)"],
    ["=IF(A1=#N/A,1,2)", "IF(A1=#N/A,1,2)"],
    ["=STDEV.S(A1:A9)+AVERAGE(A1:A9)", "_xlfn.STDEV.S(A1:A9)+AVERAGE(A1:A9)"],
  ])("%s", (typed, stored) => {
    expect(formulaToFile(typed)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(typed);
  });

  test("a row of the table is stored with its table's name, in and out of it", () => {
    expect(formulaToFile("=[@GMV]*2", "Sales")).toBe("Sales[[#This Row],[GMV]]*2");
    expect(formulaToFile("=Sales[@[Net GMV]]+1")).toBe("Sales[[#This Row],[Net GMV]]+1");
    expect(formulaToFile('="[@GMV]"', "Sales")).toBe('"[@GMV]"');
  });

  test("functions that another program stored in small letters get their own", () => {
    expect(formulaFromFile("_xldudf_biz_pacing(1)+_xlfn.xlookup(1,A1:A2,B1:B2)")).toBe(
      "=BIZ.PACING(1)+XLOOKUP(1,A1:A2,B1:B2)",
    );
  });
});

describe("marked as a dynamic array", () => {
  test.each([
    "=BIZ.PACING(A1,B1)",
    "=IF(A1>0,BIZ.COHORT(A1:A9,B1:B9),0)",
    "=SUM(A1:A9*B1:B9)",
    "=A1:A9",
    "=ABS(A1:A9)",
    "=SUM(ABS(Sales[GMV]))",
    "=UNIQUE(A1:A9)",
    "={1,2,3}",
    "=B2#",
    "=SUM(--(A1:A9>0))",
    '=Sales[GMV]&""',
  ])("%s", (formula) => expect(needsArrayMark(formula)).toBe(true));

  test.each([
    "=SUM(A1:A9)",
    "=SUM(A1:A9, B1:B9)/COUNT(Data!A:A)",
    "=A1+B1*2",
    "=SUMIFS(Sales[GMV],Sales[Category],A1)",
    "=INDEX(A1:C9,MATCH(E1,A1:A9,0),2)",
    '=IF(A1="A1:A9*2",1,"BIZ.X(")',
    "=NA()",
    "=IFERROR(VLOOKUP(A1,'My sheet'!A1:B9,2,FALSE),0)",
  ])("not %s", (formula) => expect(needsArrayMark(formula)).toBe(false));
});

describe("moved by one row and two columns", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
    ["=SUM(A:A,1:1,$B:C)", "=SUM(C:C,2:2,$B:E)"],
    ["='A1'!B2&\"A1\"&Sheet1!A1", "='A1'!D3&\"A1\"&Sheet1!C2"],
    ["=LOG10(A1)+Q1!A1+Sales[A1]", "=LOG10(C2)+Q1!C2+Sales[A1]"],
    ["=XFD1048576", "=B1"],
    ["=TAXES2024+1E5", "=TAXES2024+1E5"],
  ])("%s", (formula, moved) => expect(moveFormula(formula, 1, 2)).toBe(moved));
});
