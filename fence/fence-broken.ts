/** What a fenced process did that ended its work. `ended`, `stalled`: of its own, by a stranger's hand, or because of the document. */
export type BreachKind = 'timeout' | 'memory' | 'ended' | 'stalled';

/** The work was given up and its process is to be replaced. */
export class FenceBroken extends Error {
  override name = 'FenceBroken';
  readonly how: BreachKind;
  /** Why it ended by its own account, without words of a document (`last-words.ts`); absent: it said nothing. */
  readonly lastWords?: string | undefined;

  constructor(
    how: BreachKind,
    { lastWords, ...options }: ErrorOptions & { readonly lastWords?: string | undefined } = {},
  ) {
    super(how, options);
    this.how = how;
    this.lastWords = lastWords;
  }
}

/** No process could be brought up: nothing is wrong with the document, the work can be tried again later. */
export class FenceUnavailable extends Error {
  override name = 'FenceUnavailable';
}
