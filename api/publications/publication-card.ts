import type { EntityManager } from '#db/orm.ts';
import { findPause } from '#db/processes/paused.ts';
import { listMessages, type MessageRow } from '#db/publications/message-list.ts';
import { findPublication, type PublicationListRow } from '#db/publications/publication-list.ts';
import { listFilesOfRevisions, type FileRow } from '#db/work/files.ts';
import { answerWords } from '#domain/publications/answer-words.ts';
import { MESSAGE_STATUS_NAMES } from '#domain/publications/message-status.ts';
import { PUBLICATION_FILE_KINDS } from '#domain/publications/publication-files.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { TRIGGER_NAMES } from '#domain/publications/settings-fields.ts';
import { latenessOf, CARD_AWAITED, STANDING_NAMES, standingOf } from '#domain/publications/standing.ts';
import { fillIn } from '#domain/work/awaiting.ts';
import type { PublicationCard, PublicationListItem, PublicationMessageView } from '#views/publications/publication.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import { pausedArgs } from '../work/awaiting-view.ts';
import { readTasksOf } from '../work/task-view.ts';
import { readTimeline } from '../work/timeline-view.ts';
import { readSendingRules, type SendingRules } from './sending-rules.ts';

const MESSAGES_ON_CARD = 30;

/** @throws ApplicationError `not-found`, the same for an absent and for a foreign one */
export async function readPublication(em: EntityManager, actor: Actor, id: string): Promise<PublicationListRow> {
  const row = await findPublication(em, readableSite(actor), id);
  if (!row) throw new ApplicationError('not-found', { detail: 'Такой публикации нет.' });
  return row;
}

/** Everything known of one, with its newest messages, or those before the version named. */
export async function readPublicationCard(
  em: EntityManager,
  actor: Actor,
  { id, before }: { readonly id: string; readonly before?: number | undefined },
  now: Date,
): Promise<PublicationCard> {
  const row = await readPublication(em, actor, id);
  const rules = await readSendingRules(em, row.site_id, now);
  const rows = await listMessages(em, row.id, { before, limit: MESSAGES_ON_CARD + 1 });
  const shown = rows.slice(0, MESSAGES_ON_CARD);
  const subject = publicationSubject(row.id);
  const files = await listFilesOfRevisions(
    em,
    subject,
    shown.map(({ version }) => version),
  );
  return {
    ...publicationItem(row, rules, now),
    messages: shown.map((message) => messageView(message, files)),
    hasOlderMessages: rows.length > MESSAGES_ON_CARD,
    timeline: await readTimeline(em, subject),
    tasks: await readTasksOf(em, actor, subject),
    canResend: actor.role !== 'clerk',
    paused: await pausedWords(em, actor, row.id),
  };
}

/** While an administrator holds its process nothing is sent, whatever the standing says. */
async function pausedWords(em: EntityManager, { timeZone }: Actor, matterId: string): Promise<string | null> {
  const pause = await findPause(em, publicationWorkflowId(matterId));
  return pause === null ? null : fillIn(PAUSED_WORDS, pausedArgs(pause, timeZone));
}

const PAUSED_WORDS =
  'Публикация приостановлена ({who}, {at}): ничего не отправляется, пока администратор не пустит её процесс дальше.';

/** A publication's row in the service's own words. */
export function publicationItem(row: PublicationListRow, rules: SendingRules, now: Date): PublicationListItem {
  const { wanted_since: wantedSince, last_status: lastStatus, receipt_due_at: receiptDueAt } = row;
  const standing = standingOf({ wantedSince, lastStatus, receiptDueAt }, now);
  const isCardAwaited = row.registration_number === null && lastStatus === null;
  const owedSince = lastStatus === 'composed' ? row.composed_at : wantedSince;
  return {
    ...{ id: row.id, siteId: row.site_id, registrationNumber: row.registration_number },
    ...{ documentGroup: row.document_group, standing },
    standingName: isCardAwaited ? CARD_AWAITED : STANDING_NAMES[standing],
    lateness: isCardAwaited ? null : latenessOf(standing, { owedSince, windowSeconds: rules.windowSeconds }, now),
    hindrance: standing === 'to_send' && lastStatus !== 'composed' && !isCardAwaited ? rules.hindrance : null,
    owedSince: owedSince?.toISOString() ?? null,
    lastVersion: row.last_version,
    lastSentAt: row.sent_at?.toISOString() ?? null,
    confirmedVersion: row.confirmed_version,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    receiptDueAt: receiptDueAt?.toISOString() ?? null,
    answer: row.answer === null ? null : answerWords(row.answer),
    updatedAt: row.updated_at.toISOString(),
  };
}

function messageView(row: MessageRow, files: readonly FileRow[]): PublicationMessageView {
  const own = files.filter(({ revision }) => revision === row.version);
  const answer = row.answer === null ? null : answerWords(row.answer);
  return {
    ...{ version: row.version, messageId: row.message_id, recipient: row.recipient },
    settingsVersion: row.settings_version,
    triggers: row.triggers.map((kind) => TRIGGER_NAMES[kind]),
    ...{ status: row.status, statusName: MESSAGE_STATUS_NAMES[row.status], attempts: row.attempts, answer },
    composedAt: row.composed_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    files: PUBLICATION_FILE_KINDS.flatMap((kind) =>
      own.filter((file) => file.kind === kind).map(({ fileName, byteSize }) => ({ kind, fileName, byteSize })),
    ),
  };
}
