/** The answer to «what do we wait for», kept with every letter and batch. All in Russian words. */
export interface Awaiting {
  /** What is awaited: «подпись», «исправление документа». */
  readonly what: string;
  /** From whom: a person's name, «Почта России», «система». */
  readonly from: string;
  /** ISO instant, when there is a term. */
  readonly until?: string | undefined;
}
