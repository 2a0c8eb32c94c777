import { randomUUID } from 'node:crypto';
import { isAnswered } from '#db/batches/batch-row.ts';
import { findAgreed, listAnswers, settleAnswer } from '#db/cabinet/answers.ts';
import { findShpiHolder, listAskedLetters, type ShpiHolder } from '#db/cabinet/asked-letters.ts';
import { readCrossedLetters } from '#db/cabinet/crossed-letters.ts';
import { findReading } from '#db/cabinet/readings.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { isRightShpi } from '#domain/cabinet/found-words.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { notThere, wrongShpi } from './refusals.ts';
import { wakeWhenSettled } from './wake-batch.ts';

/** A person's word on a row that did not match, or that he sets aside. */
export interface RowSettlement {
  readonly readingId: string;
  readonly place: number;
  /** Null: it is nothing of ours. */
  readonly letterId: string | null;
  readonly shpi: string;
  /** What is written of the letter is to be replaced. */
  readonly isCorrection: boolean;
  /** Why it is nothing of ours; counts only then. */
  readonly reason: string;
}

/** Writes a person's word on a row: which letter it is, or why it is none of ours. @throws ApplicationError `conflict` */
export async function settleRow(
  em: EntityManager,
  { accountId }: SiteActor,
  batchId: string,
  settlement: RowSettlement,
  now: Date,
): Promise<{ readonly id: string }> {
  const { readingId, place, letterId, isCorrection } = settlement;
  await isAnswered(em, batchId);
  if ((await findReading(em, batchId, readingId)) === null) throw notThere();
  const reason = settlement.reason.trim();
  const shpi = settlement.shpi.replaceAll(/\s/g, '').toUpperCase() || null;
  if (letterId === null && reason === '') throw noReason();
  if (letterId !== null) await requireFree(em, batchId, { readingId, place, letterId, shpi }, now);
  const standing = letterId === null ? 'dismissed' : 'ready';
  const word = { readingId, place, letterId, isCorrection, byId: accountId, shpi, standing } as const;
  if (!(await settleAnswer(em, word, now))) throw notThere();
  const by = { at: now, actorId: accountId, subject: batchSubject(batchId) };
  const data = { readingId, place, letterId, isCorrection, ...(letterId === null && { reason }) };
  await appendAudit(em, { ...by, action: 'batch.cabinet_row_settled', data });
  const line = { ...by, eventKey: `row_set_aside:${readingId}:${String(place)}`, kind: 'row_set_aside' } as const;
  if (letterId === null) await appendTimeline(em, { ...line, data: { place, reason } });
  await wakeWhenSettled(em, batchId, now);
  return { id: randomUUID() };
}

/** Sets aside every line of the batch's readings that was not understood. @throws ApplicationError `conflict` */
export async function setLinesAside(
  em: EntityManager,
  { accountId }: SiteActor,
  batchId: string,
  said: string,
  now: Date,
): Promise<{ readonly id: string }> {
  const reason = said.trim();
  if (reason === '') throw noReason();
  const lines = (await listAnswers(em, batchId)).filter(
    ({ standing, doubt }) => standing === 'to_settle' && doubt === 'not_understood',
  );
  const id = randomUUID();
  for (const { readingId, place } of lines) {
    const word = { readingId, place, letterId: null, shpi: null, isCorrection: false, byId: accountId } as const;
    await settleAnswer(em, { ...word, standing: 'dismissed' }, now);
  }
  const by = { at: now, actorId: accountId, subject: batchSubject(batchId) };
  const data = { count: lines.length, reason };
  await appendAudit(em, { ...by, action: 'batch.cabinet_row_settled', data });
  await appendTimeline(em, { ...by, eventKey: `lines_set_aside:${id}`, kind: 'lines_set_aside', data });
  return { id };
}

interface MeantLetter {
  readonly readingId: string;
  readonly place: number;
  readonly letterId: string;
  readonly shpi: string | null;
}

/** No two letters agree with one number, and no letter with two. @throws ApplicationError `conflict` that names the other */
async function requireFree(em: EntityManager, batchId: string, meant: MeantLetter, now: Date): Promise<void> {
  const { letterId, shpi } = meant;
  const letter = (await listAskedLetters(em, batchId)).find((one) => one.letterId === letterId);
  if (letter === undefined) throw notThere();
  if (shpi !== null && !isRightShpi(shpi)) throw wrongShpi(shpi);
  const holder = shpi === null ? null : await findShpiHolder(em, { shpi, letterId }, now);
  if (holder !== null) throw heldBy(shpi ?? '', holder, await isCrossed(em, batchId, letterId));
  const agreed = await findAgreed(em, batchId, meant);
  if (agreed === null || agreed.shpi === shpi) return;
  const other = agreed.shpi === null ? 'без ШПИ' : `с ШПИ ${agreed.shpi}`;
  throw refusal(
    `Письмо ${letter.registrationNumber} уже сошлось с другой строкой, ${other}, и она ещё не записана. Сначала запишите или отложите ту строку.`,
  );
}

async function isCrossed(em: EntityManager, batchId: string, letterId: string): Promise<boolean> {
  return (await readCrossedLetters(em, batchId)).flat().some((one) => one.letterId === letterId);
}

function heldBy(shpi: string, { number, isWritten }: ShpiHolder, isCrossed: boolean): ApplicationError {
  const how = isWritten ? 'записан письму' : 'в «Прочитано и сошлось» у письма';
  const swap = isCrossed ? ' Если ШПИ перепутаны, нажмите «Поменять ШПИ местами»: поменяются сразу все.' : '';
  return refusal(
    `ШПИ ${shpi} уже ${how} ${number}. Один ШПИ у двух писем не бывает: проверьте по кабинету, чей он.${swap}`,
  );
}

function noReason(): ApplicationError {
  return refusal('Напишите, почему строка не наша: причина останется в ходе партии.');
}

function refusal(detail: string): ApplicationError {
  return new ApplicationError('conflict', { detail });
}
