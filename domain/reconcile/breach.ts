import type { Invariant } from './invariant.ts';

/** An invariant does not hold. `subject` is ids only; `words` are Russian, without personal data, and say what was found. */
export interface Breach {
  readonly invariant: Invariant;
  /** `letter/<id>`, `batch/<id>`, `workflow/<id>`, `site/<id>/<year>`, `post/<number>`, or the name of a part: `audit`, `outbox`. */
  readonly subject: string;
  readonly words: string;
  /** What the program itself can do about it when somebody asks: `adopt` gives the subject its lost process again. */
  readonly mend?: 'adopt' | undefined;
}

/** A breach seen once. `code` says how it differs: only what differs in the same way in two looks is a breach. */
export interface Finding extends Breach {
  readonly code: string;
}

/** Makes the findings of one rule about one subject. */
export function findingsOf(invariant: Invariant, subject: string, about: string) {
  return (code: string, words: string): Finding => ({ invariant, subject, code, words: `${about}: ${words}` });
}

/** The same, told of a process that can be adopted. */
export function ofLostProcess(finding: Finding): Finding {
  return { ...finding, mend: 'adopt' };
}

export function keyOf({ invariant, subject, code }: Finding): string {
  return `${invariant} ${subject} ${code}`;
}
