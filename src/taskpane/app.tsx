/** The pane: four views under one row of tabs. */
import {
  FluentProvider,
  makeStyles,
  Tab,
  TabList,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../i18n/text";
import { onRequest, type Command } from "./commands";
import type { Appearance, PreferenceStore } from "./preferences";
import { CellScreen } from "./screens/cell";
import { FunctionsScreen } from "./screens/functions";
import { ReviewScreen } from "./screens/review";
import { SettingsScreen } from "./screens/settings";
import { Guard } from "./parts/guard";
import { LanguageContext, wordsIn } from "./words";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column", boxSizing: "border-box" },
  tabs: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  body: { padding: tokens.spacingHorizontalM, flexGrow: 1 },
});

const VIEWS = ["review", "cell", "functions", "settings"] as const;
type View = (typeof VIEWS)[number];
const TITLES = {
  review: "tabReview",
  cell: "tabCell",
  functions: "tabFunctions",
  settings: "tabSettings",
} as const;

interface AppProps {
  readonly language: Language;
  readonly store: PreferenceStore;
  /** Whether Excel itself is dark. */
  readonly dark: boolean;
}

export function App({ language, store, dark }: AppProps) {
  const styles = useStyles();
  const [view, setView] = useState<View>("review");
  const [wish, setWish] = useState<Command | undefined>();
  useEffect(
    () =>
      onRequest((command) => {
        setView(command === "showHelp" ? "functions" : "review");
        setWish(command);
      }),
    [],
  );
  const [appearance, setAppearance] = useState(store.read().appearance);
  const say = wordsIn(language);
  const choose = (chosen: Appearance) => {
    store.write({ ...store.read(), appearance: chosen });
    setAppearance(chosen);
  };
  const isDark = appearance === "dark" || (appearance === "system" && dark);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className={styles.pane} lang={language}>
      <LanguageContext value={language}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={view}
          onTabSelect={(_event, data) => setView(data.value as View)}
        >
          {VIEWS.map((each) => (
            <Tab key={each} value={each} id={`tab-${each}`}>
              {say(TITLES[each])}
            </Tab>
          ))}
        </TabList>
        <main className={styles.body} role="tabpanel" aria-labelledby={`tab-${view}`}>
          <Guard key={view}>
            {/* The review stays mounted: leaving the view must not lose what was read or a build under way. */}
            {view === "cell" && <CellScreen />}
            {view === "functions" && <FunctionsScreen />}
            {view === "settings" && (
              <SettingsScreen store={store} appearance={appearance} onAppearance={choose} />
            )}
          </Guard>
          <div hidden={view !== "review"}>
            <Guard>
              <ReviewScreen wish={wish} onHeard={() => setWish(undefined)} />
            </Guard>
          </div>
        </main>
      </LanguageContext>
    </FluentProvider>
  );
}
