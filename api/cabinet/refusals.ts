import { ApplicationError } from '../errors.ts';

/** @returns what is said when somebody else has settled it before */
export function notThere(): ApplicationError {
  return new ApplicationError('conflict', { detail: 'Этой строки уже нет среди ждущих: посмотрите, что сейчас.' });
}

/** @returns what the person who typed it is told */
export function wrongShpi(typed: string): ApplicationError {
  const detail = `ШПИ ${typed}: контрольная цифра не сходится. Проверьте по кабинету каждую цифру.`;
  return new ApplicationError('conflict', { detail });
}
