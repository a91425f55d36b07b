import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { AnyEntry } from "../../catalogue/define";
import { argumentNames } from "../../functions/evaluate";
import { argumentHelp } from "../../functions/metadata";
import { CopyButton } from "./copy-button";
import { useWords } from "../words";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "start" },
  heading: { ...typographyStyles.title3, margin: 0 },
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  formula: { overflowWrap: "anywhere" },
});

export function FunctionDetail({ entry, onBack }: { entry: AnyEntry; onBack?: () => void }) {
  const say = useWords();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // A screen reader follows the focus: a new view starts at its heading.
  useEffect(() => heading.current?.focus(), [entry]);
  const text = entry.text[say.language];
  return (
    <article className={styles.detail}>
      {onBack && (
        <Button appearance="subtle" onClick={onBack}>
          ← {say("back")}
        </Button>
      )}
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        BIZ.{entry.name}
      </h2>
      <Body1>{text.summary}</Body1>
      <Subtitle2 as="h3">{say("arguments")}</Subtitle2>
      <dl className={styles.list}>
        {argumentNames(entry).map((name) => (
          <Argument key={name} entry={entry} name={name} />
        ))}
      </dl>
      <Subtitle2 as="h3">{say("definition")}</Subtitle2>
      <Body1>{text.definition}</Body1>
      <Caption1>
        {say("source")}: {entry.source}
      </Caption1>
      <Subtitle2 as="h3">{say("example")}</Subtitle2>
      <code className={styles.formula}>{entry.example.formula}</code>
      {!Array.isArray(entry.example.result) && (
        <Body1>{say("exampleGives", { result: String(entry.example.result) })}</Body1>
      )}
      <CopyButton text={entry.example.formula} />
    </article>
  );
}

function Argument({ entry, name }: { entry: AnyEntry; name: string }) {
  const say = useWords();
  const optional = entry.args[name]?.optional ?? true;
  return (
    <div>
      <dt>
        <code>{name}</code> {optional && <Caption1>({say("optionalArgument")})</Caption1>}
      </dt>
      <dd>
        <Body1>{argumentHelp(entry, name, say.language)}</Body1>
      </dd>
    </div>
  );
}
