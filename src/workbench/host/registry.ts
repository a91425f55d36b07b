/**
 * How an Excel object type is declared: its properties, what hangs below it and its methods. The engine knows the
 * protocol and nothing about Excel; the files in objects/ know Excel and nothing about the protocol.
 */
import type { Arguments } from "./arguments";
import type { Host } from "./host";
import { invalidArgument } from "./errors";

export interface Property<T> {
  get(at: T, host: Host): unknown;
  /** Read-only when absent. */
  set?(at: T, value: unknown, host: Host): void;
}

export type Method<T> = (at: T, args: Arguments, host: Host) => unknown;

/** Names are written as in Excel's documentation: camelCase. */
export interface Definition<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Navigation properties; null is a null object. */
  readonly children?: Readonly<Record<string, (at: T, host: Host) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** What a collection holds. */
  readonly items?: (at: T, host: Host) => readonly HostObject[];
  /** `collection.getItem(key)` where the client sends it as an index. */
  readonly item?: (at: T, args: Arguments, host: Host) => HostObject;
  /** What the client must know to address the object again, such as its Id. */
  readonly identity?: (at: T, host: Host) => Readonly<Record<string, unknown>>;
}

/** One object as the protocol sees it: a type and what it stands for. */
export interface HostObject {
  readonly type: ObjectType<never>;
  /** Set while the add-in tracks the object across batches. */
  reference?: string;
}

interface Held<T> extends HostObject {
  readonly at: T;
}

export class ObjectType<T> {
  private readonly properties: ReadonlyMap<string, [string, Property<T>]>;
  private readonly children: ReadonlyMap<string, [string, (at: T, host: Host) => HostObject | null]>;
  private readonly methods: ReadonlyMap<string, [string, Method<T>]>;

  constructor(
    readonly name: string,
    private readonly definition: Definition<T>,
  ) {
    this.properties = byLowerName(definition.properties);
    this.children = byLowerName(definition.children);
    this.methods = byLowerName(definition.methods);
  }

  of(at: T): HostObject {
    const held: Held<T> = { type: this as unknown as ObjectType<never>, at };
    return held;
  }

  /** What `object` stands for; refuses an object of another type. */
  read(object: HostObject): T {
    if ((object.type as unknown) !== this) throw invalidArgument();
    return (object as Held<T>).at;
  }

  get isCollection(): boolean {
    return this.definition.items !== undefined;
  }

  propertyNames(): string[] {
    return [...this.properties.values()].map(([name]) => name);
  }

  property(name: string): Property<T> | undefined {
    return this.properties.get(name.toLowerCase())?.[1];
  }

  wireName(name: string): string {
    const key = name.toLowerCase();
    return pascalCase(this.properties.get(key)?.[0] ?? this.children.get(key)?.[0] ?? name);
  }

  hasChild(name: string): boolean {
    return this.children.has(name.toLowerCase());
  }

  child(object: HostObject, name: string, host: Host): HostObject | null | undefined {
    return this.children.get(name.toLowerCase())?.[1](this.read(object), host);
  }

  method(name: string): Method<T> | undefined {
    return this.methods.get(name.toLowerCase())?.[1];
  }

  items(object: HostObject, host: Host): readonly HostObject[] {
    return this.definition.items?.(this.read(object), host) ?? [];
  }

  item(object: HostObject, args: Arguments, host: Host): HostObject | undefined {
    return this.definition.item?.(this.read(object), args, host);
  }

  identity(object: HostObject, host: Host): Record<string, unknown> {
    return { ...this.definition.identity?.(this.read(object), host) };
  }
}

function byLowerName<V>(record: Readonly<Record<string, V>> = {}): ReadonlyMap<string, [string, V]> {
  return new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), [name, value]]));
}

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
