import type { AnswerStanding, AnswerState } from './answer-row.ts';
import type { AskedLetter } from './batch-facts.ts';

/** What of a row is held against what is written of its letter. */
export interface HeldRow {
  readonly letterId: string | null;
  readonly state: AnswerState;
  readonly shpi: string | null;
  readonly standing: AnswerStanding;
  readonly doubt: string | null;
}

type Written = Pick<AskedLetter, 'letterId' | 'result' | 'shpi'>;

/** Rows that were neither written nor set aside, and that say the same as is written of their letter by now. */
export function agreeing<Row extends HeldRow>(rows: readonly Row[], letters: readonly Written[]): readonly Row[] {
  return waiting(rows).filter((row) => agrees(row, letters));
}

/** Those of them that say something else, or of no letter of the batch: a person says what is to be made of them. */
export function contradicting<Row extends HeldRow>(rows: readonly Row[], letters: readonly Written[]): readonly Row[] {
  return waiting(rows).filter((row) => !agrees(row, letters));
}

/** A line that said nothing contradicts nothing. */
function waiting<Row extends HeldRow>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    ({ standing, doubt }) => (standing === 'ready' || standing === 'to_settle') && doubt !== 'not_understood',
  );
}

function agrees({ letterId, state, shpi }: HeldRow, letters: readonly Written[]): boolean {
  const letter = letters.find((one) => one.letterId === letterId);
  if (state === 'faulty') return letter?.result === 'rejected' && shpi === null;
  return letter?.result === 'accepted' && (shpi === null || shpi === letter.shpi);
}
