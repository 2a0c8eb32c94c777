import type { Subject } from '../work/subject.ts';

/** A publication is named by its card: there is one for each. */
export function publicationSubject(matterId: string): Subject<'publication'> {
  return { kind: 'publication', id: matterId };
}
