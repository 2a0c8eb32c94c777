import type { Warning } from '../documents/fault.ts';
import { isSameCaseNumber } from './case-number.ts';

/**
 * What a person should know of the number that a letter names: its case bears another one now, or several cases bear this one and the letter is
 * bound to none of them.
 */
export function caseNumberWarnings({
  typed,
  caseNumber,
  bearers,
}: {
  readonly typed: string;
  readonly caseNumber: string | null;
  readonly bearers: number;
}): readonly Warning[] {
  const told = { field: 'caseNumber', severity: 'warning' } as const;
  if (caseNumber !== null && !isSameCaseNumber(caseNumber, typed)) {
    const message = `Номер дела: в письме ${typed}, а дело теперь № ${caseNumber}. Проверьте, какой номер писать.`;
    return [{ ...told, code: 'case_renumbered', message }];
  }
  if (caseNumber !== null || bearers < 2) return [];
  const message = `Номер дела: № ${typed} у нескольких дел, письмо не связано ни с одним. Чтобы связать, сделайте его со страницы дела.`;
  return [{ ...told, code: 'case_number_shared', message }];
}
