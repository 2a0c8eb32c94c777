import type { Batch } from '#db/batches/batch.entity.ts';
import type { EntityManager } from '#db/orm.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { dateTimeText } from '#web/format/time.ts';
import { ApplicationError } from '../errors.ts';
import { readTimeline } from '../work/timeline-view.ts';

/** Why nothing of the cabinet can be written to this batch where it stands, in a sentence; null: it can. `timeZone`: IANA, of who reads it. */
export async function nothingToDoWords(em: EntityManager, batch: Batch, timeZone: string): Promise<string | null> {
  if (cabinetStepOf(batch) !== null) return null;
  if (batch.status === 'answered') return 'О каждом письме партии ответ есть: партия закрывается.';
  if (batch.status !== 'closed') return 'Архив партии ещё собирается: ответа кабинета на неё быть не может.';
  const at = batch.closedAt == null ? '' : ` ${dateTimeText(batch.closedAt.toISOString(), timeZone)}`;
  return `Партия закрыта${at}: ${await closedBy(em, batch, timeZone)}.`;
}

async function closedBy(em: EntityManager, { id, form103Sha256 }: Batch, timeZone: string): Promise<string> {
  const lines = await readTimeline(em, batchSubject(id));
  const byHand = lines.findLast(({ kind }) => kind === 'closed_without_form');
  if (byHand) return `без формы 103 её закрыл(а) ${byHand.actorName ?? 'сотрудник участка'}`;
  const back = lines.findLast(({ kind }) => kind === 'taken_back');
  if (back)
    return `до загрузки её забрал(а) ${back.actorName ?? 'сотрудник участка'}, ${dateTimeText(back.at, timeZone)}`;
  return form103Sha256 == null ? 'закрыла программа' : 'закрыла программа, форма 103 есть';
}

/**
 * What was read is written only to a batch that waits for it.
 * @throws ApplicationError `conflict`
 */
export async function requireSomethingToDo(em: EntityManager, batch: Batch, timeZone: string): Promise<void> {
  const words = await nothingToDoWords(em, batch, timeZone);
  if (words === null) return;
  throw new ApplicationError('conflict', {
    detail: `${words} Внести ответ кабинета или разобрать его строки здесь нельзя.`,
  });
}
