/** The main job: what was recognised, which period, build. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { addSample } from "../../../excel/sample";
import { scanWorkbook, type Scan } from "../../../excel/scan";
import { saveMapping } from "../../../excel/settings";
import { learn, type Correction } from "../../../marketplace/learn";
import type { TableGuess } from "../../../marketplace/tables";
import type { Command } from "../../commands";
import { useTask } from "../../hooks/use-task";
import { useWords } from "../../words";
import { BuildCard } from "./build-card";
import { DataCard } from "./data-card";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface ReviewScreenProps {
  /** What a button of the ribbon asked for and nobody has done yet. */
  readonly wish: Command | undefined;
  readonly onHeard: () => void;
}

export function ReviewScreen({ wish, onHeard }: ReviewScreenProps) {
  const styles = useStyles();
  const { language } = useWords();
  const scan = useTask(useCallback(() => scanWorkbook(), []));
  const [insertion, setInsertion] = useState<"none" | "running">("none");
  const { start } = scan;
  useEffect(() => void start(), [start]);
  const [checked, setChecked] = useState(false);
  useEffect(() => {
    if (wish !== "checkData") return;
    onHeard();
    // Asked for once, the findings stay unfolded.
    void start().then(() => setChecked(true));
  }, [wish, onHeard, start]);

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
        checked={checked}
        error={scan.error ?? correct.error ?? insert.error}
        onAgain={() => void start()}
        onSample={() => void insert.start()}
        onCorrect={(table, correction) => known && void correct.start(known, table, correction)}
      />
      {known?.marketplace.sales && (
        <BuildCard
          marketplace={known.marketplace}
          wanted={wish === "buildReview"}
          onHeard={onHeard}
          onBuilt={() => void start()}
        />
      )}
    </div>
  );
}
