import { findLeft } from '#db/cabinet/faults.ts';
import type { EntityManager } from '#db/orm.ts';
import type { CabinetWord } from '#domain/batches/cabinet-process.ts';
import { dateTimeText } from '#web/format/time.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';

/**
 * A letter that was mended in the cabinet may have gone from there: it is not sent from here as well.
 * @throws ApplicationError `conflict` with who has said so, and when
 */
export async function requireUnmended(
  em: EntityManager,
  { timeZone }: SiteActor,
  batchId: string,
  word: CabinetWord,
): Promise<void> {
  if (word.said !== 'mend_here') return;
  const left = await findLeft(em, batchId, word.letterId);
  if (left === null || left.mendedAt === null) return;
  const { mendedByName, mendedAt, mendedWords } = left;
  const who = `${mendedByName ?? 'Сотрудник участка'} ${dateTimeText(mendedAt.toISOString(), timeZone)}`;
  throw new ApplicationError('conflict', {
    detail: `${who} написал(а), что письмо исправлено в кабинете: «${mendedWords ?? ''}». Оно могло уйти оттуда, второй раз не отправляется: внесите его ШПИ. Если это сказано по ошибке, руководитель нажмёт «Исправили по ошибке».`,
  });
}
