import { putRecoveryCodes } from '#db/people/second-factor.ts';
import type { EntityManager } from '#db/orm.ts';
import type { RecoveryCodesView } from '#views/people/own-account.ts';
import { newRecoveryCode, plainRecoveryCode } from './factor-box.ts';
import { hashOfToken } from './tokens.ts';

const RECOVERY_CODES = 10;

/** New codes of this person; the ones before open nothing. */
export async function newRecoveryCodes(em: EntityManager, accountId: string): Promise<RecoveryCodesView> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = codes.map((code) => hashOfToken(plainRecoveryCode(code)));
  await putRecoveryCodes(em, accountId, hashes);
  return { codes };
}
