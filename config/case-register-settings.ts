import { z } from 'zod';
import { isPrivate } from './private-address.ts';
import type { SettingFault } from './setting-fault.ts';

/** The register of cases (АМИРС), by the exchange format of МАСК; without an address none is read. */
export const caseRegisterSettings = z.object({
  MASK_CASE_REGISTER_URL: z
    .url({ protocol: /^https?$/, error: 'MASK_CASE_REGISTER_URL: ожидается https://…' })
    .refine((url) => isPrivate(new URL(url)), 'ожидается https://…: токен и дела идут по сети открыто')
    .refine((url) => isBare(new URL(url)), 'ожидается адрес без имени, пароля, вопроса и решётки')
    .optional(),
  /** Of `Authorization: Bearer …`; as a header wants it. */
  MASK_CASE_REGISTER_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{8,}$/, 'ожидается не меньше восьми знаков без пробелов')
    .optional(),
  /** For one page as a whole. */
  MASK_CASE_REGISTER_TIMEOUT_MS: z.coerce.number().int().min(1_000).default(20_000),
  MASK_CASE_REGISTER_INTERVAL_MS: z.coerce.number().int().min(1_000).default(600_000),
});

/** @see caseRegisterSettings */
export type CaseRegisterSettings = z.infer<typeof caseRegisterSettings>;

/** What would be shown in logs, or lost on the way. */
function isBare({ username, password, search, hash }: URL): boolean {
  return [username, password, search, hash].every((part) => part === '');
}

/** An address without its token. */
export function registerFaults({
  MASK_CASE_REGISTER_URL: url,
  MASK_CASE_REGISTER_TOKEN: token,
}: Pick<CaseRegisterSettings, 'MASK_CASE_REGISTER_URL' | 'MASK_CASE_REGISTER_TOKEN'>): readonly SettingFault[] {
  if (url === undefined || token !== undefined) return [];
  return [{ name: 'MASK_CASE_REGISTER_TOKEN', message: 'нужно при MASK_CASE_REGISTER_URL' }];
}
