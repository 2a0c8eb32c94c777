import type { AnswerFault, AnswerRow, AnswerStanding, AnswerState, Doubt } from './answer-row.ts';
import type { AskedLetter } from './batch-facts.ts';
import { comparedName, indexOf } from './found-words.ts';
import { isBare, shpiDoubt } from './post-number.ts';
import { isNameTold, type HeldAgainst } from './uncompared.ts';

/** A row held against the batch. */
export interface JudgedRow {
  readonly place: number;
  readonly words: string;
  readonly letterId: string | null;
  readonly state: AnswerState;
  readonly shpi: string | null;
  readonly fault: AnswerFault | null;
  readonly standing: Extract<AnswerStanding, 'ready' | 'same' | 'to_settle'>;
  readonly doubt: Doubt | null;
  /** What the row does not say of the letter, though it says so much that it names it. */
  readonly uncompared: readonly HeldAgainst[];
}

/**
 * Holds an answer against the batch. Only what agrees in everything it says is ready to be written; all else is for a person, with the
 * reason. `takenBy`: letters, of whatever batch, that have these ШПИ already.
 */
export function judgeAnswers(
  rows: readonly AnswerRow[],
  letters: readonly AskedLetter[],
  takenBy: ReadonlyMap<string, string>,
): readonly JudgedRow[] {
  const judged = rows.map((row) => judgeRow(row, letters, takenBy));
  return judged.flatMap((row, at) => {
    if (judged.slice(0, at).some((earlier) => isSameWord(earlier, row))) return [];
    const doubt = row.doubt ?? repeatedIn(row, judged);
    return [doubt === null ? row : { ...row, doubt, standing: 'to_settle' as const }];
  });
}

function judgeRow(row: AnswerRow, letters: readonly AskedLetter[], takenBy: ReadonlyMap<string, string>): JudgedRow {
  const { place, words, shpi, fault } = row;
  const state: AnswerState = fault === null ? 'accepted' : 'faulty';
  const found = findLetter(row, letters);
  const letter = 'doubt' in found ? undefined : found;
  const doubt = 'doubt' in found ? found.doubt : doubtOf({ ...row, state }, found, takenBy);
  // What it was accepted without is still to be written.
  const isSame = letter?.result === 'accepted' && doubt === null && !isBare(letter);
  const standing = doubt !== null ? 'to_settle' : isSame ? 'same' : 'ready';
  return {
    place,
    words,
    state,
    shpi,
    fault,
    doubt,
    standing,
    letterId: letter?.letterId ?? null,
    uncompared: letter ? unsaidIn(row, letter) : [],
  };
}

/** The index is held against ours only beside a name: alone it may be of the court. */
function unsaidIn(row: AnswerRow, letter: AskedLetter): readonly HeldAgainst[] {
  const { recipient, index } = row;
  return [
    ...(isNameTold(row, letter) ? [] : (['recipient'] as const)),
    ...(recipient === null || index === null || indexOf(letter.recipientAddress) === null ? (['index'] as const) : []),
  ];
}

/** By the letter's number, then its file, then its addressee and index; what contradicts another letter's is nobody's. */
function findLetter(row: AnswerRow, letters: readonly AskedLetter[]): AskedLetter | { readonly doubt: Doubt } {
  const named = row.registrationNumber ?? row.fileName;
  const byName = named === null ? byAddressee(row, letters) : letters.filter((letter) => isNamed(letter, row));
  const [letter, other] = byName;
  if (letter === undefined) return { doubt: 'no_letter' };
  if (other !== undefined) return { doubt: 'several_letters' };
  return contradicts(row, letter) ? { doubt: 'disagrees' } : letter;
}

function isNamed({ registrationNumber, fileName }: AskedLetter, row: AnswerRow): boolean {
  if (row.registrationNumber !== null) return row.registrationNumber === registrationNumber;
  return bareName(row.fileName ?? '') === bareName(fileName);
}

/** The cabinet's registry has names with and without the ending. */
function bareName(fileName: string): string {
  return fileName.toLowerCase().replace(/\.pdf(\.sig)?$/, '');
}

function byAddressee({ recipient, index }: AnswerRow, letters: readonly AskedLetter[]): readonly AskedLetter[] {
  if (recipient === null) return [];
  const named = letters.filter(({ recipientName }) => comparedName(recipientName) === comparedName(recipient));
  if (named.length < 2 || index === null) return named;
  return named.filter(({ recipientAddress }) => indexOf(recipientAddress) === index);
}

/** The surname is enough to differ by: the cabinet may shorten the rest. */
function contradicts({ recipient, index }: AnswerRow, { recipientName, recipientAddress }: AskedLetter): boolean {
  const isOtherName = recipient !== null && firstWord(recipient) !== firstWord(recipientName);
  const ownIndex = indexOf(recipientAddress);
  return isOtherName || (recipient !== null && index !== null && ownIndex !== null && index !== ownIndex);
}

function firstWord(name: string): string {
  return comparedName(name).split(' ')[0] ?? '';
}

function doubtOf(
  { shpi, isShpiLost, state }: AnswerRow & { readonly state: AnswerState },
  letter: AskedLetter,
  takenBy: ReadonlyMap<string, string>,
): Doubt | null {
  const { letterId, result, shpi: written } = letter;
  if (result === 'rejected' || result === 'requeued') return 'returned_before';
  if (state === 'faulty' && shpi !== null) return 'shpi_and_fault';
  if (state === 'faulty') return result === 'accepted' ? acceptedBefore(letter) : null;
  if (shpi === null && written !== null) return null;
  const wrong = shpiDoubt(letter, shpi);
  if (wrong !== null) return wrong === 'no_shpi' && isShpiLost === true ? 'lost_digits' : wrong;
  if (shpi === null) return null;
  if ((takenBy.get(shpi) ?? letterId) !== letterId) return 'shpi_taken';
  return written !== null && written !== shpi ? 'other_shpi' : null;
}

/** The cabinet has left what stands as accepted. */
export function acceptedBefore(letter: AskedLetter): Doubt {
  return isBare(letter) ? 'bare_left' : 'accepted_before';
}

function repeatedIn(row: JudgedRow, all: readonly JudgedRow[]): Doubt | null {
  const others = all.filter((other) => other !== row && !isSameWord(other, row));
  if (row.letterId !== null && others.some(({ letterId }) => letterId === row.letterId)) return 'repeated_letter';
  return row.shpi !== null && others.some(({ shpi }) => shpi === row.shpi) ? 'repeated_shpi' : null;
}

/** The same said twice of one letter is said once. */
function isSameWord(one: JudgedRow, other: JudgedRow): boolean {
  const isSameFault = one.fault?.column === other.fault?.column && one.fault?.message === other.fault?.message;
  return one.letterId !== null && one.letterId === other.letterId && one.shpi === other.shpi && isSameFault;
}
