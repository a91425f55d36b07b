/** A built review as text: the rows that were used, each tab line by line, what is missing, remarks. */
import { messageText } from "../../excel/message";
import type { BuildReport } from "../../excel/report";
import { leftOutText } from "../../i18n/marketplace";
import type { Language } from "../../i18n/text";
import type { RowAccount } from "../../marketplace/findings";
import { commandText } from "./review-arguments";

export function reviewAsText({ tabs, accounts, missing, warnings }: BuildReport, language: Language): string {
  const data = section(
    commandText("data", language),
    accounts.flatMap((each) => accountLines(each, language)),
  );
  const sheets = tabs.map(({ name, lines }) => section(name, lines));
  const rest = [
    section(commandText("missing", language), missing),
    section(
      commandText("remarks", language),
      warnings.map((warning) => messageText(warning, language)),
    ),
  ];
  return [data, ...sheets, ...rest].filter((text) => text !== "").join("\n\n");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`# ${title}`, ...lines].join("\n");
}

function accountLines({ table, rows, used, leftOut }: RowAccount, language: Language): string[] {
  const shown = (count: number) => new Intl.NumberFormat(language).format(count);
  return [
    commandText("rows", language, { table, used: shown(used), rows: shown(rows) }),
    ...leftOut.map(
      (each) =>
        `  ${commandText("leftOut", language, { count: shown(each.count), reason: leftOutText(each, language) })}`,
    ),
  ];
}
