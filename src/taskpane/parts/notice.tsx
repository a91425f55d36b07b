import { MessageBar, MessageBarBody, type MessageBarProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A message that a screen reader announces and that wraps: what happened, where, what to do. */
export function Notice({ intent, children }: { intent: MessageBarProps["intent"]; children: ReactNode }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
