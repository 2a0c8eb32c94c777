import type { EntityManager } from '@mikro-orm/postgresql';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { LetterWay } from '#domain/letters/letter-way.ts';
import { IS_ASKED } from '../case-register/held-by-question.ts';
import { database } from '../statements/database.ts';
import { constant } from '../statements/values.ts';

/** Letters that are signed and in no batch's hands, whatever their recall; without those of which nobody has said where they go. */
export function readyLetters(em: EntityManager, siteId: string) {
  return database(em)
    .selectFrom('letter as l')
    .where('site_id', '=', siteId)
    .where('status', 'in', READY_STATUSES.map(constant))
    .where('batch_id', 'is', null)
    .where(({ not }) => not(IS_ASKED));
}

/** What a batch opened now would take, as people are shown it before they say yes. */
export interface ReadyLetterRow {
  readonly id: string;
  readonly number: string | null;
  readonly kind: LetterKind;
  readonly way: LetterWay;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly pageCount: number | null;
}

/** In the order in which a batch takes them. */
export function listReadyLetters(em: EntityManager, siteId: string, now: Date): Promise<ReadyLetterRow[]> {
  return readyLetters(em, siteId)
    .select(['l.id', 'l.number', 'l.kind', 'l.way', 'l.recipient_name as recipientName'])
    .select(['l.recipient_address as recipientAddress', 'l.page_count as pageCount'])
    .where('recall_until', '<=', now)
    .orderBy('number_year')
    .orderBy('number_sequence')
    .execute();
}
