import { isAnswered } from '#db/batches/batch-row.ts';
import { keepLateWord } from '#db/cabinet/late-words.ts';
import { findLetGo, type BatchWithThem } from '#db/cabinet/upload-doubts.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { handsOver, type CabinetWord, type HandOverSaid } from '#domain/batches/cabinet-process.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import { HAND_OVER_WORDS } from '#domain/cabinet/late-word.ts';
import { batchSubject } from '#domain/work/subject.ts';
import { batchName } from '#web/batches/batches-page.ts';
import type { SiteActor } from '../actor.ts';
import { readBatch } from '../batches/batches.ts';
import { deedWords, whoWasFirst, type FirstDeed } from '../batches/who-was-first.ts';

/** A word that was not taken, for somebody else was first. */
export interface LateTelling {
  readonly batchId: string;
  readonly word: CabinetWord;
  readonly decisionId: string;
}

/** What comes of it. */
export interface Late {
  /** Who did what, and what is to be done now. */
  readonly words: string;
  /** Batches that are offered for upload, whose letters may be in the cabinet by this word: they are to be found out first. */
  readonly toAsk: readonly string[];
}

/**
 * Keeps a word that came too late where it says that letters may be in the cabinet, and holds them: in the caller's transaction. Null: nobody
 * was first.
 */
export async function hearLate(
  em: EntityManager,
  actor: SiteActor,
  told: LateTelling,
  now: Date,
): Promise<Late | null> {
  await isAnswered(em, told.batchId);
  const first = await whoWasFirst(em, actor, told.batchId);
  if (first === null) return null;
  const isOffered = cabinetStepOf(await readBatch(em, actor, told.batchId)) === 'upload';
  const { said } = told.word;
  if (said === 'found' && first.kind === 'not_taken') return keepSight(em, actor, { told, first, isOffered }, now);
  if (isOffered) return null;
  if (said === 'taken_back') return { words: `${deedWords(first)} Забрать партию уже нельзя.`, toAsk: [] };
  if (said === 'found') return { words: `${deedWords(first)} Посмотрите, что с партией сейчас.`, toAsk: [] };
  if (!handsOver(said)) return null;
  const hear = first.kind === 'taken_back' ? keepUpload : keepSecond;
  return hear(em, actor, { told, first, said }, now);
}

interface SaidUpload {
  readonly told: LateTelling;
  readonly first: FirstDeed;
  readonly said: HandOverSaid;
}

/** The archive of a batch that was taken back may be in the cabinet. */
async function keepUpload(
  em: EntityManager,
  { accountId }: SiteActor,
  { told: { batchId, decisionId }, first, said }: SaidUpload,
  now: Date,
): Promise<Late> {
  await keepLateWord(em, { batchId, actorId: accountId, said, decisionId }, now);
  const { batches } = await findLetGo(em, batchId);
  const gone = batches.filter(isHandedOver);
  const held = batches.filter((batch) => !isHandedOver(batch));
  const where = held.length === 0 ? '' : ` в партии ${named(held)}`;
  const words = [
    `${deedWords(first)} Ваше «${HAND_OVER_WORDS[said]}» записано в ходе партии, её письма задержаны${where}:`,
    'посмотрите в кабинете, нет ли их там, и ответьте на карточке. Этот архив больше не загружайте.',
    ...(gone.length === 0 ? [] : [`Уже переданы партией ${named(gone)}: посмотрите, нет ли писем в кабинете дважды.`]),
  ];
  return { words: words.join(' '), toAsk: held.filter((one) => cabinetStepOf(one) === 'upload').map(({ id }) => id) };
}

function isHandedOver({ status }: BatchWithThem): boolean {
  return status === 'submitting' || status === 'answered' || status === 'closed';
}

function named(batches: readonly BatchWithThem[]): string {
  return batches.map((batch) => `${batchName(batch)} (писем: ${String(batch.count)})`).join(', ');
}

/** Two people may have uploaded it, each for himself: nobody but they can tell. */
async function keepSecond(
  em: EntityManager,
  { accountId }: SiteActor,
  { told: { batchId, decisionId }, first, said }: SaidUpload,
  now: Date,
): Promise<Late> {
  if (first.whoId === accountId) return { words: `${deedWords(first)} Это уже записано.`, toAsk: [] };
  const line = {
    eventKey: `uploaded_again:${decisionId}`,
    at: now,
    kind: 'uploaded_again',
    actorId: accountId,
  } as const;
  await appendTimeline(em, { subject: batchSubject(batchId), ...line, data: { words: HAND_OVER_WORDS[said] } });
  const words = `${deedWords(first)} Ваше «${HAND_OVER_WORDS[said]}» записано в ходе партии: если архив загрузили и вы, в кабинете он дважды, уберите второй, пока письма не ушли.`;
  return { words, toAsk: [] };
}

interface Sight {
  readonly told: LateTelling;
  readonly first: FirstDeed;
  readonly isOffered: boolean;
}

/** The letters were said to be absent, and at the same moment somebody has seen them. */
async function keepSight(
  em: EntityManager,
  { accountId }: SiteActor,
  { told: { batchId, decisionId }, first, isOffered }: Sight,
  now: Date,
): Promise<Late> {
  const line = { eventKey: `found_late:${decisionId}`, at: now, kind: 'found_late', actorId: accountId } as const;
  await appendTimeline(em, { subject: batchSubject(batchId), ...line });
  const words = `${deedWords(first)} Ваше «Письма в кабинете есть» записано в ходе партии: архив не загружайте, пока не выяснено, чьё слово верно.`;
  return { words, toAsk: isOffered ? [batchId] : [] };
}
