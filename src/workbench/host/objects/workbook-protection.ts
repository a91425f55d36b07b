import { ApiError } from "../errors";
import { ObjectType } from "../registry";

/** Passwords are neither kept nor checked, as with sheets. */
export const WorkbookProtectionType = new ObjectType<null>("WorkbookProtection", {
  properties: {
    protected: { get: (_at, { document }) => document.facts.structureProtected === true },
  },
  methods: {
    protect: (_at, _args, { document }) => {
      if (document.facts.structureProtected) throw new ApiError("InvalidOperation");
      document.setFact(["structureProtected"], true);
    },
    unprotect: (_at, _args, { document }) => document.setFact(["structureProtected"], undefined),
  },
});
