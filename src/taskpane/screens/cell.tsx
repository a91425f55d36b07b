/** What the selected cell says: the reason of its error, and the function behind it. */
import { Body1, Caption1, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import { CATALOGUE } from "../../catalogue";
import { errorMessage, messageText } from "../../excel/message";
import { readSelectedCell, watchSelection, type SelectedCell } from "../../excel/selection";
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
  const read = useCallback(() => readSelectedCell(), []);
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

function CellDetail({ cell }: { cell: SelectedCell }) {
  const say = useWords();
  const styles = useStyles();
  const entry = CATALOGUE.find(({ name }) => name === cell.call?.name);
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
          <Reason cell={cell} />
          {entry ? <FunctionDetail entry={entry} /> : <Body1>{say("cellNoBiz")}</Body1>}
        </>
      )}
    </>
  );
}

/** Evaluates the call again with the values it has now: its message is the reason that Excel's cell cannot show here. */
function Reason({ cell }: { cell: SelectedCell }) {
  const say = useWords();
  const { call } = cell;
  if (!call) return null;
  if ("unreadable" in call) {
    const reason = messageText(call.unreadable, say.language);
    return cell.error ? <Notice intent="warning">{say("cellCannotRead", { reason })}</Notice> : null;
  }
  const entry = CATALOGUE.find(({ name }) => name === call.name);
  if (!entry) return null;
  const outcome = evaluate(entry, call.args, say.language);
  if (outcome.ok) return cell.error ? null : <Caption1>{say("cellFine")}</Caption1>;
  return (
    <Notice intent="error">
      <strong>{say("cellReason", { error: outcome.error })}</strong>
      <br />
      {outcome.message}
    </Notice>
  );
}
