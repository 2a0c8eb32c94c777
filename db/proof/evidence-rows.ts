import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ChannelName } from '#domain/post/channels.ts';
import type { SubjectKind } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { entryText, placeOf } from '../work/audit-chain.ts';
import type { EntryPlace } from './journal-roots.ts';

/** An entry of the journal with exactly what its hash is of. */
export interface HashedEntry extends EntryPlace {
  readonly text: string;
}

/** What the journal says of these subjects, in the order of its chains. */
export async function listHashedEntries(
  em: EntityManager,
  subjects: readonly { readonly kind: SubjectKind; readonly id: string }[],
): Promise<readonly HashedEntry[]> {
  const rows = await database(em)
    .selectFrom('audit')
    .select(['chain', 'sequence', 'at', 'actor_id', 'action', 'subject_type', 'subject_id', 'data', 'previous_hash'])
    .select(['address', 'device'])
    .where(({ eb, or, and }) =>
      or(subjects.map(({ kind, id }) => and([eb('subject_type', '=', kind), eb('subject_id', '=', id)]))),
    )
    .orderBy('chain')
    .orderBy('sequence')
    .execute();
  return rows.map((row) => {
    const entry = {
      ...{ at: new Date(row.at), actorId: row.actor_id ?? undefined, action: row.action, data: row.data },
      subject: { kind: row.subject_type, id: row.subject_id },
    };
    const text = entryText(placeOf(row.chain, BigInt(row.sequence)), entry, row.previous_hash, row);
    return { chain: row.chain, sequence: row.sequence, text };
  });
}

/** A letter's last place in a batch, with the batch's archive. */
export interface HandedOver {
  readonly batchId: string;
  readonly siteId: string;
  readonly batchDate: string;
  readonly ordinal: number;
  readonly channel: ChannelName;
  readonly row: number;
  readonly registrationNumber: string;
  readonly archiveSha256: string | null;
  readonly archiveFileName: string | null;
  readonly archiveByteSize: number | null;
  readonly uploadId: string | null;
  readonly submittedAt: Date | null;
  readonly returnAddress: string;
}

export async function findHandedOver(em: EntityManager, letterId: string): Promise<HandedOver | null> {
  const row = await database(em)
    .selectFrom('batch_letter as p')
    .innerJoin('batch as b', 'b.id', 'p.batch_id')
    .innerJoin('site as s', 's.id', 'b.site_id')
    .select(['b.id as batchId', 'b.site_id as siteId', 'b.batch_date as batchDate', 'b.ordinal', 'b.channel', 'p.row'])
    .select(['p.registration_number as registrationNumber', 'b.archive_sha256 as archiveSha256'])
    .select(['b.archive_file_name as archiveFileName', 'b.archive_byte_size as archiveByteSize'])
    .select(['b.upload_id as uploadId', 'b.submitted_at as submittedAt', 's.return_address as returnAddress'])
    .where('p.letter_id', '=', letterId)
    .where(sql<boolean>`p.result is distinct from 'rejected'`)
    .orderBy('b.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A seal as it is remembered, DER. */
export interface NewSeal {
  readonly fingerprint: string;
  readonly publicPem: string;
  readonly certificate: Uint8Array;
}

/** Remembers a seal by its public part the first time that it is used. @returns its certificate: the first one stays, so that papers bear the same */
export async function noteSeal(em: EntityManager, seal: NewSeal, now: Date): Promise<Uint8Array> {
  const { fingerprint, publicPem } = seal;
  await database(em)
    .insertInto('seal')
    .values({
      ...{ fingerprint, public_pem: publicPem, first_used_at: now },
      certificate: Buffer.from(seal.certificate).toString('base64'),
    })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute();
  const kept = database(em).selectFrom('seal').select('certificate').where('fingerprint', '=', fingerprint);
  return new Uint8Array(Buffer.from((await kept.executeTakeFirstOrThrow()).certificate, 'base64'));
}

export interface SealRow {
  readonly fingerprint: string;
  readonly firstUsedAt: Date;
}

/** Seals that evidence of this installation bears, the newest first. */
export function listSeals(em: EntityManager): Promise<readonly SealRow[]> {
  return database(em)
    .selectFrom('seal')
    .select(['fingerprint', 'first_used_at as firstUsedAt'])
    .orderBy('first_used_at', 'desc')
    .execute();
}
