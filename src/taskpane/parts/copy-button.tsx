import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../words";

/** Copies a text; says so, and stays quiet where the clipboard is out of reach (the text can be selected). */
export function CopyButton({ text }: { text: string }) {
  const say = useWords();
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button size="small" onClick={() => void copy()} aria-live="polite">
      {copied ? say("copied") : say("copy")}
    </Button>
  );
}
