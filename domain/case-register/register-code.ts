import type { Fault } from '../documents/fault.ts';
import { isBlank } from '../work/typed-text.ts';

export const MAX_CODE_LENGTH = 60;
/** It stands in an address and on a page: one word. */
const CODE = /^[\p{L}\p{N}._-]+$/u;

/** What cannot be the code of a site in a register. */
export function codeFaults(code: string): readonly Fault[] {
  const fault = (message: string): Fault[] => [
    { code: 'register_code', field: 'code', message: `Код участка: ${message}` },
  ];
  if (isBlank(code)) return fault('впишите, как участок называется в картотеке, например 50MS0095.');
  if (code.length > MAX_CODE_LENGTH) return fault(`не больше ${String(MAX_CODE_LENGTH)} знаков.`);
  return CODE.test(code) ? [] : fault('буквы, цифры, точка, дефис и подчёркивание, без пробелов.');
}
