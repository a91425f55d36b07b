/**
 * What the host adds to the spreadsheet library, through its registries:
 * - HOST_BATCH runs one batch of office.js as one command: one evaluation, one undo step;
 * - HOST_EVALUATE brings computed values up to date within a batch, for a read that follows a write;
 * - EXCEL_FACT changes one of the facts (facts.ts) and can be undone.
 */
import type { Command, CommandResult, CoreCommand } from "@odoo/o-spreadsheet/dist/types/types/commands";
import type {
  CoreViewPlugin,
  CoreViewPluginConfig,
  CoreViewPluginConstructor,
} from "@odoo/o-spreadsheet/dist/types/plugins/core_view_plugin";
import type { EvaluatedCell } from "@odoo/o-spreadsheet/dist/types/types/cells";
import type { Range } from "@odoo/o-spreadsheet/dist/types/types/range";
import type { RangeAdapterFunctions } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { ChartFacts, Facts, PrintFacts, SeriesFacts } from "./facts";
import { NO_FACTS } from "./facts";
import type { Library, Model } from "./library";

/** What the plugins of one model tell, and are told by, its document. */
export interface HostLink {
  /** The batch to run when HOST_BATCH comes. */
  batch?: (() => void) | undefined;
  seen?: (command: LooseCommand) => void;
  refuses?: (command: LooseCommand) => boolean;
  finalized?: () => void;
}

/** Any command of the library or ours. */
export interface LooseCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly [key: string]: unknown;
}

interface FactCommand {
  readonly type: "EXCEL_FACT";
  readonly path: readonly string[];
  readonly value?: unknown;
}

/** The getter that the facts' plugin adds to the library's. */
export interface FactsGetters {
  getExcelFacts(): Facts;
}

/** Data for a new model, with the facts beside the library's own. */
export type ModelData = Partial<ReturnType<Model["exportData"]>> & { readonly excelFacts?: Facts };

export function installPlugins(library: Library): void {
  const { corePluginRegistry, coreViewsPluginRegistry, featurePluginRegistry, errorTypes } =
    library.registries;
  if (corePluginRegistry.contains("excel_facts")) return;
  (library.coreTypes as Set<string>).add("EXCEL_FACT");
  corePluginRegistry.add("excel_facts", factsPlugin(library));
  coreViewsPluginRegistry.replace(
    "evaluation",
    evaluationPlugin(library) as unknown as CoreViewPluginConstructor,
  );
  featurePluginRegistry.add("excel_host", hostPlugin(library));
  library.registries.inverseCommandRegistry.add("EXCEL_FACT", (command: unknown) => [command as CoreCommand]);
  for (const error of ["#VALUE!", "#BUSY!", "#CALC!", "#REF!"]) errorTypes.add(error);
}

function factsPlugin(library: Library) {
  return class FactsPlugin extends library.CorePlugin<{ facts: Facts }> {
    static override getters = ["getExcelFacts"];
    facts: Facts = NO_FACTS;

    getExcelFacts(): Facts {
      return this.facts;
    }

    override handle(command: unknown): void {
      const { type, path, value } = command as FactCommand;
      if (type === "EXCEL_FACT") this.put(path, value);
    }

    private put(path: readonly string[], value: unknown): void {
      const update = this.history.update as (...change: unknown[]) => void;
      update("facts", ...path, value);
    }

    override import(data: object): void {
      const given = (data as ModelData).excelFacts ?? NO_FACTS;
      // Copied one level deep: the history writes into it.
      this.facts = Object.fromEntries(
        Object.entries(given).map(([key, value]) => [key, typeof value === "object" ? { ...value } : value]),
      ) as unknown as Facts;
    }

    override export(data: object): void {
      Object.assign(data, { excelFacts: this.facts });
    }

    /** Rows were inserted, a sheet was renamed: what charts and print set-ups refer to moves along. */
    override adaptRanges(adapters: RangeAdapterFunctions): void {
      const move = (sheetId: string, reference: string) => adapted(adapters, sheetId, reference);
      for (const [id, chart] of Object.entries(this.facts.charts)) {
        const series = chart.series.map((each) => movedSeries(each, (reference) => move("", reference)));
        if (series.some((each, i) => each !== chart.series[i])) {
          this.put(["charts", id], { ...chart, series } satisfies ChartFacts);
        }
      }
      for (const [sheetId, { print }] of Object.entries(this.facts.sheets)) {
        const area = print?.area && move(sheetId, print.area);
        if (print && area !== print.area) {
          this.put(["sheets", sheetId, "print"], { ...print, area } as PrintFacts);
        }
      }
    }
  };
}

function adapted(adapters: RangeAdapterFunctions, sheetId: string, reference: string): string {
  const { changeType, range } = adapters.adaptRangeString(sheetId, reference);
  return changeType === "NONE" ? reference : range;
}

function movedSeries(series: SeriesFacts, move: (reference: string) => string): SeriesFacts {
  const values = move(series.values);
  const categories = series.categories && move(series.categories);
  const nameReference = series.nameReference && move(series.nameReference);
  const same =
    values === series.values && categories === series.categories && nameReference === series.nameReference;
  if (same) return series;
  return {
    ...series,
    values,
    ...(categories ? { categories } : {}),
    ...(nameReference ? { nameReference } : {}),
  };
}

type Evaluation = CoreViewPlugin & { getVisibleRangeValues(range: Range): EvaluatedCell[] };

function evaluationPlugin(library: Library) {
  const registered = library.registries.coreViewsPluginRegistry.get("evaluation");
  const Base = registered as unknown as new (config: CoreViewPluginConfig) => Evaluation;
  return class HostEvaluation extends Base {
    static getters = registered.getters;

    override handle(command: Command): void {
      super.handle(command);
      if ((command as LooseCommand).type === "HOST_EVALUATE") super.finalize();
    }

    /** The library's charts leave out hidden rows; Excel's do as they were told. */
    override getVisibleRangeValues(range: Range): EvaluatedCell[] {
      const facts = (this.getters as unknown as FactsGetters).getExcelFacts();
      const told = Object.values(facts.charts).some(
        (chart) => chart.plotVisibleOnly === false && this.isDrawnBy(chart, range),
      );
      return told
        ? this.getters.getEvaluatedCellsInZone(range.sheetId, range.zone)
        : super.getVisibleRangeValues(range);
    }

    private isDrawnBy({ series }: ChartFacts, { sheetId, zone }: Range): boolean {
      const references = series.flatMap(({ values, categories }) => [values, categories ?? values]);
      return references.some((reference) => {
        const drawn = this.getters.getRangeFromSheetXC(sheetId, reference);
        const { top, left, bottom, right } = drawn.zone;
        // The library may put the name's cell before the values.
        const inside =
          zone.top >= top - 1 && zone.left >= left - 1 && zone.bottom <= bottom && zone.right <= right;
        return drawn.sheetId === sheetId && inside;
      });
    }
  };
}

function hostPlugin(library: Library) {
  type Config = ConstructorParameters<Library["UIPlugin"]>[0];
  return class HostPlugin extends library.UIPlugin {
    private readonly link: HostLink;

    constructor(config: Config) {
      super(config);
      this.link = (config.custom.hostLink ?? {}) as HostLink;
    }

    override allowDispatch(command: unknown) {
      const refused = this.link.refuses?.(command as LooseCommand) ?? false;
      return (refused ? "SheetLocked" : "Success") as CommandResult;
    }

    override handle(command: unknown): void {
      const given = command as LooseCommand;
      if (given.type !== "HOST_BATCH") return this.link.seen?.(given);
      const { batch } = this.link;
      this.link.batch = undefined;
      batch?.();
    }

    override finalize(): void {
      this.link.finalized?.();
    }
  };
}
