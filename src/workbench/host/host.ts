/**
 * Excel's side of office.js: answers its batches over an open document. The page gives it the iframe's messages, the
 * headless runner the host bridge's; both only pass JSON on.
 */
import { ApiError } from "./errors";
import type { HostDocument } from "./document";
import { processBatch } from "./engine";
import { Events } from "./events";
import { guardDocument } from "./protection";
import { ActionType, type BatchRequest, type BatchResponse } from "./protocol";
import { References } from "./references";
import { watchChanges } from "./changes";

export interface HostOptions {
  /** Answers with an error in the middle of the n-th batch that does something: to test what a rebuild undoes. */
  readonly failAt?: (batch: number) => boolean;
}

export class Host {
  readonly events = new Events();
  readonly references = new References();
  /** Members an add-in asked for and this host does not have. */
  readonly unknown = new Set<string>();
  /** What went wrong inside the host: always a fault of ours. */
  readonly faults: string[] = [];
  private batches = 0;

  constructor(
    readonly document: HostDocument,
    private readonly options: HostOptions = {},
  ) {
    guardDocument(document);
    watchChanges(this);
  }

  process(request: BatchRequest): BatchResponse {
    const fails = !isCleaningUp(request) && (this.options.failAt?.(++this.batches) ?? false);
    const failBefore = fails ? Math.ceil(request.Actions.length / 2) : Infinity;
    return this.document.batch(() => {
      const response = processBatch(this, request, failBefore);
      this.document.settle();
      return response;
    });
  }

  /** The same on JSON, as the transports carry it. */
  processText(request: string): string {
    return JSON.stringify(this.process(JSON.parse(request) as BatchRequest));
  }

  /** An error that is not Excel's: kept for the developer, and told as Excel tells its own. */
  internalError(error: unknown): ApiError {
    this.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return new ApiError("GeneralException");
  }
}

/** After a run the client releases what it tracked. */
function isCleaningUp({ Actions }: BatchRequest): boolean {
  return Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === "_RemoveReference",
  );
}
