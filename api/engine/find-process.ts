import type { EntityManager } from '#db/orm.ts';
import {
  findBatchOfProcess,
  findLetterOfProcess,
  findNotificationOfProcess,
  findPublicationOfProcess,
  type BatchOfProcess,
  type NotificationOfProcess,
  type PublicationOfProcess,
  type SubjectOfProcess,
} from '#db/processes/process-subject.ts';
import { batchStatusName } from '#domain/batches/batch-life.ts';
import { isOpen, letterStatusName } from '#domain/letters/letter-life.ts';
import { processNameOf, type ProcessKind } from '#domain/processes/process-name.ts';
import { CARRIERS } from '#domain/notifications/carriers.ts';
import { notificationStatusName } from '#domain/notifications/notification-status.ts';
import { STANDING_NAMES } from '#domain/publications/standing.ts';
import { subjectWords } from '#domain/work/subject.ts';
import type { AwaitingView } from '#views/work/awaiting.ts';
import { readSendingRules } from '../publications/sending-rules.ts';
import { batchAwaitingView, letterAwaitingView } from '../work/awaiting-view.ts';

/** A process by its name, with the row that it leads. */
export interface FoundProcess {
  readonly workflowId: string;
  readonly kind: ProcessKind;
  readonly words: string;
  /** A number; null: it has none. */
  readonly name: string | null;
  /** Null: a round that the program goes by itself. */
  readonly row: SubjectOfProcess | null;
  readonly statusWords: string | null;
  readonly awaiting: AwaitingView | null;
  /** False while the process has nothing to lead: a draft. */
  readonly isBegun: boolean;
  /** The life of what it leads has ended. */
  readonly isOver: boolean;
}

/** Null: no process of ours is called so, or what it leads is not there. */
export async function findProcess(em: EntityManager, workflowId: string, now: Date): Promise<FoundProcess | null> {
  const name = processNameOf(workflowId);
  if (name === null) return null;
  const { kind, words } = name;
  if (kind === 'round') {
    return {
      workflowId,
      kind,
      words,
      name: null,
      row: null,
      statusWords: null,
      awaiting: null,
      isBegun: true,
      isOver: false,
    };
  }
  const row = await rowOf(em, workflowId, name, now);
  if (row === null) return null;
  const hindrance = row.kind === 'publication' ? (await readSendingRules(em, row.siteId, now)).hindrance : null;
  return { workflowId, kind, row, ...told(row, hindrance, now) };
}

function rowOf(
  em: EntityManager,
  workflowId: string,
  { kind, id }: { readonly kind: string; readonly id: string | null },
  now: Date,
): Promise<SubjectOfProcess | null> {
  if (kind === 'batch') return findBatchOfProcess(em, workflowId);
  if (kind === 'letter') return findLetterOfProcess(em, id ?? '');
  if (kind === 'notification') return findNotificationOfProcess(em, id ?? '');
  return findPublicationOfProcess(em, id ?? '', now);
}

/** @param hindrance why a publication cannot go on now; null: nothing stands in its way */
function told(
  row: SubjectOfProcess,
  hindrance: string | null,
  now: Date,
): Pick<FoundProcess, 'words' | 'name' | 'statusWords' | 'awaiting' | 'isBegun' | 'isOver'> {
  if (row.kind === 'letter') {
    const awaiting = letterAwaitingView(row.awaiting, row, now);
    const life = { isBegun: row.status !== 'draft', isOver: !isOpen(row.status) };
    return {
      words: subjectWords('letter', row.number),
      name: row.number,
      statusWords: letterStatusName(row.status),
      awaiting,
      ...life,
    };
  }
  if (row.kind === 'batch') {
    const life = { isBegun: true, isOver: row.status === 'closed' };
    const awaiting = batchAwaitingView(row.awaiting, row.since, row.channel);
    return { words: `партия ${row.name}`, name: row.name, statusWords: batchStatusName(row.status), awaiting, ...life };
  }
  if (row.kind === 'notification') {
    const name = `по делу № ${row.caseNumber}`;
    const awaiting = row.isOver ? null : awaitingOfNotice(row);
    const life = { isBegun: true, isOver: row.isOver };
    const words = subjectWords('notification', name);
    return { words, name, statusWords: notificationStatusName(row.status), awaiting, ...life };
  }
  return {
    words: subjectWords('publication', row.number),
    name: row.number,
    statusWords: STANDING_NAMES[row.standing],
    awaiting: awaitingOfPublication(row, hindrance),
    ...{ isBegun: true, isOver: false },
  };
}

/** Who changes a card. */
const CHANGED_BY: Readonly<Record<PublicationOfProcess['source'], string>> = {
  delo: 'ДЕЛО',
  mask: 'сотрудники участка',
};

/** A publication keeps no code of what it waits for: how it stands says it. */
function awaitingOfPublication(
  { standing, receiptDueAt, source }: PublicationOfProcess,
  hindrance: string | null,
): AwaitingView {
  if (standing === 'to_send' && hindrance !== null) {
    const what = `другие настройки публикации: ${hindrance}`;
    return { code: 'settings', what, from: 'начальник участка или администратор' };
  }
  if (standing === 'to_send') return { code: 'sending', what: 'передача сообщения', from: 'система' };
  if (standing === 'published')
    return { code: 'change', what: 'следующая перемена карточки', from: CHANGED_BY[source] };
  if (standing === 'failed') return { code: 'person', what: 'разбор отказа', from: 'сотрудник участка' };
  const until = receiptDueAt === null ? {} : { until: receiptDueAt.toISOString() };
  return { code: 'receipt', what: 'расписка обработчика', from: 'обработчик сайта', ...until };
}

function awaitingOfNotice({ status, channel, heldUntil, isPersonAsked }: NotificationOfProcess): AwaitingView {
  const { who } = CARRIERS[channel];
  if (isPersonAsked) return { code: 'person', what: 'решение о неясном уведомлении', from: 'сотрудник участка' };
  if (status === 'waiting' && heldUntil !== null)
    return { code: 'hour', what: 'конец тихих часов', from: 'система', until: heldUntil.toISOString() };
  if (status === 'waiting') return { code: 'channel', what: 'связь', from: who };
  if (status === 'sent')
    return { code: 'receipt', what: 'подтверждение доставки', from: channel === 'mail' ? 'адресат' : who };
  if (status === 'unknown') return { code: 'finding_out', what: 'принято ли уведомление', from: who };
  return { code: 'sending', what: 'передача уведомления', from: 'система' };
}

/** The batch that a letter is in the hands of; null: none. */
export function handsOf(em: EntityManager, row: SubjectOfProcess): Promise<BatchOfProcess | null> {
  const batchId = row.kind === 'letter' && HELD.includes(row.status) ? row.batchId : null;
  return batchId === null ? Promise.resolve(null) : findBatchOfProcess(em, batchId);
}

const HELD: readonly string[] = ['queued', 'submitting', 'unknown'];
