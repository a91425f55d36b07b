/** Reading, writing and calling the members of objects by the names that came over the wire. */
import type { Arguments } from "./arguments";
import { ApiError } from "./errors";
import type { Host } from "./host";
import type { QueryInfo } from "./protocol";
import { camelCase, type HostObject } from "./registry";

/** Runs `body`; an error that does not say where it happened gets `location`. */
function at<R>(location: string, body: () => R): R {
  try {
    return body();
  } catch (error) {
    if (error instanceof ApiError) error.location ??= location;
    throw error;
  }
}

export class Members {
  constructor(private readonly host: Host) {}

  child(object: HostObject, name: string): HostObject | null {
    const { type } = object;
    const location = `${type.name}.${camelCase(name)}`;
    const child = at(location, () => type.child(object, name, this.host));
    return child === undefined ? this.notFound(location) : child;
  }

  item(object: HostObject, args: Arguments): HostObject {
    const location = `${object.type.name}.getItem`;
    return at(location, () => object.type.item(object, args, this.host)) ?? this.notFound(location);
  }

  call(object: HostObject, name: string, args: Arguments): unknown {
    const { type } = object;
    const location = `${type.name}.${camelCase(name)}`;
    const method = type.method(name);
    if (!method) return this.notFound(`${location}()`);
    return at(location, () => method(type.read(object), args, this.host));
  }

  identity(object: HostObject): Record<string, unknown> {
    const identity = object.type.identity(object, this.host);
    if (object.reference !== undefined) identity._ReferenceId = object.reference;
    return identity;
  }

  /** Reads what was asked for: own properties, and below them by path ("format/fill/color"). */
  query(object: HostObject, select: readonly string[], info?: QueryInfo): Record<string, unknown> {
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

  set(object: HostObject, name: string, value: unknown): void {
    const { type } = object;
    const location = `${type.name}.${camelCase(name)}`;
    const property = type.property(name);
    if (!property?.set) return this.notFound(`${location} =`);
    at(location, () => property.set?.(type.read(object), value, this.host));
  }

  update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
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
