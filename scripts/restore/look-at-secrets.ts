import type { KeyRing } from '#config/key-ring.ts';
import { countSecrets, unopenedWords } from '../backup/copied-secrets.ts';
import { CopyDamagedError } from '../backup/sealed-part.ts';
import type { OpenedCopy } from './bring-files.ts';

/**
 * Before anything is brought: with another ring of messages the court would come back, and whoever has a second factor would be locked out of
 * it. @returns words of what will not open, where it was allowed to leave it behind @throws CopyDamagedError
 */
export async function lookAtSecrets(copy: OpenedCopy, messages: KeyRing): Promise<string | null> {
  const words = unopenedWords(await countSecrets(copy, messages), messages);
  if (words === null) return null;
  if (copy.withoutDamaged === true) return `ВНИМАНИЕ: ${words}\n${LEFT}`;
  throw new CopyDamagedError(`${words}\nСуд не возвращён. ${WITHOUT}`);
}

const WITHOUT = 'Если прежнего ключа больше нет — та же команда с --without-damaged вернёт всё остальное.';
const LEFT =
  'Второй фактор таких людей администратор снимает на их страницах («Люди»), секреты подписок задают заново.';
