import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Language } from "../../../i18n/text";
import type { Marketplace } from "../../../marketplace/model";
import type { Grain } from "../../../metrics/dates";
import { useWords, type PaneKey } from "../../words";
import { choiceFor, REVIEW_GRAINS, type PeriodChoice } from "./period-choice";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  dates: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
});

interface PeriodFormProps {
  readonly marketplace: Marketplace;
  readonly choice: PeriodChoice;
  readonly disabled: boolean;
  readonly onChange: (choice: PeriodChoice) => void;
}

export function PeriodForm({ marketplace, choice, disabled, onChange }: PeriodFormProps) {
  const say = useWords();
  const styles = useStyles();
  const reversed = choice.from > choice.to;
  return (
    <div className={styles.form}>
      <Field label={say("grain")} size="small">
        <Select
          size="small"
          value={choice.grain}
          disabled={disabled}
          onChange={(_event, data) => onChange(choiceFor(marketplace, data.value as Grain, choice.language))}
        >
          {REVIEW_GRAINS.map((grain) => (
            <option key={grain} value={grain}>
              {say(`grain_${grain}` as PaneKey)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.dates}>
        <DateField
          label={say("from")}
          value={choice.from}
          disabled={disabled}
          onChange={(from) => onChange({ ...choice, from })}
        />
        <DateField
          label={say("to")}
          value={choice.to}
          disabled={disabled}
          problem={reversed ? say("periodReversed") : undefined}
          onChange={(to) => onChange({ ...choice, to })}
        />
      </div>
      <DateField
        label={say("asOf")}
        hint={say("asOfHint")}
        value={choice.asOf}
        disabled={disabled}
        onChange={(asOf) => onChange({ ...choice, asOf })}
      />
      <Field label={say("reviewLanguage")} size="small">
        <Select
          size="small"
          value={choice.language}
          disabled={disabled}
          onChange={(_event, data) => onChange({ ...choice, language: data.value as Language })}
        >
          <option value="en">{say("english")}</option>
          <option value="es">{say("spanish")}</option>
        </Select>
      </Field>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (iso: string) => void;
}

function DateField({ label, hint, value, disabled, problem, onChange }: DateFieldProps) {
  const say = useWords();
  const message = value === "" ? say("dateInvalid") : problem;
  return (
    <Field
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined ? {} : { validationMessage: message, validationState: "error" as const })}
    >
      <Input
        type="date"
        size="small"
        value={value}
        disabled={disabled}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
