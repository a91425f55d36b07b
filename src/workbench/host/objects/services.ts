/** The objects that a batch starts from: the workbook, and the services that office.js talks to on its own. */
import { ApiError } from "../errors";
import type { Host } from "../host";
import { ObjectType, type HostObject } from "../registry";
import { WorkbookType } from "./workbook";

export function globalObject(): HostObject {
  return WorkbookType.of(null);
}

const AddinService = new ObjectType<null>("AddinInternalService", {
  methods: { notifyActionHandlerReady: () => null },
});

/** The workbench calls custom functions directly; the client only wants to hear that somebody is there. */
const CustomFunctionsService = new ObjectType<null>("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    setInvocationResults: () => null,
    setInvocationArrayResults: () => null,
  },
});

/** The add-in's shared runtime; beside the grid it is always visible. */
const AppRuntimeService = new ObjectType<null>("AppRuntimeService", {
  methods: { getAppRuntimeState: () => "Visible", setAppRuntimeState: () => null },
});

const SERVICES: Readonly<Record<string, ObjectType<null>>> = {
  "Microsoft.InternalService.AddinInternalService": AddinService,
  "Microsoft.AppRuntime.AppRuntimeService": AppRuntimeService,
  "Microsoft.ExcelServices.CustomFunctions": CustomFunctionsService,
};

export function serviceObject(name: string, host: Host): HostObject {
  const service = SERVICES[name];
  if (service) return service.of(null);
  host.unknown.add(`new ${name}`);
  throw new ApiError("ApiNotFound");
}
