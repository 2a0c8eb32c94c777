import { findSealedFactor, takeStep, useRecoveryCode } from '#db/people/second-factor.ts';
import type { EntityManager } from '#db/orm.ts';
import { plainRecoveryCode, type FactorBox } from './factor-box.ts';
import { hashOfToken } from './tokens.ts';

const RECOVERY_LETTERS = 16;

/** Takes a code of the authenticator or a recovery code, each once. False: it is not right, or was taken before. */
export async function isFactorShown(
  em: EntityManager,
  factors: FactorBox,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const sealed = await findSealedFactor(em, accountId);
  const step = sealed === null ? null : factors.stepOf(sealed, accountId, typed.replaceAll(/\s/g, ''), Date.now());
  if (step !== null) return takeStep(em, accountId, step);
  const plain = plainRecoveryCode(typed);
  return plain.length === RECOVERY_LETTERS && useRecoveryCode(em, accountId, hashOfToken(plain));
}
