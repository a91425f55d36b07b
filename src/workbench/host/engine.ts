/**
 * Answers one batch of office.js: resolves object paths, runs the actions in their order and stops at the first
 * error. What ran before the error stays done, as in Excel.
 */
import { Arguments } from "./arguments";
import { ApiError } from "./errors";
import type { Host } from "./host";
import { ActionType, PathType, type Action, type BatchRequest, type BatchResponse } from "./protocol";
import type { ObjectPath, QueryInfo, WireArguments } from "./protocol";
import { camelCase, type HostObject } from "./registry";
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

/** Runs `body`; an error that does not say where it happened gets `location`. */
function at<R>(location: string, body: () => R): R {
  try {
    return body();
  } catch (error) {
    if (error instanceof ApiError) error.location ??= location;
    throw error;
  }
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  run(action: Action): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
      case ActionType.RecursiveQuery:
        return this.query(object, selected(action.QueryInfo), action.QueryInfo);
      case ActionType.Method:
        return this.call(object, action);
      case ActionType.SetProperty:
        this.set(object, action.Name ?? "", this.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        this.update(object, action.ObjectState ?? {});
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
    const { type } = parent;
    if (path.ObjectPathType === PathType.Property) {
      const child = at(`${type.name}.${camelCase(name)}`, () => type.child(parent, name, this.host));
      return child === undefined ? this.notFound(`${type.name}.${camelCase(name)}`) : child;
    }
    const args = new Arguments(this.arguments(path.ArgumentInfo));
    if (path.ObjectPathType === PathType.Indexer) {
      const item = at(`${type.name}.getItem`, () => type.item(parent, args, this.host));
      return item ?? this.notFound(`${type.name}.getItem`);
    }
    const result = this.invoke(parent, name, args);
    return (result ?? null) as HostObject | null;
  }

  private invoke(object: HostObject, name: string, args: Arguments): unknown {
    const { type } = object;
    const location = `${type.name}.${camelCase(name)}`;
    const method = type.method(name);
    if (!method) return this.notFound(`${location}()`);
    return at(location, () => method(type.read(object), args, this.host));
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.host.references.keep(object);
      return null;
    }
    const result = this.invoke(object, action.Name ?? "", new Arguments(this.arguments(action.ArgumentInfo)));
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

  private identity(object: HostObject): Record<string, unknown> {
    const identity = object.type.identity(object, this.host);
    if (object.reference !== undefined) identity._ReferenceId = object.reference;
    return identity;
  }

  /** Reads what was asked for: own properties, and below them by path ("format/fill/color"). */
  private query(object: HostObject, select: readonly string[], info?: QueryInfo): Record<string, unknown> {
    const answer = this.identity(object);
    if (object.type.isCollection) {
      const below = select.map((path) => path.replace(/^items(\/|$)/i, "")).filter(Boolean);
      const items = object.type.items(object, this.host);
      const first = info?.Skip ?? 0;
      const last = info?.Top === undefined ? items.length : first + info.Top;
      answer._Items = items.slice(first, last).map((item) => this.query(item, below));
      if (!below.some((path) => object.type.property(path))) return answer;
    }
    const { own, below } = this.split(object, select);
    for (const name of own) answer[object.type.wireName(name)] = this.get(object, name);
    for (const [name, paths] of below) {
      const child = object.type.child(object, name, this.host);
      answer[object.type.wireName(name)] = child ? this.query(child, paths) : null;
    }
    return answer;
  }

  private split(object: HostObject, select: readonly string[]) {
    const own: string[] = [];
    const below = new Map<string, string[]>();
    const everything = select.length === 0 || select.some((path) => path === "*" || path === "$all");
    if (everything && !object.type.isCollection) own.push(...object.type.propertyNames());
    for (const path of select) {
      if (path === "*" || path.startsWith("$")) continue;
      const slash = path.indexOf("/");
      const head = slash < 0 ? path : path.slice(0, slash);
      if (!object.type.hasChild(head)) {
        if (!object.type.isCollection || object.type.property(head)) own.push(head);
        continue;
      }
      const key = head.toLowerCase();
      below.set(key, [...(below.get(key) ?? []), ...(slash < 0 ? [] : [path.slice(slash + 1)])]);
    }
    return { own, below };
  }

  private get(object: HostObject, name: string): unknown {
    const { type } = object;
    const location = `${type.name}.${camelCase(name)}`;
    const property = type.property(name);
    if (!property) return this.notFound(location);
    return at(location, () => property.get(type.read(object), this.host));
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const { type } = object;
    const location = `${type.name}.${camelCase(name)}`;
    const property = type.property(name);
    if (!property?.set) return this.notFound(`${location} =`);
    at(location, () => property.set?.(type.read(object), value, this.host));
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const child = object.type.hasChild(name) ? object.type.child(object, name, this.host) : undefined;
      if (child) this.update(child, value as Readonly<Record<string, unknown>>);
      else this.set(object, name, value);
    }
  }

  /** A member this host does not have: refused, and remembered so that a test can ask for it. */
  private notFound(member: string): never {
    this.host.unknown.add(member);
    const error = new ApiError("ApiNotFound");
    error.location = member.replace(/(\(\)| =)$/, "");
    throw error;
  }
}

function selected(info: QueryInfo | undefined): string[] {
  return [info?.Select ?? [], info?.Expand ?? []].flat().flatMap((path) => path.split(","));
}
