import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

/** Shorter words stand in many texts by chance. */
const MIN_LENGTH = 5;

/** I8: the letter's personal data stand in its own row only, and only people and things of its site touch it. */
export function keptPrivate(facts: LetterFacts): readonly Finding[] {
  const { letter, workflow, messages, audit, tasks } = facts;
  const found = findingsOf('I8', letterSubject(letter), nameLetter(letter));
  const needles = letter.personal.filter(({ length }) => length >= MIN_LENGTH);
  const isTold = (text: string): boolean => needles.some((needle) => text.includes(needle));
  const places: readonly (readonly [string, string, readonly string[]])[] = [
    ['engine', 'в сервере процессов', workflow ? [workflow.openText] : []],
    ['outbox', 'в исходящих', messages.map(({ text }) => text)],
    ['audit', 'в журнале', audit.map(({ data }) => JSON.stringify(data))],
    ['task', 'в задании', tasks.map(({ text }) => text)],
  ];
  const leaks = places
    .filter(([, , texts]) => texts.some(isTold))
    .map(([code, where]) => found(`clear_${code}`, `личные данные стоят открыто ${where}`));
  const unsealed =
    workflow && workflow.unsealed.length > 0 ? [found('unsealed', 'данные процесса не зашифрованы')] : [];
  return [...leaks, ...unsealed, ...siteFindings(facts, found)];
}

function siteFindings(
  { letter, tasks, places }: LetterFacts,
  found: (code: string, words: string) => Finding,
): readonly Finding[] {
  const own = letter.siteId;
  const isForeignPerson = letter.peopleSites.some((site) => site !== own);
  const isForeignTask = tasks.some(({ siteId }) => siteId !== own);
  const isForeignBatch = places.some(({ batchSiteId }) => batchSiteId !== own);
  return [
    ...(isForeignPerson ? [found('foreign_person', 'его ведёт человек другого участка')] : []),
    ...(isForeignTask ? [found('foreign_task', 'задание о нём видит другой участок')] : []),
    ...(isForeignBatch ? [found('foreign_batch', 'попало в партию другого участка')] : []),
  ];
}
