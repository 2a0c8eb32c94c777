import type { ShpiHolder } from '#db/cabinet/asked-letters.ts';
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

/** @returns what is said of a ШПИ that another letter has; `more`: what may be done about it */
export function heldBy(shpi: string, { number, isWritten }: ShpiHolder, more = ''): ApplicationError {
  const how = isWritten ? 'записан письму' : 'в «Прочитано и сошлось» у письма';
  const detail = `ШПИ ${shpi} уже ${how} ${number}. Один ШПИ у двух писем не бывает: проверьте по кабинету, чей он.${more}`;
  return new ApplicationError('conflict', { detail });
}
