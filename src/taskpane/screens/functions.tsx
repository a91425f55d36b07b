/** Every BIZ function: what it answers, its arguments, its definition and a worked example. */
import { Body1, Caption1, Link, makeStyles, SearchBox, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { CATALOGUE } from "../../catalogue";
import type { AnyEntry, Family } from "../../catalogue/define";
import { FunctionDetail } from "../parts/function-detail";
import { useWords, type PaneKey, type WordsOfPane } from "../words";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  family: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  entry: { display: "flex", flexDirection: "column" },
  search: { maxWidth: "none" },
});

export function FunctionsScreen() {
  const say = useWords();
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<AnyEntry | undefined>();
  if (chosen) return <FunctionDetail entry={chosen} onBack={() => setChosen(undefined)} />;
  const found = matching(query, say);
  return (
    <div className={styles.screen}>
      <SearchBox
        className={styles.search}
        value={query}
        placeholder={say("searchFunctions")}
        aria-label={say("searchFunctions")}
        onChange={(_event, data) => setQuery(data.value)}
      />
      {found.length === 0 && <Body1>{say("noFunction", { query })}</Body1>}
      {families(found).map(([family, entries]) => (
        <section key={family} className={styles.family}>
          <Subtitle2 as="h2">{say(`family_${family}` as PaneKey)}</Subtitle2>
          {entries.map((entry) => (
            <div key={entry.name} className={styles.entry}>
              <Link as="button" onClick={() => setChosen(entry)}>
                BIZ.{entry.name}
              </Link>
              <Caption1>{entry.text[say.language].summary}</Caption1>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function matching(query: string, say: WordsOfPane): readonly AnyEntry[] {
  const wanted = query.trim().toLowerCase();
  return CATALOGUE.filter((entry) =>
    `biz.${entry.name} ${entry.text[say.language].summary}`.toLowerCase().includes(wanted),
  );
}

function families(entries: readonly AnyEntry[]): [Family, AnyEntry[]][] {
  const groups = new Map<Family, AnyEntry[]>();
  for (const entry of entries) groups.set(entry.family, [...(groups.get(entry.family) ?? []), entry]);
  return [...groups];
}
