import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LetterRowFacts, SiteTerms } from '#domain/reconcile/facts.ts';
import { calendarInForce } from '../calendar/calendar-years.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { isDestroyed } from '../keeping/destroyed.ts';
import { database } from '../statements/database.ts';
import { anyOf, epochMs } from '../statements/values.ts';

/** A letter's row with what must be known of its people; the signer's certificate is looked up elsewhere. */
export type LetterPageRow = Omit<LetterRowFacts, 'signerCertificate' | 'peopleSites' | 'personal' | 'limits'> & {
  readonly profileId: string;
  readonly authorSite: string | null;
  readonly approverSite: string | null;
  readonly signerSite: string | null;
  readonly signerId: string | null;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly recipientInn: string | null;
  readonly title: string;
  readonly comment: string | null;
  readonly updatedAt: number;
} & SiteTerms;

/** The next letters in the order of their ids. */
export function readLetterPage(em: EntityManager, afterId: string, limit: number): Promise<LetterPageRow[]> {
  return letters(em).where('l.id', '>', afterId).limit(limit).execute();
}

/** These letters. */
export function readLettersById(em: EntityManager, ids: readonly string[]): Promise<LetterPageRow[]> {
  return letters(em).where('l.id', '=', anyOf(ids)).execute();
}

function letters(em: EntityManager) {
  return (
    database(em)
      .selectFrom(EVERY_LETTER)
      .innerJoin('site as s', 's.id', 'l.site_id')
      .leftJoin('account as author', 'author.id', 'l.author_id')
      .leftJoin('account as approver', 'approver.id', 'l.approver_id')
      .leftJoin('account as signer', 'signer.id', 'l.signed_by_id')
      .select(['l.id', 'l.site_id as siteId', 'l.number', 'l.number_year as numberYear', 'l.kind', 'l.status'])
      .select(['l.number_sequence as numberSequence', 'l.revision', 'l.version', 'l.profile_id as profileId'])
      .select(['l.author_id as authorId', 'l.approver_id as approverId', 'l.signed_by_id as signedById'])
      .select(['l.pdf_sha256 as pdfSha256', 'l.page_count as pageCount', 'l.pdf_byte_size as pdfByteSize'])
      .select(['l.batch_id as batchId', 'l.shpi', 'l.outcome', 'l.recipient_name as recipientName'])
      .select(['l.recipient_address as recipientAddress', 'l.recipient_inn as recipientInn', 'l.title', 'l.comment'])
      .select(['author.site_id as authorSite', 'approver.site_id as approverSite', 'signer.site_id as signerSite'])
      .select(
        sql<string[]>`array(select c.facts ->> 'fingerprintSha256' from own_certificate c
        where c.account_id = l.signed_by_id and c.state in ('accepted', 'ended'))`.as('ownFingerprints'),
      )
      .select(['signer.signer_id as signerId', 's.time_zone as timeZone', 's.cut_off_time as cutOffTime'])
      .select(calendarInForce().as('calendar'))
      .select(({ ref }) => [
        epochMs(ref('l.status_since')).as('statusSince'),
        epochMs(ref('l.recall_until')).as('recallUntil'),
        epochMs(ref('l.sent_at')).as('sentAt'),
        epochMs(ref('l.accepted_at')).as('acceptedAt'),
        epochMs(ref('l.updated_at')).as('updatedAt'),
        sql<number>`(s.recall_window_seconds * 1000.0)::float8`.as('recallWindowMs'),
        sql<number>`(s.remind_after_seconds * 1000.0)::float8`.as('remindAfterMs'),
        sql<number>`(s.outcome_watch_seconds * 1000.0)::float8`.as('outcomeWatchMs'),
      ])
      // Of a letter that was destroyed by an act nothing is left to be compared.
      .where(sql<boolean>`not ${isDestroyed(sql`l.id`)}`)
      .orderBy('l.id')
  );
}
