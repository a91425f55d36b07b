/** The main job: what was recognised, which period, build. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { addSample } from "../../../excel/sample";
import { scanWorkbook, type Scan } from "../../../excel/scan";
import { saveMapping } from "../../../excel/settings";
import { learn, type Correction } from "../../../marketplace/learn";
import type { TableGuess } from "../../../marketplace/tables";
import { useTask } from "../../hooks/use-task";
import { useWords } from "../../words";
import { BuildCard } from "./build-card";
import { DataCard } from "./data-card";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export function ReviewScreen() {
  const styles = useStyles();
  const { language } = useWords();
  const scan = useTask(useCallback(() => scanWorkbook(), []));
  const [insertion, setInsertion] = useState<"none" | "running">("none");
  const { start } = scan;
  useEffect(() => void start(), [start]);

  const correct = useTask(
    useCallback(
      async (known: Scan, table: TableGuess, correction: Correction) => {
        await saveMapping(learn(known.mapping, table, correction));
        await start();
      },
      [start],
    ),
  );
  const insert = useTask(
    useCallback(async () => {
      setInsertion("running");
      try {
        await addSample(language);
        await start();
      } finally {
        setInsertion("none");
      }
    }, [start, language]),
  );
  const known = scan.result;
  return (
    <div className={styles.screen}>
      <DataCard
        scan={known}
        reading={scan.running}
        saving={correct.running}
        inserting={insertion === "running"}
        error={scan.error ?? correct.error ?? insert.error}
        onAgain={() => void start()}
        onSample={() => void insert.start()}
        onCorrect={(table, correction) => known && void correct.start(known, table, correction)}
      />
      {known?.marketplace.sales && <BuildCard marketplace={known.marketplace} onBuilt={() => void start()} />}
    </div>
  );
}
