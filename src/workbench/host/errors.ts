/** The errors that Excel answers with, by code. */

interface Known {
  readonly status: number;
  readonly message: string;
}

const KNOWN = {
  AccessDenied: { status: 403, message: "You cannot perform the requested operation." },
  ApiNotFound: {
    status: 404,
    message:
      "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  },
  GeneralException: { status: 500, message: "There was an internal error while processing the request." },
  InsertDeleteConflict: {
    status: 409,
    message: "The insert or delete operation attempted resulted in a conflict.",
  },
  InvalidArgument: {
    status: 400,
    message: "The argument is invalid or missing or has an incorrect format.",
  },
  InvalidObjectPath: { status: 400, message: "The object path is invalid." },
  InvalidOperation: { status: 409, message: "The operation attempted is invalid on the object." },
  InvalidReference: { status: 400, message: "This reference is not valid for the current operation." },
  InvalidRequest: { status: 400, message: "Cannot process the request." },
  ItemAlreadyExists: { status: 409, message: "The resource being created already exists." },
  ItemNotFound: { status: 404, message: "The requested resource doesn't exist." },
  UnsupportedOperation: { status: 501, message: "The operation being attempted is not supported." },
} as const satisfies Record<string, Known>;

export type ErrorCode = keyof typeof KNOWN;

/** A refusal in Excel's own terms; where it happened is filled in by the engine. */
export class ApiError extends Error {
  location: string | null = null;

  constructor(
    readonly code: ErrorCode,
    message?: string,
  ) {
    super(message ?? KNOWN[code].message);
    this.name = "ApiError";
  }

  get status(): number {
    return KNOWN[this.code].status;
  }
}

export const invalidArgument = (message?: string) => new ApiError("InvalidArgument", message);
export const itemNotFound = (message?: string) => new ApiError("ItemNotFound", message);
