import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Authority, AuthoritySource } from '#domain/signing/authority.ts';
import type { CertificateFacts } from '#domain/signing/certificate-facts.ts';
import type { OwnCertificateState } from '#domain/signing/own-certificate.ts';
import type { SignatureFinding } from '#domain/signing/signature-words.ts';
import type { Subject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { json, milliseconds, now } from '../statements/values.ts';

export interface OwnCertificateRow {
  readonly id: string;
  readonly state: OwnCertificateState;
  readonly facts: CertificateFacts | null;
  readonly refusal: SignatureFinding | null;
  readonly authority: Authority | null;
  readonly askedAt: Date;
}

export interface NewProof {
  readonly id: string;
  readonly accountId: string;
  readonly challenge: string;
  readonly proofBase64: string;
}

/** Puts a proof down for the worker to look into. */
export async function putProof(em: EntityManager, proof: NewProof, at: Date): Promise<void> {
  await database(em)
    .insertInto('own_certificate')
    .values({
      ...{ id: proof.id, account_id: proof.accountId, challenge: proof.challenge },
      ...{ proof_base64: proof.proofBase64, state: 'asked', asked_at: at, free_at: now() },
    })
    .execute();
}

/** A proof that waits to be looked into, and whose it should be. */
export interface AskedProof extends NewProof {
  readonly fullName: string;
}

/** Takes a few proofs; nobody else takes them for so long, ms. */
export async function takeProofs(em: EntityManager, limit: number, holdMs: number): Promise<readonly AskedProof[]> {
  const { rows } = await sql<AskedProof>`
    update own_certificate c set free_at = now() + ${milliseconds(holdMs)} from account a
    where a.id = c.account_id and c.id in (
      select id from own_certificate where state = 'asked' and free_at <= now()
      order by free_at limit ${sql.lit(limit)} for update skip locked)
    returning c.id, c.account_id as "accountId", c.challenge, c.proof_base64 as "proofBase64",
      a.full_name as "fullName"`.execute(database(em));
  return rows;
}

/** The certificate counts from now on; the one before has ended. */
export async function acceptProof(
  em: EntityManager,
  { id, accountId }: Pick<AskedProof, 'id' | 'accountId'>,
  facts: CertificateFacts,
  at: Date,
): Promise<void> {
  await endOwnCertificate(em, accountId, at);
  await database(em)
    .updateTable('own_certificate')
    .set({ state: 'accepted', facts: json(facts), decided_at: at })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute();
}

export async function refuseProof(
  em: EntityManager,
  { id }: Pick<AskedProof, 'id'>,
  refusal: SignatureFinding,
  at: Date,
): Promise<void> {
  await database(em)
    .updateTable('own_certificate')
    .set({ state: 'refused', refusal: json(refusal), decided_at: at })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute();
}

/** From now on the person has no certificate of his own; true when he had one. */
export async function endOwnCertificate(em: EntityManager, accountId: string, at: Date): Promise<boolean> {
  const ended = await database(em)
    .updateTable('own_certificate')
    .set({ state: 'ended', ended_at: at })
    .where('account_id', '=', accountId)
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Keeps the power of attorney beside the certificate in use; false when there is none. */
export async function putAuthority(em: EntityManager, accountId: string, authority: Authority): Promise<boolean> {
  const put = await database(em)
    .updateTable('own_certificate')
    .set({
      ...{ authority_number: authority.number, authority_from: authority.from, authority_until: authority.until },
      ...{ authority_file_name: authority.fileName, authority_sha256: authority.sha256 },
      authority_dates_from: authority.datesFrom,
    })
    .where('account_id', '=', accountId)
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  return put.numUpdatedRows > 0n;
}

/** The certificate in use, or null. */
export async function findOwnCertificate(em: EntityManager, accountId: string): Promise<OwnCertificateRow | null> {
  const row = await rows(em, accountId).where('state', '=', 'accepted').executeTakeFirst();
  return row === undefined ? null : rowOf(row);
}

/** What was asked last, whatever came of it. */
export async function findNewestProof(em: EntityManager, accountId: string): Promise<OwnCertificateRow | null> {
  const row = await rows(em, accountId).orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : rowOf(row);
}

/** Which certificate the stamp on a prepared document names; null when there is no such document. */
export async function stampedFingerprint(
  em: EntityManager,
  subject: Subject,
  revision: number,
): Promise<string | null> {
  const document = await database(em)
    .selectFrom('file')
    .select(sql<string | null>`facts -> 'certificate' ->> 'fingerprintSha256'`.as('fingerprint'))
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', 'pdf')
    .where('revision', '=', revision)
    .executeTakeFirst();
  return document?.fingerprint ?? null;
}

function rows(em: EntityManager, accountId: string) {
  return database(em)
    .selectFrom('own_certificate')
    .select(['id', 'state', 'facts', 'refusal', 'asked_at', 'authority_number', 'authority_from'])
    .select(['authority_until', 'authority_dates_from', 'authority_file_name', 'authority_sha256'])
    .where('account_id', '=', accountId);
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function rowOf({ id, state, facts, refusal, asked_at: askedAt, ...row }: Row): OwnCertificateRow {
  return { id, state, facts, refusal, askedAt, authority: authorityOf(row) };
}

/** Columns of the power of attorney as they stand beside a certificate. */
export interface AuthorityColumns {
  readonly authority_number: string | null;
  readonly authority_from: string | null;
  readonly authority_until: string | null;
  readonly authority_dates_from: AuthoritySource | null;
  readonly authority_file_name: string | null;
  readonly authority_sha256: string | null;
}

/** Null: none is kept. */
export function authorityOf(row: AuthorityColumns): Authority | null {
  const { authority_number: number, authority_from: from, authority_until: until } = row;
  if (number === null || from === null || until === null) return null;
  const datesFrom = row.authority_dates_from ?? 'typed';
  return { number, from, until, datesFrom, fileName: row.authority_file_name, sha256: row.authority_sha256 };
}

/** Proofs, base64, of the certificates in use and of those that somebody wants to use now; one that was refused may want a list only. */
export async function listLiveProofs(em: EntityManager): Promise<readonly string[]> {
  const { rows } = await sql<{ proof: string }>`
    select proof_base64 as proof from own_certificate
    where state in ('asked', 'accepted') or (state = 'refused' and asked_at > now() - interval '7 days')
    order by asked_at desc limit 200`.execute(database(em));
  return rows.map(({ proof }) => proof);
}
