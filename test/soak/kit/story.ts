/** What the model remembers of a letter: what people were told about it, never what the system says of itself. */
export interface StoryLetter {
  readonly id: string;
  /** How the story calls it: 1, 2, … */
  readonly label: number;
  /** With which it is handed over; a repeat asks with the same one. */
  readonly submitKey: string;
  /** `maybe`: asked for, no answer came. */
  submitted: 'no' | 'maybe' | 'yes';
  /** As the answer to the hand-over named it. */
  number?: string;
  cancelled: 'no' | 'maybe' | 'yes';
  /** What supervisors saw on the screen, in order. */
  readonly seen: Seen[];
  /** SHA-256 of the documents that were lawfully asked to be signed. */
  readonly approved: Set<string>;
}

/** One look of a supervisor at a letter. */
export interface Seen {
  readonly revision: number;
  readonly pdfSha256: string;
}

/** A message to a party, and the phone by which the operator's book knows it. */
export interface StoryNotice {
  readonly id: string;
  readonly phone: string;
  /** How the story calls it: 1, 2, … */
  readonly label: number;
}

/** The model of one story. */
export interface Story {
  readonly letters: StoryLetter[];
  readonly notices: StoryNotice[];
  readonly tally: Tally;
  /** Machine time, ms. */
  readonly startedAtMs: number;
  /** The steps taken so far, in words. */
  readonly told: string[];
  /** Takes the next step down. */
  tell(words: string): void;
  /** Says something that is no step, to whoever listens. */
  note(words: string): void;
}

/** What happened, by name: the table at the end of a soak. */
export type Tally = Map<string, number>;

/** A story before its first step. @param onStep hears of each step when it begins, and of notes */
export function newStory(onStep: (words: string) => void = () => undefined): Story {
  const told: string[] = [];
  const tell = (words: string): void => {
    told.push(words);
    onStep(words);
  };
  return { letters: [], notices: [], tally: new Map(), startedAtMs: Date.now(), told, tell, note: onStep };
}

export function count(tally: Tally, name: string, times = 1): void {
  if (times > 0) tally.set(name, (tally.get(name) ?? 0) + times);
}

/** A promise is broken; every breach in words. */
export class Broken extends Error {
  override name = 'Broken';
  readonly breaches: readonly Breach[];

  constructor(breaches: readonly Breach[]) {
    super(breaches.map(({ words }) => words).join('; '));
    this.breaches = breaches;
  }
}

/** `lost`: an acknowledged letter is not there or does not come to an end · `twice`: the Post has it more than once. */
export type BreachKind = 'lost' | 'twice' | 'unlawful' | 'reconciler';

export interface Breach {
  readonly kind: BreachKind;
  /** One Russian line. */
  readonly words: string;
}

export function broken(kind: BreachKind, words: string): Broken {
  return new Broken([{ kind, words }]);
}

/** The letter of a whole number, by turns; undefined when there is none. */
export function pickOf<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}
