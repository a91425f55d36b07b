/** Progress of long work, and room for the page to draw it: work stops for a moment about every 50 ms. */
const STRETCH = 50;

export type OnProgress = (fraction: number) => void;

export class Pace {
  private last = Date.now();

  constructor(private readonly onProgress: OnProgress | undefined) {}

  /** `fraction` of the whole is done. Nobody watching: no stop. */
  async reach(fraction: number): Promise<void> {
    if (!this.onProgress || Date.now() - this.last < STRETCH) return;
    this.onProgress(Math.min(1, fraction));
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.last = Date.now();
  }

  finish(): void {
    this.onProgress?.(1);
  }
}
