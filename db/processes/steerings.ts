import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SteeringAct, SteeringResult } from '#domain/processes/steering.ts';
import { database } from '../statements/database.ts';
import { anyOf, count, instantOf, json, micros, milliseconds, now as clock } from '../statements/values.ts';
import { isUuid } from '#domain/work/uuid.ts';

export interface NewSteering {
  readonly id: string;
  readonly act: SteeringAct;
  readonly actorId: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly rows: readonly NewSteeringRow[];
}

export interface NewSteeringRow {
  readonly workflowId: string;
  readonly runId: string | null;
  /** Where its subject stood by the rows; null: nothing of the court, or its life is over. */
  readonly seenPlace: string | null;
  readonly name: string;
  readonly siteId: string | null;
  /** What will happen, or why nothing will. */
  readonly effect: string;
  readonly result: Extract<SteeringResult, 'proposed' | 'refused'>;
}

/** Freezes a list: what is done later is done to these processes and no others. */
export async function proposeSteering(em: EntityManager, steering: NewSteering, at: Date): Promise<void> {
  const { id, act, actorId, details, rows } = steering;
  await database(em)
    .insertInto('steering')
    .values({ id, act, actor_id: actorId, details: json(details), row_count: rows.length, proposed_at: at })
    .execute();
  if (rows.length === 0) return;
  const lines = rows.map(({ workflowId, runId, seenPlace, name, siteId, effect, result }, index) => ({
    ...{ steering_id: id, ordinal: index + 1, workflow_id: workflowId, run_id: runId, seen_place: seenPlace },
    ...{ name, site_id: siteId, effect, result },
  }));
  await database(em).insertInto('steering_row').values(lines).execute();
}

/** Lets the workers carry out what was proposed by this person. False: there is nothing to confirm, or it was confirmed before. */
export async function confirmSteering(
  em: EntityManager,
  { id, actorId, reason }: { readonly id: string; readonly actorId: string; readonly reason: string },
  at: Date,
): Promise<boolean> {
  // The rows first: whoever is told of the confirmation finds them waiting.
  const mine = database(em)
    .selectFrom('steering')
    .select('id')
    .where('id', '=', id)
    .where('actor_id', '=', actorId)
    .where('confirmed_at', 'is', null)
    .forUpdate();
  if ((await mine.executeTakeFirst()) === undefined) return false;
  await database(em)
    .updateTable('steering_row')
    .set({ result: 'waiting' })
    .where('steering_id', '=', id)
    .where('result', '=', 'proposed')
    .execute();
  await database(em).updateTable('steering').set({ reason, confirmed_at: at }).where('id', '=', id).execute();
  return true;
}

/** What is written of content that somebody opens: it is done at once. */
export async function noteOpening(
  em: EntityManager,
  steering: Omit<NewSteering, 'act' | 'rows'> & {
    readonly row: Omit<NewSteeringRow, 'result' | 'effect' | 'seenPlace'>;
    readonly reason: string;
  },
  at: Date,
): Promise<void> {
  const { id, row, reason, ...rest } = steering;
  const effect = 'содержимое показано';
  await proposeSteering(
    em,
    { ...rest, id, act: 'open_payload', rows: [{ ...row, seenPlace: null, effect, result: 'proposed' }] },
    at,
  );
  await database(em).updateTable('steering').set({ reason, confirmed_at: at }).where('id', '=', id).execute();
  const done = { result: 'done' as const, outcome: 'показано', ended_at: at };
  await database(em).updateTable('steering_row').set(done).where('steering_id', '=', id).execute();
}

export interface SteeringRecord {
  readonly id: string;
  readonly act: SteeringAct;
  readonly actorId: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly rowCount: number;
  readonly proposedAt: Date;
  readonly confirmedAt: Date | null;
  readonly place_micros: string;
}

function steerings(em: EntityManager) {
  return database(em)
    .selectFrom('steering as s')
    .innerJoin('account as a', 'a.id', 's.actor_id')
    .select([
      's.id',
      's.act',
      's.actor_id as actorId',
      'a.full_name as actorName',
      's.reason',
      's.row_count as rowCount',
    ])
    .select(['s.proposed_at as proposedAt', 's.confirmed_at as confirmedAt'])
    .select(sql<SteeringRecord['details']>`s.details`.as('details'))
    .select(({ ref }) => micros(ref('s.proposed_at')).as('place_micros'));
}

export async function findSteering(em: EntityManager, id: string): Promise<SteeringRecord | null> {
  if (!isUuid(id)) return null;
  return (await steerings(em).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

export interface SteeringRowRecord extends Omit<NewSteeringRow, 'result' | 'seenPlace'> {
  readonly ordinal: number;
  readonly result: SteeringResult;
  readonly outcome: string | null;
  readonly endedAt: Date | null;
}

export function listSteeringRows(em: EntityManager, id: string): Promise<SteeringRowRecord[]> {
  return database(em)
    .selectFrom('steering_row')
    .select([
      'ordinal',
      'workflow_id as workflowId',
      'run_id as runId',
      'name',
      'site_id as siteId',
      'effect',
      'result',
    ])
    .select(['outcome', 'ended_at as endedAt'])
    .where('steering_id', '=', id)
    .orderBy('ordinal')
    .execute();
}

export interface SteeringQuery {
  readonly act?: SteeringAct | undefined;
  readonly login?: string | undefined;
  /** A process by its name or by the id of its workflow. */
  readonly process?: string | undefined;
  readonly result?: SteeringResult | undefined;
  /** True: also what was proposed and never confirmed. */
  readonly withProposed?: boolean | undefined;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** What was done, the newest first. */
export function listSteerings(em: EntityManager, query: SteeringQuery): Promise<SteeringRecord[]> {
  const { act, login, process, result, withProposed = false, after, limit } = query;
  const rows = sql`select from steering_row r where r.steering_id = s.id`;
  return steerings(em)
    .$if(!withProposed, (all) => all.where('s.confirmed_at', 'is not', null))
    .$if(act !== undefined, (all) => all.where('s.act', '=', act ?? 'retry'))
    .$if(login !== undefined, (all) => all.where('a.login', '=', login ?? ''))
    .$if(process !== undefined, (all) =>
      all.where(
        sql<boolean>`exists (${rows} and (r.workflow_id = ${process ?? ''} or strpos(r.name, ${process ?? ''}) > 0))`,
      ),
    )
    .$if(result !== undefined, (all) => all.where(sql<boolean>`exists (${rows} and r.result = ${result ?? ''})`))
    .$if(after !== undefined, (page) =>
      page.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('s.proposed_at', 's.id'), '<', tuple(instantOf(after?.micros ?? ''), after?.id ?? '')),
      ),
    )
    .orderBy('s.proposed_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
    .execute();
}

export interface DoneSteering {
  readonly actorName: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** Who did this to a process last, and when it was done; null: nobody did. */
export async function lastSteering(
  em: EntityManager,
  workflowId: string,
  act: SteeringAct,
): Promise<DoneSteering | null> {
  const done = await database(em)
    .selectFrom('steering_row as r')
    .innerJoin('steering as s', 's.id', 'r.steering_id')
    .innerJoin('account as a', 'a.id', 's.actor_id')
    .select(['a.full_name as actorName', 'r.ended_at as at', 's.reason'])
    .where('r.workflow_id', '=', workflowId)
    .where('r.result', '=', 'done')
    .where('s.act', '=', act)
    .where('r.ended_at', 'is not', null)
    .orderBy('r.ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return done?.at ? { actorName: done.actorName, at: done.at, reason: done.reason } : null;
}

/** How many rows of each list came to what. */
export async function countResults(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Partial<Record<SteeringResult, number>>>>> {
  const rows = await database(em)
    .selectFrom('steering_row')
    .select(['steering_id as id', 'result', count().as('n')])
    .where('steering_id', '=', anyOf([...ids]))
    .groupBy(['steering_id', 'result'])
    .execute();
  const counts = new Map<string, Partial<Record<SteeringResult, number>>>();
  for (const { id, result, n } of rows) counts.set(id, { ...counts.get(id), [result]: n });
  return counts;
}

/** A row that this worker is to carry out. */
export interface TakenRow {
  readonly steeringId: string;
  readonly ordinal: number;
  readonly act: SteeringAct;
  readonly actorId: string;
  readonly reason: string;
  readonly workflowId: string;
  readonly runId: string | null;
  readonly seenPlace: string | null;
}

/** Takes rows that wait; other workers pass them by until the lease runs out. */
export async function takeSteeringRows(
  em: EntityManager,
  limit: number,
  leaseMs: number,
): Promise<readonly TakenRow[]> {
  const { rows } = await sql<TakenRow>`
    with due as (
      select steering_id, ordinal from steering_row
      where result = 'waiting' and (taken_until is null or taken_until < ${clock()})
      order by steering_id, ordinal limit ${sql.lit(limit)} for update skip locked
    )
    update steering_row r set taken_until = ${clock()} + ${milliseconds(leaseMs)}
    from due, steering s
    where r.steering_id = due.steering_id and r.ordinal = due.ordinal and s.id = r.steering_id
    returning r.steering_id as "steeringId", r.ordinal, s.act, s.actor_id as "actorId", s.reason, r.workflow_id as "workflowId", r.run_id as "runId",
      r.seen_place as "seenPlace"`.execute(database(em));
  return rows;
}

/** Notes what came of a row. */
export async function endSteeringRow(
  em: EntityManager,
  { steeringId, ordinal }: Pick<TakenRow, 'steeringId' | 'ordinal'>,
  ended: { readonly result: Extract<SteeringResult, 'done' | 'changed' | 'failed'>; readonly outcome: string },
  at: Date,
): Promise<void> {
  await database(em)
    .updateTable('steering_row')
    .set({ ...ended, ended_at: at, taken_until: null })
    .where('steering_id', '=', steeringId)
    .where('ordinal', '=', ordinal)
    .execute();
}
