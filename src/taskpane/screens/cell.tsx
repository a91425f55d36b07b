/** What the selected cell says: the reason of its error, and the function behind it. */
import { Body1, Caption1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import { CATALOGUE } from "../../catalogue";
import { errorMessage, messageText } from "../../excel/message";
import { watchSelection } from "../../excel/navigate";
import { readSelectedCell, type SelectedCall, type SelectedCell } from "../../excel/selection";
import { evaluate } from "../../functions/evaluate";
import { useTask } from "../hooks/use-task";
import { FunctionDetail } from "../parts/function-detail";
import { Notice } from "../parts/notice";
import { useWords } from "../words";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  formula: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

export function CellScreen() {
  const say = useWords();
  const styles = useStyles();
  const read = useCallback(() => readSelectedCell(compute), []);
  const { running, result: cell, error, start } = useTask(read);
  useEffect(() => {
    void start();
    const stop = watchSelection(() => void start());
    return () => void stop.then((unwatch) => unwatch());
  }, [start]);
  return (
    <div className={styles.screen} aria-live="polite">
      {error !== undefined && <Notice intent="error">{errorMessage(error, say.language)}</Notice>}
      {!cell && running && <Spinner size="tiny" label={say("cellReading")} />}
      {cell && <CellDetail cell={cell} />}
    </div>
  );
}

const entryOf = (name: string) => CATALOGUE.find((entry) => entry.name === name.toUpperCase());

/** What a BIZ call nested in another gives; undefined when it has no value. */
function compute(name: string, args: readonly unknown[]): unknown {
  const entry = entryOf(name);
  const outcome = entry && evaluate(entry, args, "en");
  return outcome?.ok ? outcome.value : undefined;
}

function CellDetail({ cell }: { cell: SelectedCell }) {
  const say = useWords();
  const styles = useStyles();
  const names = [...cell.formula.matchAll(/\bBIZ\.(\w+)\(/gi)].map((match) => match[1] as string);
  const entry = names.map(entryOf).find((found) => found !== undefined);
  return (
    <>
      <Subtitle2 as="h2">{cell.address}</Subtitle2>
      {cell.formula === "" ? (
        <Body1>{say("cellNone")}</Body1>
      ) : (
        <>
          <code className={styles.formula}>{cell.formula}</code>
          <Caption1>
            {say("cellValue")}: {cell.text}
          </Caption1>
          {cell.calls.map((call, i) => (
            <Reason key={i} call={call} />
          ))}
          {entry ? <FunctionDetail entry={entry} /> : <Body1>{say("cellNoBiz")}</Body1>}
        </>
      )}
    </>
  );
}

/** Evaluates a call again with the values it has now: its message is the reason for the cell's error. */
function Reason({ call }: { call: SelectedCall }) {
  const say = useWords();
  if ("unreadable" in call) {
    const reason = messageText(call.unreadable, say.language);
    return <Notice intent="warning">{say("cellCannotRead", { reason })}</Notice>;
  }
  const entry = entryOf(call.name);
  const outcome = entry && evaluate(entry, call.args, say.language);
  if (!outcome || outcome.ok) return null;
  return (
    <Notice intent="error">
      <strong>{say("cellReason", { error: outcome.error })}</strong>
      <br />
      {outcome.message}
    </Notice>
  );
}
