import { Body1, Button, Caption1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { errorMessage } from "../../../excel/message";
import { findingText } from "../../../i18n/marketplace";
import type { Scan } from "../../../excel/scan";
import type { Correction } from "../../../marketplace/learn";
import type { Finding } from "../../../marketplace/findings";
import type { TableGuess } from "../../../marketplace/tables";
import { Notice } from "../../parts/notice";
import { useWords } from "../../words";
import { TableCard } from "./table-card";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  findings: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center" },
});

interface DataCardProps {
  readonly scan: Scan | undefined;
  readonly reading: boolean;
  readonly saving: boolean;
  readonly inserting: boolean;
  /** The person asked for the checks: their findings are shown, or that there are none. */
  readonly checked: boolean;
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly onSample: () => void;
  readonly onCorrect: (table: TableGuess, correction: Correction) => void;
}

export function DataCard(props: DataCardProps) {
  const say = useWords();
  const styles = useStyles();
  const { scan, reading, saving, inserting, error } = props;
  const busy = reading || saving || inserting;
  const guesses = scan?.marketplace.guesses ?? [];
  const findings = scan?.marketplace.findings.filter(({ severity }) => severity !== "note") ?? [];
  return (
    <section className={styles.card} aria-busy={busy}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{say("dataTitle")}</Subtitle2>
        <Button size="small" appearance="subtle" disabled={busy} onClick={props.onAgain}>
          {say("dataAgain")}
        </Button>
      </div>
      {error !== undefined && <Notice intent="error">{errorMessage(error, say.language)}</Notice>}
      {busy && (
        <Spinner
          size="tiny"
          labelPosition="after"
          label={say(inserting ? "addingSample" : saving ? "saving" : "dataReading")}
        />
      )}
      {scan && guesses.length === 0 && <NoTables onSample={props.onSample} busy={busy} />}
      {guesses.map((guess) => (
        <TableCard
          key={guess.source.id}
          guess={guess}
          corrected={scan?.mapping.tables[guess.source.id]?.role !== undefined}
          disabled={busy}
          open={guess.missing.length > 0 || (!guess.role && !scan?.marketplace.sales)}
          onCorrect={(correction) => props.onCorrect(guess, correction)}
        />
      ))}
      {findings.length > 0 && <Findings findings={findings} open={props.checked} />}
      {props.checked && !busy && scan?.marketplace.sales && findings.length === 0 && (
        <Notice intent="success">{say("noFindings")}</Notice>
      )}
      {scan && guesses.length > 0 && !scan.marketplace.sales && (
        <Notice intent="warning">{say("needsSales")}</Notice>
      )}
    </section>
  );
}

/** What the checks found, folded away: the number first, each with what to do. */
function Findings({ findings, open }: { findings: readonly Finding[]; open: boolean }) {
  const say = useWords();
  const styles = useStyles();
  return (
    <details open={open}>
      <summary>{say("findings", { count: findings.length })}</summary>
      <ul className={styles.findings}>
        {findings.map((finding, i) => (
          <li key={i}>
            <Caption1>{findingText(finding, say.language)}</Caption1>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NoTables({ onSample, busy }: { onSample: () => void; busy: boolean }) {
  const say = useWords();
  return (
    <>
      <Body1>{say("dataNone")}</Body1>
      <Caption1>{say("dataNoneHint")}</Caption1>
      <Button appearance="primary" disabled={busy} onClick={onSample}>
        {say("addSample")}
      </Button>
    </>
  );
}
