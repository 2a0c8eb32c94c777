import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { instantOf, micros } from '../statements/values.ts';
import { likeContaining } from '../statements/like-pattern.ts';

/** Which signings; absent: whatever. */
export interface SigningFilter {
  /** Null: of all sites. */
  readonly siteId: string | null;
  readonly from: Date;
  /** Excluded. */
  readonly until: Date;
  readonly actorId?: string | undefined;
  /** A certificate's serial number, or a part of its owner's name. */
  readonly certificate?: string | undefined;
}

/** Where a page begins: signings of one instant stand by the id of their line. */
export interface SigningPlace {
  readonly micros: string;
  readonly id: string;
}

/** One signing, or one that was refused. */
export interface SigningRow extends SigningPlace {
  readonly at: Date;
  readonly result: 'signed' | 'refused';
  /** Why it was refused, as the timeline keeps it. */
  readonly reason: unknown;
  readonly actorName: string | null;
  readonly letterId: string;
  readonly number: string | null;
  readonly revision: number | null;
  /** SHA-256 of the document and of the signature; null: there is none, or it was destroyed. */
  readonly pdfSha256: string | null;
  readonly signatureSha256: string | null;
  readonly ownerName: string | null;
  readonly serialNumber: string | null;
  readonly issuerName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly authorityNumber: string | null;
  /** From where the decision came; null: before addresses were kept. */
  readonly address: string | null;
  readonly device: string | null;
}

/** The newest first, before the named one: lines of the timelines of letters, with the signature's file and the journal's entry beside. */
export async function listSignings(
  em: EntityManager,
  { siteId, from, until, actorId, certificate }: SigningFilter,
  { before, limit }: { readonly before?: SigningPlace | undefined; readonly limit: number },
): Promise<readonly SigningRow[]> {
  const conditions = [
    sql<boolean>`t.subject_kind = 'letter' and t.kind in ('signed', 'signing_failed') and t.at >= ${from} and t.at < ${until}`,
    ...(siteId === null ? [] : [sql<boolean>`l.site_id = ${siteId}`]),
    ...(actorId === undefined ? [] : [sql<boolean>`t.actor_id = ${actorId}::uuid`]),
    ...(certificate === undefined
      ? []
      : [
          sql<boolean>`(lower(s.facts -> 'certificate' ->> 'serialNumber') = lower(${certificate}) or s.facts -> 'certificate' ->> 'ownerName' ilike ${likeContaining(certificate)})`,
        ]),
    ...(before === undefined ? [] : [sql<boolean>`(t.at, t.id) < (${instantOf(before.micros)}, ${before.id}::bigint)`]),
  ];
  const revision = sql`nullif(split_part(t.event_key, ':', 2), '')`;
  const { rows } = await sql<SigningRow>`
    select t.id::text as id, ${micros(sql<Date>`t.at`)} as micros, t.at, case t.kind when 'signed' then 'signed' else 'refused' end as result,
      t.data -> 'reason' as reason, a.full_name as "actorName", l.id as "letterId", l.number, s.revision,
      p.sha256 as "pdfSha256", s.sha256 as "signatureSha256", s.facts -> 'certificate' ->> 'ownerName' as "ownerName",
      s.facts -> 'certificate' ->> 'serialNumber' as "serialNumber", s.facts -> 'certificate' ->> 'issuerName' as "issuerName",
      s.facts -> 'certificate' ->> 'validFrom' as "validFrom", s.facts -> 'certificate' ->> 'validTo' as "validTo",
      s.facts -> 'authority' ->> 'number' as "authorityNumber", j.address, j.device
    from timeline t join every_letter l on l.id = t.subject_id left join account a on a.id = t.actor_id
    left join file s on t.kind = 'signed' and s.subject_kind = 'letter' and s.subject_id = t.subject_id and s.kind = 'signature' and s.revision::text = ${revision}
    left join file p on p.subject_kind = 'letter' and p.subject_id = t.subject_id and p.kind = 'pdf' and p.revision::text = ${revision}
    left join lateral (select address, device from audit where subject_id = t.subject_id::text and action = 'letter.signed' and at = t.at limit 1) j on true
    where ${sql.join(conditions, sql` and `)} order by t.at desc, t.id desc limit ${sql.lit(limit)}`.execute(
    database(em),
  );
  return rows;
}
