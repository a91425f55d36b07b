/**
 * Data bars in Excel 2010's own form, beside hucre's: without it Excel draws them with a gradient, and the smallest value
 * with a tenth of the length. Each rule names its counterpart at the worksheet's end.
 */
import { zoneAddress } from "./references";
import type { ConditionalFormatFile } from "./workbook";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const RULE = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const FORMATS = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

const RULES = /(<cfRule type="dataBar" priority="(\d+)"[^>]*>.*?<\/dataBar>)<\/cfRule>/gs;

export function withDataBars(xml: string, formats: readonly ConditionalFormatFile[]): string {
  const bars = formats.flatMap((format, i) =>
    format.type === "DataBar" ? [{ ...format, id: idOf(i + 1) }] : [],
  );
  if (bars.length === 0) return xml;
  const linked = xml.replace(RULES, (_, rule: string, priority: string) => {
    const id = idOf(Number(priority));
    return `${rule}<extLst><ext uri="${RULE}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`;
  });
  const list = bars
    .map(({ zone, color, id }) => barXml(zoneAddress(zone), color.replace("#", "FF"), id))
    .join("");
  const extension = `<ext uri="${FORMATS}" xmlns:x14="${X14}"><x14:conditionalFormattings>${list}</x14:conditionalFormattings></ext>`;
  return linked.replace("</worksheet>", () => `<extLst>${extension}</extLst></worksheet>`);
}

/** A rule's priority is its own in the sheet. */
function idOf(priority: number): string {
  return `{00000000-0000-4000-8000-${String(priority).padStart(12, "0")}}`;
}

function barXml(range: string, color: string, id: string): string {
  const bar =
    '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>' +
    `<x14:negativeFillColor rgb="${color}"/><x14:axisColor rgb="FF6B7280"/></x14:dataBar>`;
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule>` +
    `<xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`
  );
}
