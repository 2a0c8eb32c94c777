import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterRowFacts, SiteTerms } from '#domain/reconcile/facts.ts';

/** A letter's row with what must be known of its people; the signer's certificate is looked up elsewhere. */
export type LetterPageRow = Omit<LetterRowFacts, 'signerCertificate' | 'peopleSites' | 'personal'> & {
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

const ms = (column: string, name: string): string => `(extract(epoch from ${column}) * 1000)::float8 as "${name}"`;

const COLUMNS = `l.id, l.site_id as "siteId", l.number, l.number_year as "numberYear", l.number_sequence as "numberSequence", l.kind,
  l.status, ${ms('l.status_since', 'statusSince')}, l.revision, l.version, l.profile_id as "profileId", l.author_id as "authorId",
  l.approver_id as "approverId", l.signed_by_id as "signedById", l.pdf_sha256 as "pdfSha256", l.page_count as "pageCount",
  l.pdf_byte_size as "pdfByteSize", l.batch_id as "batchId", l.shpi, ${ms('l.recall_until', 'recallUntil')},
  ${ms('l.sent_at', 'sentAt')}, ${ms('l.accepted_at', 'acceptedAt')}, l.outcome, ${ms('l.updated_at', 'updatedAt')},
  l.recipient_name as "recipientName", l.recipient_address as "recipientAddress", l.recipient_inn as "recipientInn", l.title, l.comment,
  author.site_id as "authorSite", approver.site_id as "approverSite", signer.site_id as "signerSite", signer.signer_id as "signerId",
  s.time_zone as "timeZone", s.cut_off_time as "cutOffTime", (s.recall_window_seconds * 1000.0)::float8 as "recallWindowMs",
  (s.remind_after_seconds * 1000.0)::float8 as "remindAfterMs", (s.outcome_watch_seconds * 1000.0)::float8 as "outcomeWatchMs"
  from letter l join site s on s.id = l.site_id
  left join account author on author.id = l.author_id left join account approver on approver.id = l.approver_id
  left join account signer on signer.id = l.signed_by_id`;

/** The next letters in the order of their ids. */
export function readLetterPage(em: EntityManager, afterId: string, limit: number): Promise<LetterPageRow[]> {
  return em.execute<LetterPageRow[]>(`select ${COLUMNS} where l.id > ? order by l.id limit ?`, [afterId, limit]);
}

/** These letters. */
export function readLettersById(em: EntityManager, ids: readonly string[]): Promise<LetterPageRow[]> {
  return em.execute<LetterPageRow[]>(`select ${COLUMNS} where l.id = any(?::uuid[]) order by l.id`, [arrayOf(ids)]);
}

/** A list as PostgreSQL takes it; ids, hashes and numbers need no quoting. */
export function arrayOf(items: readonly string[]): string {
  return `{${items.join(',')}}`;
}
