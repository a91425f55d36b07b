/** THE list of functions, in the order of the help. */
import type { AnyEntry } from "./define";
import { PERIOD } from "./period";
import { RESAMPLE } from "./resample";
import { PTD } from "./ptd";
import { COMPARE } from "./compare";
import { BOXTOTALS } from "./boxtotals";
import { SIXTWELVE } from "./sixtwelve";
import { PACING } from "./pacing";
import { PROFILE } from "./profile";
import { PHASE } from "./phase";
import { ALLOCATE } from "./allocate";
import { RECONCILE } from "./reconcile";
import { LANDING } from "./landing";
import { OKRSCORE } from "./okrscore";
import { RATE } from "./rate";
import { FUNNEL } from "./funnel";
import { MIX } from "./mix";
import { CONCENTRATION } from "./concentration";
import { TIER } from "./tier";
import { TIERMOVE } from "./tiermove";
import { GROWTHACCT } from "./growthacct";
import { PVM } from "./pvm";
import { MIXRATE } from "./mixrate";
import { DRIVERS } from "./drivers";
import { TREE } from "./tree";
import { CONTRIB } from "./contrib";
import { ROOTCAUSE } from "./rootcause";
import { BRIDGE } from "./bridge";
import { XMR } from "./xmr";
import { ANOMALY } from "./anomaly";
import { STL } from "./stl";
import { FORECAST } from "./forecast";
import { BACKTEST } from "./backtest";
import { ACCURACY } from "./accuracy";
import { COHORT } from "./cohort";
import { RETENTION } from "./retention";
import { MILESTONE } from "./milestone";
import { RFM } from "./rfm";
import { BGNBD } from "./bgnbd";
import { GAMMAGAMMA } from "./gammagamma";
import { LINK } from "./link";
import { WHITESPACE } from "./whitespace";
import { JOIN } from "./join";
import { CONTENTSPLIT } from "./contentsplit";
import { CREATORROI } from "./creatorroi";
import { SAMESTORE } from "./samestore";
import { OVERLAP } from "./overlap";
import { UPLIFT } from "./uplift";
import { BENCH } from "./bench";
import { OPPSIZE } from "./oppsize";
import { RICE } from "./rice";
import { RISK } from "./risk";
import { SCHEDULE } from "./schedule";
import { ABTEST } from "./abtest";
import { NPS } from "./nps";
import { TOPBOX } from "./topbox";
import { CROSSTAB } from "./crosstab";
import { RAKE } from "./rake";
import { MOE } from "./moe";
import { THEMES } from "./themes";
import { KAPPA } from "./kappa";
import { CHECK } from "./check";
import { TIEOUT } from "./tieout";
import { explainFunction } from "./explain";

const EXPLAIN = explainFunction(() => CATALOGUE);

export const CATALOGUE: readonly AnyEntry[] = [
  PERIOD,
  RESAMPLE,
  PTD,
  COMPARE,
  BOXTOTALS,
  SIXTWELVE,
  PACING,
  PROFILE,
  PHASE,
  ALLOCATE,
  RECONCILE,
  LANDING,
  OKRSCORE,
  RATE,
  FUNNEL,
  MIX,
  CONCENTRATION,
  TIER,
  TIERMOVE,
  GROWTHACCT,
  PVM,
  MIXRATE,
  DRIVERS,
  TREE,
  CONTRIB,
  ROOTCAUSE,
  BRIDGE,
  XMR,
  ANOMALY,
  STL,
  FORECAST,
  BACKTEST,
  ACCURACY,
  COHORT,
  RETENTION,
  MILESTONE,
  RFM,
  BGNBD,
  GAMMAGAMMA,
  LINK,
  WHITESPACE,
  JOIN,
  CONTENTSPLIT,
  CREATORROI,
  SAMESTORE,
  OVERLAP,
  UPLIFT,
  BENCH,
  OPPSIZE,
  RICE,
  RISK,
  SCHEDULE,
  ABTEST,
  NPS,
  TOPBOX,
  CROSSTAB,
  RAKE,
  MOE,
  THEMES,
  KAPPA,
  CHECK,
  TIEOUT,
  EXPLAIN,
];
