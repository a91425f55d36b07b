/**
 * Objects that an add-in tracks across batches. Guess: a tracked range keeps its address when rows are inserted above
 * it; Excel's moves along.
 */
import { ApiError } from "./errors";
import type { HostObject } from "./registry";

export class References {
  private readonly objects = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): void {
    if (object.reference !== undefined) return;
    object.reference = `ref-${++this.last}`;
    this.objects.set(object.reference, object);
  }

  get(reference: string): HostObject {
    const object = this.objects.get(reference);
    if (!object) throw new ApiError("InvalidReference");
    return object;
  }

  release(reference: string): void {
    this.objects.delete(reference);
  }

  releaseAll(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }
}
