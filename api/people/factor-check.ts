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

/** What is said of a code that is not right. */
export const WRONG_CODE = 'Код не подошёл: он уже использован, устарел или набран с ошибкой.';
const UNREADABLE =
  'Второй фактор на сервере не читается, код сверить не с чем: дело не в коде. Введите запасной код или обратитесь к администратору: он снимет второй фактор или вернёт ключ кольца messages.';

/** Why a code did not open: it was not right, or nothing can tell whether it is. */
export async function wrongCodeWords(em: EntityManager, factors: FactorBox, accountId: string): Promise<string> {
  const sealed = await findSealedFactor(em, accountId);
  return sealed === null || factors.isReadable(sealed, accountId) ? WRONG_CODE : UNREADABLE;
}
