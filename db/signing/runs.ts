import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { LED_ANEW_LINES } from '#domain/work/work-timeline.ts';
import type { KeyPlace } from '#domain/signing/key-place.ts';
import type { RunAct, SigningState } from '#domain/signing/signing-run.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf, constant, milliseconds, now } from '../statements/values.ts';

export interface NewRun {
  readonly id: string;
  readonly siteId: string;
  readonly accountId: string;
  readonly act: RunAct;
  /** To whom the letters are given. */
  readonly toId?: string | undefined;
  /** Whom the new supervisor substitutes. */
  readonly onBehalfOfId?: string | undefined;
  readonly keyPlace?: KeyPlace | undefined;
}

export interface NewRunItem {
  readonly letterId: string;
  readonly revision: number;
  readonly documentDigest: string;
  readonly key: string;
  /** Given: it is not tried at all. */
  readonly reason?: string | undefined;
}

/** Keeps what one confirmation has decided. */
export async function putRun(em: EntityManager, run: NewRun, items: readonly NewRunItem[], at: Date): Promise<void> {
  await database(em)
    .insertInto('signing_run')
    .values({
      ...{ id: run.id, site_id: run.siteId, account_id: run.accountId, started_at: at, act: run.act },
      ...{ to_id: run.toId ?? null, on_behalf_of_id: run.onBehalfOfId ?? null },
      key_place: run.keyPlace ?? 'server',
    })
    .execute();
  const rows = items.map(({ letterId, revision, documentDigest, key, reason }, position) => ({
    ...{ run_id: run.id, letter_id: letterId, position, revision, document_digest: documentDigest, key },
    ...{ state: reason === undefined ? ('waiting' as const) : ('failed' as const), reason: reason ?? null },
    ...{ tries: 0, free_at: now(), settled_at: reason === undefined ? null : now() },
  }));
  await database(em).insertInto('signing_run_item').values(rows).execute();
}

/** One letter whose turn has come, and who decided. */
export interface DueItem {
  readonly runId: string;
  readonly accountId: string;
  readonly letterId: string;
  readonly revision: number;
  readonly documentDigest: string;
  readonly key: string;
  readonly tries: number;
  readonly act: RunAct;
  readonly toId: string | null;
  readonly onBehalfOfId: string | null;
  /** What the signer's browser has brought; null: the server signs. */
  readonly signatureSha256: string | null;
}

/**
 * Takes the next few letters whose turn has come; nobody else takes them for so long, ms. One that a process left behind is taken again,
 * under the same key. A letter that its signer signs with a key of his own has its turn when the signature is here.
 */
export async function takeDue(em: EntityManager, limit: number, holdMs: number): Promise<readonly DueItem[]> {
  const { rows } = await sql<DueItem>`
    update signing_run_item i set state = 'running', tries = i.tries + 1, free_at = now() + ${milliseconds(holdMs)}
    from (select d.run_id, d.letter_id, r.account_id, r.act, r.to_id, r.on_behalf_of_id from signing_run_item d join signing_run r on r.id = d.run_id
      where d.state in ('waiting', 'running') and d.free_at <= now() and (r.key_place = 'server' or d.signature_sha256 is not null)
      order by r.started_at, d.position limit ${sql.lit(limit)} for update of d skip locked) due
    where i.run_id = due.run_id and i.letter_id = due.letter_id
    returning i.run_id as "runId", due.account_id as "accountId", i.letter_id as "letterId", i.revision,
      i.document_digest as "documentDigest", i.key, i.tries, due.act, due.to_id as "toId", due.on_behalf_of_id as "onBehalfOfId",
      i.signature_sha256 as "signatureSha256"`.execute(database(em));
  return rows;
}

type ItemId = Pick<DueItem, 'runId' | 'letterId'>;

/** What came of it; a word that comes late does not change the first. */
export async function settleItem(
  em: EntityManager,
  { runId, letterId }: ItemId,
  result: { readonly state: 'signed' | 'failed'; readonly reason?: string | undefined },
): Promise<void> {
  await database(em)
    .updateTable('signing_run_item')
    .set({ state: result.state, reason: result.reason ?? null, settled_at: now() })
    .where('run_id', '=', runId)
    .where('letter_id', '=', letterId)
    .where('state', '=', 'running')
    .execute();
}

/** Keeps the signature that a signer's browser has brought; false when this letter waits for none. */
export async function bringSignature(
  em: EntityManager,
  { runId, letterId }: ItemId,
  signatureSha256: string,
): Promise<boolean> {
  const brought = await waitingForKey(em, runId)
    .set({ signature_sha256: signatureSha256 })
    .where('letter_id', '=', letterId)
    .executeTakeFirst();
  return brought.numUpdatedRows > 0n;
}

/** Letters whose signatures have not come are left unsigned: one of them, or all; how many there were. */
export async function leaveUnsigned(
  em: EntityManager,
  runId: string,
  reason: string,
  letterId?: string,
): Promise<number> {
  const left = await waitingForKey(em, runId)
    .set({ state: 'failed', reason, settled_at: now() })
    .$if(letterId !== undefined, (rows) => rows.where('letter_id', '=', letterId ?? ''))
    .executeTakeFirst();
  return Number(left.numUpdatedRows);
}

function waitingForKey(em: EntityManager, runId: string) {
  return database(em)
    .updateTable('signing_run_item')
    .where('run_id', '=', runId)
    .where('state', '=', 'waiting')
    .where('signature_sha256', 'is', null);
}

/** It is tried again after so long, ms. */
export async function postponeItem(em: EntityManager, { runId, letterId }: ItemId, waitMs: number): Promise<void> {
  await database(em)
    .updateTable('signing_run_item')
    .set({ free_at: sql<Date>`now() + ${milliseconds(waitMs)}` })
    .where('run_id', '=', runId)
    .where('letter_id', '=', letterId)
    .where('state', '=', 'running')
    .execute();
}

export interface RunRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly act: RunAct;
  readonly keyPlace: KeyPlace;
}

/** A run of this person, or null. */
export async function findRun(em: EntityManager, accountId: string, runId: string): Promise<RunRow | null> {
  const run = await database(em)
    .selectFrom('signing_run')
    .select(['id', 'started_at as startedAt', 'act', 'key_place as keyPlace'])
    .where('id', '=', runId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return run ?? null;
}

/** The newest run of this person that is not over, or null. */
export async function findRunUnderWay(em: EntityManager, accountId: string): Promise<string | null> {
  const run = await database(em)
    .selectFrom('signing_run as r')
    .select('r.id')
    .where('r.account_id', '=', accountId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('signing_run_item as i')
          .select('i.letter_id')
          .whereRef('i.run_id', '=', 'r.id')
          .where('i.state', '=', anyOf<SigningState>(['waiting', 'running'])),
      ),
    )
    .orderBy('r.started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return run?.id ?? null;
}

/** In which run of this person each of these letters was signed last; letters that were not are left out. */
export async function findRunsOf(
  em: EntityManager,
  accountId: string,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database(em)
    .selectFrom('signing_run_item as i')
    .innerJoin('signing_run as r', 'r.id', 'i.run_id')
    .innerJoin('letter as l', 'l.id', 'i.letter_id')
    .select(['i.letter_id as letterId', 'i.run_id as runId'])
    .where('r.account_id', '=', accountId)
    .where('r.act', '=', 'sign')
    .where('i.letter_id', '=', anyOf(letterIds))
    .where((row) => row.or([row('i.state', '=', 'signed'), row('l.signed_by_id', '=', row.ref('r.account_id'))]))
    .whereRef('l.revision', '=', 'i.revision')
    .orderBy('r.started_at')
    .execute();
  return new Map(rows.map(({ letterId, runId }) => [letterId, runId]));
}

export interface RunItemRow {
  readonly letterId: string;
  readonly number: string | null;
  readonly recipientName: string;
  readonly state: SigningState;
  readonly reason: string | null;
  readonly settledAt: Date | null;
  /** Of the letter as it stands now. */
  readonly status: LetterStatus;
  readonly isSignedByThem: boolean;
  readonly revision: number;
  readonly documentDigest: string;
  /** True: the signer's browser has brought the signature. */
  readonly isBrought: boolean;
}

/** A run's letters in their order. */
export function listRunItems(em: EntityManager, runId: string): Promise<RunItemRow[]> {
  return database(em)
    .selectFrom('signing_run_item as i')
    .innerJoin('signing_run as r', 'r.id', 'i.run_id')
    .innerJoin(EVERY_LETTER, 'l.id', 'i.letter_id')
    .select(['i.letter_id as letterId', 'l.number', 'l.recipient_name as recipientName', 'i.state', 'i.reason'])
    .select(['i.settled_at as settledAt', 'l.status', 'i.revision', 'i.document_digest as documentDigest'])
    .select(sql<boolean>`i.signature_sha256 is not null`.as('isBrought'))
    .select(
      sql<boolean>`coalesce(l.signed_by_id = r.account_id and l.revision = i.revision, false)`.as('isSignedByThem'),
    )
    .where('i.run_id', '=', runId)
    .orderBy('i.position')
    .execute();
}

/** Why a letter was not signed. */
export interface SigningFailure {
  readonly revision: number;
  readonly reason: string;
  /** True: its process was begun anew or let go on since, so that what kept it then may be over. */
  readonly isBeforeSteering: boolean;
}

/** Why these letters were not signed the last time this person tried, by letter and revision. */
export async function listFailures(
  em: EntityManager,
  accountId: string,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, SigningFailure>> {
  const rows = await database(em)
    .selectFrom('signing_run_item as i')
    .innerJoin('signing_run as r', 'r.id', 'i.run_id')
    .select(['i.letter_id', 'i.revision', 'i.reason'])
    .select(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('timeline as t')
            .select('t.id')
            .where('t.subject_kind', '=', constant('letter'))
            .whereRef('t.subject_id', '=', 'i.letter_id')
            .where('t.kind', 'in', [...LED_ANEW_LINES])
            .whereRef('t.at', '>', 'i.settled_at'),
        ),
        exists(
          selectFrom('steering_row as w')
            .innerJoin('steering as s', 's.id', 'w.steering_id')
            .select('w.ordinal')
            .where('w.workflow_id', '=', sql<string>`${letterWorkflowId('')} || i.letter_id::text`)
            .where('w.result', '=', constant('done'))
            .where('s.act', 'in', ['resume', 'reset', 'adopt'])
            .whereRef('w.ended_at', '>', 'i.settled_at'),
        ),
      ]).as('isBeforeSteering'),
    )
    .where('r.account_id', '=', accountId)
    .where('r.act', '=', constant('sign'))
    .where('i.letter_id', '=', anyOf(letterIds))
    .where('i.state', '=', 'failed')
    .orderBy('i.settled_at')
    .execute();
  return new Map(
    rows.map(({ letter_id: id, revision, reason, isBeforeSteering }) => [
      id,
      { revision, reason: reason ?? '', isBeforeSteering: Boolean(isBeforeSteering) },
    ]),
  );
}
