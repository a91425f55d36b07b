import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { LanguageContext, wordsIn } from "../words";
import { Notice } from "./notice";

interface State {
  readonly error: unknown;
}

/** A view that fails says so and offers another try, instead of leaving an empty pane. */
export class Guard extends Component<{ children: ReactNode }, State> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    const say = wordsIn(this.context);
    const detail = this.state.error instanceof Error ? this.state.error.message : String(this.state.error);
    return (
      <>
        <Notice intent="error">{say("unexpected", { detail })}</Notice>
        <Button onClick={() => this.setState({ error: undefined })}>{say("tryAgain")}</Button>
      </>
    );
  }
}
