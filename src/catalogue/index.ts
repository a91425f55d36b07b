/** THE list of functions, in the order of the help. */
import type { AnyEntry } from "./define";
import { PACING } from "./pacing";
import { NPS } from "./nps";
import { TOPBOX } from "./topbox";
import { CROSSTAB } from "./crosstab";
import { RAKE } from "./rake";
import { MOE } from "./moe";
import { THEMES } from "./themes";
import { KAPPA } from "./kappa";
import { DRIVERS } from "./drivers";
import { PVM } from "./pvm";
import { CONTRIB } from "./contrib";
import { TIEOUT } from "./tieout";
import { PHASE } from "./phase";
import { OPPSIZE } from "./oppsize";
import { RICE } from "./rice";
import { RISK } from "./risk";
import { ABTEST } from "./abtest";
import { BENCH } from "./bench";
import { SCHEDULE } from "./schedule";
import { CONTENTSPLIT } from "./contentsplit";
import { CREATORROI } from "./creatorroi";
import { SAMESTORE } from "./samestore";
import { OVERLAP } from "./overlap";
import { UPLIFT } from "./uplift";
import { JOIN } from "./join";
import { LINK } from "./link";
import { WHITESPACE } from "./whitespace";
import { CHECK } from "./check";
import { PERIOD } from "./period";
import { RESAMPLE } from "./resample";
import { COMPARE } from "./compare";
import { PTD } from "./ptd";
import { BOXTOTALS } from "./boxtotals";
import { SIXTWELVE } from "./sixtwelve";
import { COHORT } from "./cohort";
import { RETENTION } from "./retention";
import { MILESTONE } from "./milestone";
import { RFM } from "./rfm";
import { BGNBD } from "./bgnbd";
import { GAMMAGAMMA } from "./gammagamma";
import { GROWTHACCT } from "./growthacct";
import { XMR } from "./xmr";
import { STL } from "./stl";
import { FORECAST } from "./forecast";
import { BACKTEST } from "./backtest";
import { ACCURACY } from "./accuracy";
import { ANOMALY } from "./anomaly";
import { MIX } from "./mix";
import { RATE } from "./rate";
import { FUNNEL } from "./funnel";
import { CONCENTRATION } from "./concentration";
import { TIER } from "./tier";
import { TIERMOVE } from "./tiermove";
import { BRIDGE } from "./bridge";
import { MIXRATE } from "./mixrate";
import { TREE } from "./tree";
import { ROOTCAUSE } from "./rootcause";
import { OKRSCORE } from "./okrscore";
import { ALLOCATE } from "./allocate";
import { PROFILE } from "./profile";
import { RECONCILE } from "./reconcile";
import { LANDING } from "./landing";
import { explainFunction } from "./explain";

const EXPLAIN = explainFunction(() => CATALOGUE);

export const CATALOGUE: readonly AnyEntry[] = [
  PERIOD,
  RESAMPLE,
  COMPARE,
  PTD,
  BOXTOTALS,
  SIXTWELVE,
  PACING,
  NPS,
  TOPBOX,
  CROSSTAB,
  RAKE,
  MOE,
  THEMES,
  KAPPA,
  DRIVERS,
  PVM,
  CONTRIB,
  TIEOUT,
  PHASE,
  OPPSIZE,
  RICE,
  RISK,
  ABTEST,
  BENCH,
  SCHEDULE,
  CONTENTSPLIT,
  CREATORROI,
  SAMESTORE,
  OVERLAP,
  UPLIFT,
  JOIN,
  LINK,
  WHITESPACE,
  CHECK,
  GROWTHACCT,
  COHORT,
  RETENTION,
  MILESTONE,
  RFM,
  BGNBD,
  GAMMAGAMMA,
  XMR,
  STL,
  FORECAST,
  BACKTEST,
  ACCURACY,
  ANOMALY,
  MIX,
  RATE,
  FUNNEL,
  CONCENTRATION,
  TIER,
  TIERMOVE,
  EXPLAIN,
  BRIDGE,
  MIXRATE,
  TREE,
  ROOTCAUSE,
  OKRSCORE,
  ALLOCATE,
  PROFILE,
  RECONCILE,
  LANDING,
];
