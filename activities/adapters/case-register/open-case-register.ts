import type { CaseRegisterSettings } from '#config/case-register-settings.ts';
import type { CaseRegister } from '../../ports/case-register.ts';
import { createHttpCaseRegister } from './http-case-register.ts';
import { withRegisterBreaker } from './register-breaker.ts';

/** The register that the settings name; null: none is. */
export function openCaseRegister(
  { MASK_CASE_REGISTER_URL, MASK_CASE_REGISTER_TOKEN, MASK_CASE_REGISTER_TIMEOUT_MS }: CaseRegisterSettings,
  now: () => Promise<Date>,
): CaseRegister | null {
  if (MASK_CASE_REGISTER_URL === undefined || MASK_CASE_REGISTER_TOKEN === undefined) return null;
  const reach = { baseUrl: MASK_CASE_REGISTER_URL, token: MASK_CASE_REGISTER_TOKEN, pageSize: PAGE_SIZE };
  return withRegisterBreaker(createHttpCaseRegister({ ...reach, timeoutMs: MASK_CASE_REGISTER_TIMEOUT_MS, now }), {
    now,
  });
}

/** A page is one transaction: so many cases are written within a second or two. */
const PAGE_SIZE = 200;
