import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

/** Lines of the timeline that are transitions made by somebody: each has one entry of the journal. */
const TRANSITIONS: Readonly<Record<string, string>> = {
  created: 'создание',
  submitted: 'отправка на подпись',
  resubmitted: 'повторная отправка на подпись',
  sent_back: 'возврат с замечанием',
  reassigned: 'передача другому руководителю',
  signed: 'подпись',
  cancelled: 'отзыв',
  filed: 'подшивка в дело',
};

/** I5: one entry of the journal for each transition, and none without one. */
export function recorded({ letter, events, audit }: LetterFacts): readonly Finding[] {
  const found = findingsOf('I5', letterSubject(letter), nameLetter(letter));
  const findings = Object.entries(TRANSITIONS).flatMap(([kind, words]) => {
    const told = events.filter((event) => event.kind === kind).length;
    const entries = audit.filter(({ action }) => action === `letter.${kind}`).length;
    if (told === entries) return [];
    const code = told > entries ? 'missing' : 'extra';
    return [found(`${kind}_${code}`, `${words}: в ходе письма ${String(told)}, в журнале ${String(entries)}`)];
  });
  const isEnded = letter.status === 'filed' || letter.status === 'cancelled';
  const isTold = events.some(({ kind }) => kind === letter.status);
  return isEnded && !isTold ? [...findings, found('end_untold', 'закончено, но в ходе письма конца нет')] : findings;
}
