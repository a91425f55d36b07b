/**
 * Answers one batch of office.js: resolves object paths, runs the actions in their order and stops at the first
 * error. What ran before the error stays done, as in Excel.
 */
import { Arguments } from "./arguments";
import { ApiError } from "./errors";
import type { Host } from "./host";
import { ActionType, PathType, type Action, type BatchRequest, type BatchResponse } from "./protocol";
import type { ObjectPath, QueryInfo, WireArguments } from "./protocol";
import { Members } from "./members";
import type { HostObject } from "./registry";
import { globalObject, serviceObject } from "./objects/services";

export function processBatch(host: Host, request: BatchRequest, failBefore = Infinity): BatchResponse {
  const response: BatchResponse = { Results: [], TraceIds: [] };
  const batch = new Batch(host, request.ObjectPaths);
  request.Actions.some((action, index) => {
    try {
      if (index >= failBefore) throw new ApiError("GeneralException");
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      const Value = action.ActionType === ActionType.Trace ? null : batch.run(action);
      response.Results.push({ ActionId: action.Id, Value });
      return false;
    } catch (error) {
      const known = error instanceof ApiError ? error : host.internalError(error);
      response.Error = {
        Code: known.code,
        Message: known.message,
        Location: known.location,
        ActionIndex: index,
        HttpStatusCode: known.status,
      };
      return true;
    }
  });
  return response;
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly members: Members;

  constructor(
    private readonly host: Host,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {
    this.members = new Members(host);
  }

  run(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.members.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
      case ActionType.RecursiveQuery:
        return this.members.query(object, selected(action.QueryInfo), action.QueryInfo);
      case ActionType.Method:
        return this.call(object, action);
      case ActionType.SetProperty:
        this.members.set(object, action.Name ?? "", this.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        this.members.update(object, action.ObjectState ?? {});
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw new ApiError("InvalidRequest");
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ApiError("InvalidObjectPath");
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.Global:
        return globalObject();
      case PathType.NewObject:
        return serviceObject(name, this.host);
      case PathType.ReferenceId:
        return this.host.references.get(name);
      case PathType.Null:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return this.members.child(parent, name);
    const args = new Arguments(this.arguments(path.ArgumentInfo));
    if (path.ObjectPathType === PathType.Indexer) return this.members.item(parent, args);
    const result = this.members.call(parent, name, args);
    return (result ?? null) as HostObject | null;
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.host.references.keep(object);
      return null;
    }
    const args = new Arguments(this.arguments(action.ArgumentInfo));
    const result = this.members.call(object, action.Name ?? "", args);
    return result ?? null;
  }

  private arguments(info: WireArguments | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids?.[index];
      const first = Array.isArray(id) ? (id[0] as number) : (id as number | null | undefined);
      return first ? this.resolve(first) : value;
    });
  }
}

function selected(info: QueryInfo | undefined): string[] {
  return [info?.Select ?? [], info?.Expand ?? []].flat().flatMap((path) => path.split(","));
}
