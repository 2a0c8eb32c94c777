import { READING_WAY_WORDS, type AnswerStanding, type ReadingWay } from './answer-row.ts';
import type { AskedLetter } from './batch-facts.ts';

/** What of a row decides whether it is still open. */
interface StandingRow {
  readonly letterId: string | null;
  readonly standing: AnswerStanding;
}

/**
 * Rows by which the Post may have a letter that has no answer yet: neither written nor set aside, and of such a letter or of none that is
 * known. While there is one, nobody can say that the rest is not at the Post.
 */
export function openRows<Row extends StandingRow>(
  rows: readonly Row[],
  letters: readonly Pick<AskedLetter, 'letterId' | 'result'>[],
): readonly Row[] {
  const unanswered = new Set(letters.flatMap(({ letterId, result }) => (result === null ? [letterId] : [])));
  return rows.filter(
    ({ standing, letterId }) =>
      (standing === 'ready' || standing === 'to_settle') && (letterId === null || unanswered.has(letterId)),
  );
}

const LISTED_AT_MOST = 10;

/** An open row as it is named to people: without whom the letter is to. */
export interface NamedRow {
  readonly way: ReadingWay;
  readonly place: number;
  readonly number: string | null;
  readonly shpi: string | null;
}

/** Why letters are not let go, with the rows. */
export function openRowsWords(rows: readonly NamedRow[]): string {
  const listed = rows.slice(0, LISTED_AT_MOST).map(nameOf);
  const more = rows.length > listed.length ? ` и ещё ${String(rows.length - listed.length)}` : '';
  return `По прочитанным строкам письма могут быть у Почты. Сначала запишите каждую или отложите с причиной: ${listed.join('; ')}${more}. Ни одно письмо не отпущено.`;
}

function nameOf({ way, place, number, shpi }: NamedRow): string {
  const said = [number === null ? 'письмо не названо' : `письмо ${number}`, shpi === null ? 'без ШПИ' : `ШПИ ${shpi}`];
  return `строка ${String(place)} (${READING_WAY_WORDS[way]}): ${said.join(', ')}`;
}
