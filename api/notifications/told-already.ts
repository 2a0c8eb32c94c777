import { isNotified, judgeHearings, type JudgedHearing } from '#db/proof/judge-hearings.ts';
import { listHearingsById, listMessages, type MessageRow } from '#db/proof/hearings.ts';
import type { EntityManager } from '#db/orm.ts';
import { momentWords } from '#domain/notifications/moment-words.ts';
import { CHANNEL_WORDS, notificationStatusName } from '#domain/notifications/notification-status.ts';
import { NO_USE_STATUSES } from '#domain/notifications/repeated-notice.ts';
import type { NotificationKind } from '#domain/notifications/templates.ts';

/** Who is about to be called to which hearing; null: to none. */
export interface AboutToCall {
  readonly kind: NotificationKind;
  readonly parties: readonly { readonly id: string; readonly caseId: string; readonly hearingId: string | null }[];
  /** Of whoever sends. */
  readonly timeZone: string;
}

/**
 * By party: that it is notified of the hearing already, or that a call to it is under way, in other words or by another way: whoever sends one more
 * should know it. Of what is no call nothing is said: who is notified is reminded all the same.
 */
export async function toldAlready(
  em: EntityManager,
  { kind, parties, timeZone }: AboutToCall,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (kind !== 'summons') return new Map();
  const hearingIds = [...new Set(parties.flatMap(({ hearingId }) => hearingId ?? []))];
  const judged = await judgeHearings(em, await listHearingsById(em, hearingIds), now);
  const messages = await listMessages(em, [...new Set(parties.map(({ caseId }) => caseId))]);
  const told = new Map<string, string>();
  for (const { id, hearingId } of parties) {
    const hearing = judged.find((one) => one.hearing.id === hearingId);
    const words = hearing && wordsOf(id, hearing, messages, timeZone);
    if (words !== undefined) told.set(id, words);
  }
  return told;
}

function wordsOf(
  partyId: string,
  hearing: JudgedHearing,
  messages: readonly MessageRow[],
  timeZone: string,
): string | undefined {
  if (isNotified(hearing, partyId)) return 'Об этом заседании участник уже извещён.';
  const under = messages.findLast((one) => one.partyId === partyId && isOfUse(one, hearing));
  if (under === undefined) return undefined;
  const { channel, status, createdAt } = under;
  const words = `${CHANNEL_WORDS[channel]}, ${momentWords(createdAt, timeZone)}, ${notificationStatusName(status).toLowerCase()}`;
  return `Об этом заседании участнику уже есть извещение: ${words}.`;
}

/** It tells of the hearing as it is, and has come to something or still may. */
function isOfUse({ hearingId, toldHearingAt, status }: MessageRow, { hearing }: JudgedHearing): boolean {
  const isOfStart = hearingId === hearing.id && toldHearingAt?.getTime() === hearing.startsAt.getTime();
  return isOfStart && !NO_USE_STATUSES.some((one) => one === status);
}
