import type { Batch } from '#db/batches/batch.entity.ts';
import { readAbsence } from '#db/cabinet/absence.ts';
import type { EntityManager } from '#db/orm.ts';
import { saysAbsence, type CabinetSaid, type CabinetWord } from '#domain/batches/cabinet-process.ts';
import { absenceDoubt, absenceDoubtWords, sightOf } from '#domain/cabinet/absence.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import { dateTimeText } from '#web/format/time.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { requireNoneOpen } from './require-none-open.ts';

/** Letters are let go, or sought anew, by the word of who answers for it. @throws ApplicationError `forbidden` */
export function requireAnswerable({ role }: SiteActor, said: CabinetSaid): void {
  if (!saysAbsence(said) || role === 'supervisor') return;
  throw new ApplicationError('forbidden', { detail: 'Что писем в кабинете нет, говорит руководитель участка.' });
}

/** A word about letters of a batch, and when it is told. */
interface Told {
  readonly batch: Batch;
  readonly word: CabinetWord;
  readonly now: Date;
}

/**
 * Nothing is let go that the Post may have: by what was read, while an archive may still be on its way in, or after somebody has seen the
 * letters. @throws ApplicationError `conflict` with the rows, until when, or who saw them
 */
export async function requireAbsent(em: EntityManager, { timeZone }: SiteActor, told: Told): Promise<void> {
  const { batch, word, now } = told;
  await requireNoneOpen(em, batch.id, word);
  if (word.said !== 'rest_absent' || cabinetStepOf(batch) !== 'answers') return;
  const doubt = absenceDoubt(await readAbsence(em, batch.id), now);
  if (doubt === null) return;
  const detail = absenceDoubtWords(doubt, (at) => dateTimeText(at.toISOString(), timeZone));
  throw new ApplicationError('conflict', { detail });
}

const NOT_SEEN =
  'Выяснять заново нечего: ответ кабинета уже внесён хотя бы по одному письму, или никто не говорил, что письма в кабинете есть.';

/** Only what somebody has seen, and nothing was written of, was seen by mistake. @throws ApplicationError `conflict` */
export async function requireSeen(em: EntityManager, { batch, word }: Told): Promise<void> {
  if (word.said !== 'seen_by_mistake' || cabinetStepOf(batch) !== 'answers') return;
  if (sightOf(await readAbsence(em, batch.id)) === null) throw new ApplicationError('conflict', { detail: NOT_SEEN });
}
