import type { MessageStatus } from './message-status.ts';

/** How a publication stands, as lists and cards say it. */
export const PUBLICATION_STANDINGS = ['to_send', 'awaiting', 'unconfirmed', 'failed', 'published'] as const;
export type PublicationStanding = (typeof PUBLICATION_STANDINGS)[number];

export const STANDING_NAMES: Readonly<Record<PublicationStanding, string>> = {
  to_send: 'Ждёт отправки',
  awaiting: 'Ждёт подтверждения',
  unconfirmed: 'Не подтверждено в срок',
  failed: 'Отказ',
  published: 'Опубликовано',
};

/** Of one whose card has not come: nothing can be sent, and nothing is late. */
export const CARD_AWAITED = 'Ждёт карточку';

/** Something owed for longer than this, besides the window of gathering, is late. */
export const LATE_AFTER_MS = 10 * 60_000;

export interface StandingFacts {
  /** Since when something is owed that no picture has taken in. */
  readonly wantedSince: Date | null;
  /** Of the newest message; null: there is none yet. */
  readonly lastStatus: MessageStatus | null;
  /** Until when the newest message's receipt is waited for; null: it is not. */
  readonly receiptDueAt: Date | null;
}

/** The same rule stands in the database (`mask_publication_standing`), where lists are chosen by it; there the term is not looked at. */
export function standingOf({ wantedSince, lastStatus, receiptDueAt }: StandingFacts, now: Date): PublicationStanding {
  if (wantedSince !== null || lastStatus === null || lastStatus === 'composed') return 'to_send';
  if (lastStatus === 'refused' || lastStatus === 'bounced' || lastStatus === 'rejected') return 'failed';
  if (lastStatus === 'confirmed' || receiptDueAt === null) return 'published';
  return receiptDueAt < now ? 'unconfirmed' : 'awaiting';
}

/** How the first message of a card stands while nothing of the card was handed over. */
export function firstMessageOf({
  wantedSince,
  lastStatus,
}: Pick<StandingFacts, 'wantedSince' | 'lastStatus'>): 'awaited' | 'sending' | 'undelivered' | 'rejected' {
  if (wantedSince !== null) return 'sending';
  if (lastStatus === null) return 'awaited';
  if (lastStatus === 'rejected') return 'rejected';
  return lastStatus === 'refused' || lastStatus === 'bounced' ? 'undelivered' : 'sending';
}

/** Words of what is late; null: nothing is. `owedSince`: of a change not sent, or of a message not handed over. */
export function latenessOf(
  standing: PublicationStanding,
  facts: { readonly owedSince: Date | null; readonly windowSeconds: number },
  now: Date,
): string | null {
  if (standing === 'unconfirmed') return 'подтверждение не пришло в срок';
  if (standing === 'failed') return 'сообщение не принято';
  const { owedSince, windowSeconds } = facts;
  if (standing !== 'to_send' || owedSince === null) return null;
  const isLate = now.getTime() - owedSince.getTime() > windowSeconds * 1_000 + LATE_AFTER_MS;
  return isLate ? 'отправка задерживается' : null;
}
