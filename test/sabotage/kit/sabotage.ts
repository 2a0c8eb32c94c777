import type { Break } from '#test/breaks/break.ts';

/** A one-line break of the product, and the test of `npm test` that must see it. */
export interface Sabotage extends Break {
  /** Latin letters and hyphens. */
  readonly id: string;
  /** What is promised and held by the line that is broken; one Russian sentence. */
  readonly guarantee: string;
  readonly test: {
    /** Relative to the project's root. */
    readonly file: string;
    /** The name of the test, word for word. */
    readonly name: string;
  };
}
