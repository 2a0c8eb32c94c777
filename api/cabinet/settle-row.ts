import { randomUUID } from 'node:crypto';
import { isAnswered } from '#db/batches/batch-row.ts';
import { findAgreed, listAnswers, settleAnswer } from '#db/cabinet/answers.ts';
import { findShpiHolder, listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { readCrossedLetters } from '#db/cabinet/crossed-letters.ts';
import { findReading } from '#db/cabinet/readings.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import type { AnswerFault } from '#domain/cabinet/answer-row.ts';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import { isBare, shpiDoubt } from '#domain/cabinet/post-number.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { heldBy, notThere, wrongShpi } from './refusals.ts';
import { typedShpi } from './typed-shpis.ts';
import { wakeWhenSettled } from './wake-batch.ts';

/** A person's word on a row that did not match, or that he sets aside. */
export interface RowSettlement {
  readonly readingId: string;
  readonly place: number;
  /** Null: it is nothing of ours. */
  readonly letterId: string | null;
  readonly shpi: string;
  /** The cabinet has left it in «Новые», with this; absent: the Post has it. */
  readonly left?: AnswerFault | null;
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
  const { readingId, place, letterId, isCorrection, left = null } = settlement;
  await isAnswered(em, batchId);
  if ((await findReading(em, batchId, readingId)) === null) throw notThere();
  const reason = settlement.reason.trim();
  const shpi = left === null ? typedShpi(settlement.shpi) : null;
  if (letterId === null && reason === '') throw noReason();
  if (letterId !== null) await requireMeant(em, batchId, { readingId, place, letterId, shpi, left }, now);
  const standing = letterId === null ? 'dismissed' : 'ready';
  const word = { readingId, place, letterId, isCorrection, byId: accountId, shpi, standing, left } as const;
  if (!(await settleAnswer(em, word, now))) throw notThere();
  const by = { at: now, actorId: accountId, subject: batchSubject(batchId) };
  const data = {
    readingId,
    place,
    letterId,
    isCorrection,
    isLeft: left !== null,
  };
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
    const nothing = { letterId: null, shpi: null, isCorrection: false } as const;
    const word = { readingId, place, ...nothing, byId: accountId } as const;
    await settleAnswer(em, { ...word, standing: 'dismissed' }, now);
  }
  const by = { at: now, actorId: accountId, subject: batchSubject(batchId) };
  const data = { count: lines.length };
  await appendAudit(em, { ...by, action: 'batch.cabinet_row_settled', data });
  const line = { ...by, eventKey: `lines_set_aside:${id}`, kind: 'lines_set_aside' } as const;
  await appendTimeline(em, { ...line, data: { ...data, reason } });
  return { id };
}

interface MeantLetter {
  readonly readingId: string;
  readonly place: number;
  readonly letterId: string;
  readonly shpi: string | null;
  readonly left: AnswerFault | null;
}

/**
 * A letter is taken under a right ШПИ of its own, or left in «Новые» with the cabinet's words. No two letters agree with one number, and no
 * letter with two. @throws ApplicationError `conflict` that names the other, or what is missing
 */
async function requireMeant(em: EntityManager, batchId: string, meant: MeantLetter, now: Date): Promise<void> {
  const { letterId, shpi, left } = meant;
  const letter = (await listAskedLetters(em, batchId)).find((one) => one.letterId === letterId);
  if (letter === undefined) throw notThere();
  if (left === null) requireOwnShpi(letter, shpi);
  else requireLeftable(letter, left);
  const holder = shpi === null ? null : await findShpiHolder(em, { shpi, letterId }, now);
  if (holder !== null) throw heldBy(shpi ?? '', holder, (await isCrossed(em, batchId, letterId)) ? SWAP : '');
  const agreed = await findAgreed(em, batchId, meant);
  if (agreed === null || (agreed.shpi === shpi && agreed.isLeft === (left !== null))) return;
  const other = agreed.isLeft ? 'в «Новых»' : agreed.shpi === null ? 'без ШПИ' : `с ШПИ ${agreed.shpi}`;
  throw refusal(
    `Письмо ${letter.registrationNumber} уже сошлось с другой строкой, ${other}, и она ещё не записана. Сначала запишите или отложите ту строку.`,
  );
}

async function isCrossed(em: EntityManager, batchId: string, letterId: string): Promise<boolean> {
  return (await readCrossedLetters(em, batchId)).flat().some((one) => one.letterId === letterId);
}

const SWAP = ' Если ШПИ перепутаны, нажмите «Поменять ШПИ местами»: поменяются сразу все.';

/** @throws ApplicationError `conflict` */
function requireOwnShpi(letter: AskedLetter, shpi: string | null): void {
  const doubt = shpiDoubt(letter, shpi);
  if (doubt === null) return;
  const { registrationNumber: number } = letter;
  if (doubt === 'wrong_digit') throw wrongShpi(shpi ?? '');
  throw refusal(
    doubt === 'no_shpi'
      ? `Письмо ${number} заказное: впишите его ШПИ из кабинета. Если ШПИ у него нет, кабинет оставил его в «Новых»: напишите сообщение и нажмите «В «Новых»».`
      : `Письмо ${number} простое: ШПИ у него не бывает. Сотрите ШПИ или выберите другое письмо.`,
  );
}

/** @throws ApplicationError `conflict` */
function requireLeftable(letter: AskedLetter, { message }: AnswerFault): void {
  const { registrationNumber: number, result, shpi } = letter;
  if (message === '') throw refusal('Напишите сообщение кабинета: его увидит тот, кто будет исправлять письмо.');
  if (result === null) return;
  if (result !== 'accepted') throw refusal(`Письмо ${number} из этой партии уже возвращено: в «Новых» его удалите.`);
  throw refusal(
    isBare(letter)
      ? `Письмо ${number} записано принятым без ШПИ. Исправьте его в кабинете и отправьте там, потом впишите его ШПИ.`
      : `Письмо ${number} записано принятым${shpi === null ? '' : ` с ШПИ ${shpi}`}: проверьте по кабинету, то ли это письмо.`,
  );
}

function noReason(): ApplicationError {
  return refusal('Напишите, почему строка не наша: причина останется в ходе партии.');
}

function refusal(detail: string): ApplicationError {
  return new ApplicationError('conflict', { detail });
}
