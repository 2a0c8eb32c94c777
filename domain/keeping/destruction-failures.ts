import { actNumber, type ItemState } from './destruction.ts';

/** So many failures one after the other, whatever the letters, and the rest of the acts waits for the next pass: the store itself is away. */
export const FAILURES_IN_A_ROW = 3;

/** The first failure is told of nobody: a file that was stored a moment ago is removed a minute later. */
export const TOLD_FROM_FAILURE = 2;

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Until the next try after so many failures, ms. */
export function destructionPause(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(Math.max(failures - 1, 0), 30), LONGEST_PAUSE_MS);
}

/** The incident of one letter of one act: open as long as it cannot be destroyed. */
export function destructionIncident(actId: string, letterId: string): string {
  return `destruction/${actId}/${letterId}`;
}

const STAYS: Readonly<Record<Extract<ItemState, 'waiting' | 'clearing'>, string>> = {
  waiting: 'запись о письме не очищается, письмо цело',
  clearing: 'запись очищена, файл не удаляется из хранилища',
};

/** What stands at the letter in the act; `fault` is the name of an error, nothing of a person. */
export function destructionStays(state: keyof typeof STAYS, fault: string): string {
  return `${STAYS[state]} (${fault}), попытка повторяется`;
}

/** What has happened and what to do. */
export function destructionWords(
  act: Parameters<typeof actNumber>[0],
  letter: { readonly number: string; readonly state: keyof typeof STAYS; readonly fault: string },
): string {
  const { number, state, fault } = letter;
  return `Письмо ${number} по акту об уничтожении № ${actNumber(act)} не уничтожено: ${STAYS[state]} (${fault}). Проверьте хранилище файлов и базу: попытки повторяются, удачная закроет неисправность. Остальные письма и акты его не ждут.`;
}
