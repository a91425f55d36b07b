import {
  Button,
  Link,
  makeStyles,
  ProgressBar,
  Body1,
  Caption1,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { buildReview } from "../../../excel/build";
import { errorMessage, messageText } from "../../../excel/message";
import { activateSheet } from "../../../excel/navigate";
import type { BuildReport, Progress } from "../../../excel/report";
import type { Marketplace } from "../../../marketplace/model";
import { useTask } from "../../hooks/use-task";
import { Notice } from "../../parts/notice";
import { formatCount, useWords } from "../../words";
import { PeriodForm } from "./period-form";
import { startingChoice, toRequest, type PeriodChoice } from "./period-choice";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // The pane's main action stays in sight, however many tables stand above it.
  action: {
    position: "sticky",
    bottom: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  tabs: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface BuildCardProps {
  readonly marketplace: Marketplace;
  /** The ribbon's button was pressed. */
  readonly wanted: boolean;
  readonly onHeard: () => void;
  readonly onBuilt: () => void;
}

export function BuildCard({ marketplace, wanted, onHeard, onBuilt }: BuildCardProps) {
  const say = useWords();
  const styles = useStyles();
  const [choice, setChoice] = useState<PeriodChoice>(() => startingChoice(marketplace, say.language));
  const [progress, setProgress] = useState<Progress | undefined>();
  const build = useTask(
    useCallback(
      async (chosen: PeriodChoice) => {
        const report = await buildReview(toRequest(chosen), setProgress);
        onBuilt();
        return report;
      },
      [onBuilt],
    ),
  );
  const wrong = choice.from > choice.to;
  const { start } = build;
  useEffect(() => {
    if (!wanted) return;
    onHeard();
    if (!wrong) void start(choice);
  }, [wanted, onHeard, wrong, start, choice]);
  return (
    <section className={styles.card} aria-busy={build.running}>
      <Subtitle2 as="h2">{say("periodTitle")}</Subtitle2>
      <PeriodForm marketplace={marketplace} choice={choice} disabled={build.running} onChange={setChoice} />
      <div className={styles.action}>
        {build.running && progress && (
          <div aria-live="polite">
            <ProgressBar value={progress.share} />
            <Caption1>{messageText(progress.message, say.language)}</Caption1>
          </div>
        )}
        <Button
          appearance="primary"
          disabled={build.running || wrong}
          onClick={() => void build.start(choice)}
        >
          {say(build.running ? "building" : "build")}
        </Button>
      </div>
      <div aria-live="polite">
        {!build.running && build.error !== undefined && (
          <Notice intent="error">
            <strong>{say("notBuilt")}</strong> {errorMessage(build.error, say.language)}
          </Notice>
        )}
        {!build.running && build.error === undefined && build.result && <Report report={build.result} />}
      </div>
    </section>
  );
}

function Report({ report }: { report: BuildReport }) {
  const say = useWords();
  const styles = useStyles();
  const rows = report.accounts.reduce((sum, account) => sum + account.rows, 0);
  const used = report.accounts.reduce((sum, account) => sum + account.used, 0);
  const count = (number: number) => formatCount(number, say.language);
  return (
    <>
      <Notice intent="success">
        {report.rebuilt ? say("rebuilt") : say("built", { tabs: report.tabs.length })}
      </Notice>
      <ul className={styles.tabs}>
        {report.tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              as="button"
              aria-label={say("openTab", { tab: tab.name })}
              onClick={() => void activateSheet(tab.name)}
            >
              {tab.name}
            </Link>
          </li>
        ))}
      </ul>
      <Caption1>{say("rowsUsed", { used: count(used), rows: count(rows) })}</Caption1>
      {report.warnings.map((warning) => (
        <Notice key={messageText(warning, say.language)} intent="warning">
          {messageText(warning, say.language)}
        </Notice>
      ))}
      {report.missing.map((line) => (
        <Body1 key={line} block>
          {line}
        </Body1>
      ))}
    </>
  );
}
