import { ApiError } from "../errors";
import { isProtected } from "../protection";
import { ObjectType } from "../registry";
import type { SheetAt } from "./worksheet";

/** Passwords are neither kept nor checked: this host protects against accidents, not people. */
export const WorksheetProtectionType = new ObjectType<SheetAt>("WorksheetProtection", {
  properties: {
    protected: { get: ({ sheetId }, { document }) => isProtected(document, sheetId) },
    options: { get: ({ sheetId }, { document }) => document.facts.sheets[sheetId]?.protection ?? null },
  },
  methods: {
    protect: ({ sheetId }, args, { document }) => {
      if (isProtected(document, sheetId)) throw new ApiError("InvalidOperation");
      document.setFact(["sheets", sheetId, "protection"], args.record(0));
    },
    unprotect: ({ sheetId }, _args, { document }) =>
      document.setFact(["sheets", sheetId, "protection"], undefined),
  },
});
