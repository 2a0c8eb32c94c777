import { dayWords } from '#domain/work/plain-text.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import type { NotificationChannel, NotificationStatus } from '#domain/notifications/notification-status.ts';
import type { MatterSource } from '#domain/matters/matter.ts';
import { batchOfWorkflow } from '#domain/processes/process-name.ts';
import { standingOf, type PublicationStanding } from '#domain/publications/standing.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { batchSubject, letterSubject, type Subject } from '#domain/work/subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { LETTER_AWAITS } from '../case-register/held-by-question.ts';
import { database } from '../statements/database.ts';
import { hasOpenTask } from '../work/tasks.ts';

interface Common {
  readonly subject: Subject;
  readonly siteId: string;
  readonly since: Date;
}

/** What the rows say of the letter that a process leads. */
export interface LetterOfProcess extends Common {
  readonly kind: 'letter';
  readonly number: string | null;
  readonly status: LetterStatus;
  readonly outcome: LetterOutcome | null;
  readonly awaiting: LetterAwaiting | null;
  readonly author_name: string;
  readonly approver_name: string;
  readonly endorser_name: string | null;
  /** The batch that has it in its hands. */
  readonly batchId: string | null;
}

export interface BatchOfProcess extends Common {
  readonly kind: 'batch';
  readonly workflowId: string;
  readonly name: string;
  readonly status: BatchStatus;
  readonly awaiting: BatchAwaiting | null;
  readonly channel: ChannelName;
  readonly wasUnclear: boolean;
}

export interface PublicationOfProcess extends Common {
  readonly kind: 'publication';
  readonly number: string | null;
  readonly source: MatterSource;
  readonly standing: PublicationStanding;
  readonly receiptDueAt: Date | null;
}

export interface NotificationOfProcess extends Common {
  readonly kind: 'notification';
  readonly caseNumber: string;
  readonly status: NotificationStatus;
  readonly channel: NotificationChannel;
  readonly isOver: boolean;
  readonly heldUntil: Date | null;
  readonly isPersonAsked: boolean;
}

export type SubjectOfProcess = LetterOfProcess | BatchOfProcess | PublicationOfProcess | NotificationOfProcess;

export async function findLetterOfProcess(em: EntityManager, id: string): Promise<LetterOfProcess | null> {
  if (!isUuid(id)) return null;
  const row = await database(em)
    .selectFrom(EVERY_LETTER)
    .innerJoin('account as author', 'author.id', 'l.author_id')
    .innerJoin('account as approver', 'approver.id', 'l.approver_id')
    .leftJoin('account as endorser', 'endorser.id', 'l.endorser_id')
    .select(['l.site_id as siteId', 'l.number', 'l.status', 'l.status_since as since', 'l.outcome'])
    .select(LETTER_AWAITS.as('awaiting'))
    .select(['l.batch_id as batchId', 'author.full_name as author_name', 'approver.full_name as approver_name'])
    .select('endorser.full_name as endorser_name')
    .where('l.id', '=', id)
    .executeTakeFirst();
  return row
    ? { kind: 'letter', subject: letterSubject(id), ...row, awaiting: row.awaiting as LetterAwaiting | null }
    : null;
}

/** By its id, or by the id of its process. */
export async function findBatchOfProcess(em: EntityManager, idOrWorkflowId: string): Promise<BatchOfProcess | null> {
  const named = batchOfWorkflow(idOrWorkflowId);
  if (named === null && !isUuid(idOrWorkflowId)) return null;
  const row = await database(em)
    .selectFrom('batch as b')
    .select(['b.id', 'b.site_id as siteId', 'b.batch_date as batchDate', 'b.ordinal', 'b.status', 'b.awaiting'])
    .select(['b.status_since as since', 'b.channel'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('submission_intent as i')
          .select('i.attempt')
          .whereRef('i.batch_id', '=', 'b.id')
          .where('i.outcome', '=', 'unknown'),
      )
        .$castTo<boolean>()
        .as('wasUnclear'),
    )
    .$if(named === null, (all) => all.where('b.id', '=', idOrWorkflowId))
    .$if(named !== null, (all) =>
      all
        .where('b.site_id', '=', named?.siteId ?? '')
        .where('b.batch_date', '=', named?.batchDate ?? '')
        .where('b.ordinal', '=', named?.ordinal ?? 0),
    )
    .executeTakeFirst();
  if (!row) return null;
  const name = `${row.siteId} от ${dayWords(row.batchDate)} № ${String(row.ordinal)}`;
  const { id, siteId, since, status, wasUnclear, channel } = row;
  const about = { subject: batchSubject(id), siteId, since, name, status, wasUnclear, channel };
  return { kind: 'batch', ...about, workflowId: batchWorkflowId(row), awaiting: row.awaiting as BatchAwaiting | null };
}

export async function findPublicationOfProcess(
  em: EntityManager,
  id: string,
  now: Date,
): Promise<PublicationOfProcess | null> {
  if (!isUuid(id)) return null;
  const row = await database(em)
    .selectFrom('publication as p')
    .leftJoin('matter as m', 'm.id', 'p.id')
    .select(['p.site_id as siteId', 'p.updated_at as since', 'p.wanted_since as wantedSince'])
    .select(['p.last_status as lastStatus', 'p.receipt_due_at as receiptDueAt', 'm.registration_number as number'])
    .select(['m.source'])
    .where('p.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { siteId, since, number, receiptDueAt } = row;
  const about = { source: row.source ?? 'mask', standing: standingOf(row, now) } as const;
  return { kind: 'publication', subject: publicationSubject(id), siteId, since, number, receiptDueAt, ...about };
}

export async function findNotificationOfProcess(em: EntityManager, id: string): Promise<NotificationOfProcess | null> {
  if (!isUuid(id)) return null;
  const row = await database(em)
    .selectFrom('notification')
    .select(['site_id as siteId', 'updated_at as since', 'case_number as caseNumber', 'status', 'channel'])
    .select(['held_until as heldUntil', 'finished_at as finishedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { finishedAt, ...about } = row;
  const subject = notificationSubject(id);
  const isPersonAsked = await hasOpenTask(em, subject, 'unclear_notification');
  return { kind: 'notification', subject, ...about, isOver: finishedAt !== null, isPersonAsked };
}

/** Words of the open incidents and stuck tasks about these subjects, and about what a whole site or the installation suffers from. */
export async function listTroubles(
  em: EntityManager,
  subjects: readonly Subject[],
  siteId: string,
): Promise<readonly { readonly kind: string; readonly words: readonly string[]; readonly since: Date }[]> {
  const rows = await database(em)
    .selectFrom('task')
    .select(['kind', 'details', 'created_at as since'])
    .where('closed_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        ...subjects.map(({ kind, id }) => and([eb('subject_kind', '=', kind), eb('subject_id', '=', id)])),
        // The Post, the mail server, the disk: one incident stands for everything that waits because of it.
        and([
          eb('kind', '=', 'incident'),
          eb('subject_kind', '=', 'installation'),
          or([eb('site_id', 'is', null), eb('site_id', '=', siteId)]),
        ]),
      ]),
    )
    .orderBy('created_at')
    .limit(20)
    .execute();
  return rows.map(({ kind, details, since }) => ({ kind, words: wordsOf(details), since }));
}

function wordsOf(details: unknown): readonly string[] {
  const words: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, 'words') : [];
  return Array.isArray(words) ? words.filter((one) => typeof one === 'string') : [];
}
