import { Body1, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Appearance, PreferenceStore } from "../preferences";
import { useWords } from "../words";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface SettingsProps {
  readonly store: PreferenceStore;
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
}

export function SettingsScreen({ store, appearance, onAppearance }: SettingsProps) {
  const say = useWords();
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <Field label={say("appearance")}>
        <RadioGroup value={appearance} onChange={(_event, data) => onAppearance(data.value as Appearance)}>
          <Radio value="system" label={say("appearance_system")} />
          <Radio value="light" label={say("appearance_light")} />
          <Radio value="dark" label={say("appearance_dark")} />
        </RadioGroup>
      </Field>
      {!store.lasting() && <Caption1>{say("notStored")}</Caption1>}
      <Body1>{say("privacy")}</Body1>
    </div>
  );
}
