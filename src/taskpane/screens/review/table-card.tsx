import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Field,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { Correction } from "../../../marketplace/learn";
import { ROLES, type Meaning, type Role } from "../../../marketplace/roles";
import type { ColumnGuess, Reason, TableGuess } from "../../../marketplace/tables";
import { Notice } from "../../parts/notice";
import { meaningName, roleName, valuesName } from "../../../i18n/marketplace";
import { formatCount, useWords, type WordsOfPane } from "../../words";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  head: { display: "flex", flexDirection: "column" },
});

interface TableCardProps {
  readonly guess: TableGuess;
  /** Whether the role is the person's own choice. */
  readonly corrected: boolean;
  readonly disabled: boolean;
  /** Unfolded from the start: there is something to choose. */
  readonly open: boolean;
  readonly onCorrect: (correction: Correction) => void;
}

const ROLE_LIST = Object.keys(ROLES) as Role[];

/** One table: what it is taken for and why, each column's meaning, and a choice for both. */
export function TableCard({ guess, corrected, disabled, open, onCorrect }: TableCardProps) {
  const say = useWords();
  const styles = useStyles();
  const { source, role, missing } = guess;
  const title = role ? roleName(role, say.language) : say("notUsed");
  const certainty = corrected
    ? say("corrected")
    : say("confidence", { percent: Math.round(guess.confidence * 100) });
  return (
    <Accordion collapsible defaultOpenItems={open ? ["table"] : []}>
      <AccordionItem value="table">
        <AccordionHeader size="small">
          <span className={styles.head}>
            <strong>{title}</strong>
            <Caption1>
              {source.id} · {say("rows", { rows: formatCount(source.rows.length, say.language) })}
              {role && ` · ${certainty}`}
            </Caption1>
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Field label={say("role")} size="small">
            <Select
              size="small"
              value={role ?? "none"}
              disabled={disabled}
              onChange={(_event, data) => onCorrect({ role: data.value as Role | "none" })}
            >
              <option value="none">{say("notUsed")}</option>
              {ROLE_LIST.map((each) => (
                <option key={each} value={each}>
                  {roleName(each, say.language)}
                </option>
              ))}
            </Select>
          </Field>
          {role && missing.length > 0 && (
            <Notice intent="warning">
              {say("missingColumns", {
                columns: missing.map((each) => meaningName(each, say.language)).join(", "),
              })}
            </Notice>
          )}
          {role &&
            guess.columns.map((column) => (
              <ColumnChoice
                key={column.column}
                column={column}
                role={role}
                disabled={disabled}
                onChoose={(meaning) => onCorrect({ columns: { [column.header]: meaning } })}
              />
            ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface ColumnChoiceProps {
  readonly column: ColumnGuess;
  readonly role: Role;
  readonly disabled: boolean;
  readonly onChoose: (meaning: Meaning | "none") => void;
}

function ColumnChoice({ column, role, disabled, onChoose }: ColumnChoiceProps) {
  const say = useWords();
  const meanings: readonly Meaning[] = [...ROLES[role].needed, ...ROLES[role].others];
  return (
    <Field
      label={say("columnMeaning", { header: column.header })}
      hint={column.meaning && reasonText(column, say)}
      size="small"
    >
      <Select
        size="small"
        value={column.meaning ?? "none"}
        disabled={disabled}
        onChange={(_event, data) => onChoose(data.value as Meaning | "none")}
      >
        <option value="none">{say("notUsed")}</option>
        {meanings.map((meaning) => (
          <option key={meaning} value={meaning}>
            {meaningName(meaning, say.language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function reasonText(column: ColumnGuess, say: WordsOfPane): string {
  const certainty = say("confidence", { percent: Math.round(column.confidence * 100) });
  return [certainty, ...column.reasons.map((reason) => wordOf(reason, say))].join(", ");
}

function wordOf(reason: Reason, say: WordsOfPane): string {
  switch (reason.code) {
    case "header":
      return say("reasonHeader");
    case "values":
      return say("reasonValues", { detail: valuesName(reason.detail, say.language) });
    case "learned":
      return say("reasonLearned");
    case "corrected":
      return say("corrected");
  }
}
