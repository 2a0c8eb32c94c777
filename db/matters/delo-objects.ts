import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';
import type { DeloFact, DeloObject, LatestOf, ObjectOf } from './delo-facts.ts';
import { newAccessCode } from './matters.ts';

type ObjectTable = 'matter' | 'assignment' | 'report';

/** The revisions that stand, by our own ids. */
export async function standingRevisions(
  em: EntityManager,
  what: DeloObject['what'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom(TABLES[what])
    .select(['id', 'revision'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

type Kind = Parameters<typeof rowsGiven>[1][string];
type Columns<Table extends ObjectTable> = Partial<Record<keyof Tables[Table] & string, Kind>>;

const STAMP = { id: 'uuid', external_id: 'text', revision: 'int', occurred_at: 'timestamptz' } as const;
const CARD = {
  ...{ registration_number: 'text', registered_on: 'text', document_group: 'text', delivery_kind: 'text' },
  ...{ subject: 'text', applicant_name: 'text', covering: 'jsonb' },
} as const satisfies Columns<'matter'>;
const ASSIGNMENT = {
  ...{ matter_id: 'uuid', parent_id: 'uuid', author_name: 'text', text: 'text', executors: 'jsonb' },
  ...{ controller_name: 'text', issued_on: 'text', due_on: 'text', extended_to: 'text', state: 'text' },
  taken_off_control_on: 'text',
} as const satisfies Columns<'assignment'>;
const REPORT = {
  ...{ matter_id: 'uuid', assignment_id: 'uuid', executor_name: 'text', text: 'text', reported_on: 'text' },
  ...{ state: 'text', files: 'jsonb' },
} as const satisfies Columns<'report'>;

/** What a row of a table is given. */
type Given<C extends Readonly<Record<string, Kind>>> = { readonly [N in keyof C]: unknown };

function cardRow({ facts }: ObjectOf<'card'>): Given<typeof CARD> {
  return {
    ...{ registration_number: facts.registrationNumber, registered_on: facts.registeredOn, subject: facts.subject },
    ...{ document_group: facts.documentGroup, delivery_kind: facts.deliveryKind, covering: facts.covering },
    applicant_name: facts.applicantName,
  };
}

function assignmentRow({ facts, matterId }: ObjectOf<'assignment'>): Given<typeof ASSIGNMENT> {
  return {
    ...{ matter_id: matterId, parent_id: facts.parentId, author_name: facts.authorName, text: facts.text },
    ...{ executors: facts.executors, controller_name: facts.controllerName, issued_on: facts.issuedOn },
    ...{ due_on: facts.dueOn, extended_to: facts.extendedTo, state: facts.state },
    taken_off_control_on: facts.takenOffControlOn,
  };
}

function reportRow({ facts, matterId }: ObjectOf<'report'>): Given<typeof REPORT> {
  return {
    ...{ matter_id: matterId, assignment_id: facts.assignmentId, executor_name: facts.executorName },
    ...{ text: facts.text, reported_on: facts.reportedOn, state: facts.state, files: facts.files },
  };
}

const TABLES = { card: 'matter', assignment: 'assignment', report: 'report' } as const;
const CONTENTS = { card: CARD, assignment: ASSIGNMENT, report: REPORT } as const;

function contentOf(object: DeloObject): object {
  if (object.what === 'card') return cardRow(object);
  return object.what === 'report' ? reportRow(object) : assignmentRow(object);
}

/** Events, by their ids, that tell another content of the very revision that stands. */
export async function contradicting(
  em: EntityManager,
  what: DeloObject['what'],
  facts: readonly DeloFact[],
): Promise<readonly string[]> {
  if (facts.length === 0) return [];
  const kinds = { event_id: 'text', id: 'uuid', revision: 'int', ...CONTENTS[what] } as const;
  const rows = facts.map(({ eventId, object }) => {
    return { event_id: eventId, id: object.id, revision: object.revision, ...contentOf(object) };
  });
  const of = (table: string) => sql.join(Object.keys(CONTENTS[what]).map((name) => sql.ref(`${table}.${name}`)));
  const { rows: found } = await sql<{ event_id: string }>`select r.event_id
    from ${rowsGiven('r', kinds, rows as unknown as readonly Given<typeof kinds>[])}
    join ${sql.table(TABLES[what])} as standing on standing.id = r.id and standing.revision = r.revision
    where row(${of('standing')}) is distinct from row(${of('r')})`.execute(database(em));
  return found.map(({ event_id: eventId }) => eventId);
}

/** On which card an assignment is, and since when it is as it stands. */
export interface AssignmentPlace {
  readonly matterId: string;
  readonly occurredAt: Date;
}

/** Where these assignments are, as far as they are known. */
export async function placesOfAssignments(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AssignmentPlace>> {
  if (ids.length === 0) return new Map();
  const known = await database(em)
    .selectFrom('assignment')
    .select(['id', 'matter_id as matterId', 'occurred_at as occurredAt'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(known.map(({ id, ...place }) => [id, place]));
}

/** Under what an assignment is given, and on which card it is. */
export interface PlaceBelow {
  readonly parentId: string | null;
  readonly matterId: string;
}

/** What is given right under these assignments, by its own id. */
export async function placesBelow(
  em: EntityManager,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, PlaceBelow>> {
  if (parentIds.length === 0) return new Map();
  const known = await database(em)
    .selectFrom('assignment')
    .select(['id', 'parent_id as parentId', 'matter_id as matterId'])
    .where('parent_id', '=', anyOf(parentIds))
    .execute();
  return new Map(known.map(({ id, ...place }) => [id, place]));
}

/** Under what these assignments are given, and those under which they are, all the way up. A circle that stands already is walked once. */
export async function parentsAbove(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; parentId: string | null }>`with recursive above (id, parent_id) as (
      select id, parent_id from assignment where id = ${anyOf(ids)}
      union select a.id, a.parent_id from assignment a join above on a.id = above.parent_id)
    select id, parent_id as "parentId" from above`.execute(database(em));
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

/** Puts cards in as their newest events left them; each keeps the code it got first. */
export function putCards(
  em: EntityManager,
  siteId: string,
  latest: readonly LatestOf<'card'>[],
  now: Date,
): Promise<void> {
  const rows = latest.map((told) => ({ ...stampOf(told), ...cardRow(told.object), access_code: newAccessCode() }));
  return put(em, 'matter', { siteId, changed: CARD, first: { access_code: 'text' }, rows }, now);
}

export function putAssignments(
  em: EntityManager,
  siteId: string,
  latest: readonly LatestOf<'assignment'>[],
  now: Date,
): Promise<void> {
  const rows = latest.map((told) => ({ ...stampOf(told), ...assignmentRow(told.object) }));
  return put(em, 'assignment', { siteId, changed: ASSIGNMENT, rows }, now);
}

export function putReports(
  em: EntityManager,
  siteId: string,
  latest: readonly LatestOf<'report'>[],
  now: Date,
): Promise<void> {
  const rows = latest.map((told) => ({ ...stampOf(told), ...reportRow(told.object) }));
  return put(em, 'report', { siteId, changed: REPORT, rows }, now);
}

function stampOf({ object, occurredAt }: LatestOf<'card'> | LatestOf<'assignment'> | LatestOf<'report'>) {
  return { id: object.id, external_id: object.externalId, revision: object.revision, occurred_at: occurredAt };
}

interface Put {
  readonly siteId: string;
  /** Columns that every newer revision writes. */
  readonly changed: Readonly<Record<string, Kind>>;
  /** Columns that only the first one writes. */
  readonly first?: Readonly<Record<string, Kind>>;
  readonly rows: readonly object[];
}

/** One statement for all rows of a table; a row that stands with the same or a higher revision stays as it is. */
async function put(
  em: EntityManager,
  table: ObjectTable,
  { siteId, changed, first, rows }: Put,
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const kinds = { ...STAMP, ...changed, ...first };
  const columns = Object.keys(kinds).map((name) => sql.ref(name));
  const written = Object.keys({ ...STAMP, ...changed }).map(
    (name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`,
  );
  const into = sql.ref(table);
  await sql`insert into ${into} (${sql.join(columns)}, site_id, source, created_at, updated_at)
    select ${sql.join(columns)}, ${siteId}::text, 'delo', ${now}::timestamptz, ${now}::timestamptz
    from ${rowsGiven('r', kinds, rows as readonly Given<typeof kinds>[])}
    on conflict (id) do update set ${sql.join(written)}, version = ${into}.version + 1, updated_at = excluded.updated_at
    where ${into}.revision < excluded.revision`.execute(database(em));
}

/** Keeps every revision of a card that was heard of, the late ones too. */
export async function keepRevisions(em: EntityManager, told: readonly LatestOf<'card'>[]): Promise<void> {
  if (told.length === 0) return;
  const kinds = { matter_id: 'uuid', revision: 'int', occurred_at: 'timestamptz', card: 'jsonb' } as const;
  const rows = told.map(({ object, occurredAt }) => ({
    ...{ matter_id: object.id, revision: object.revision, occurred_at: occurredAt, card: object.facts },
  }));
  await sql`insert into matter_revision (matter_id, revision, occurred_at, card)
    select matter_id, revision, occurred_at, card from ${rowsGiven('r', kinds, rows)}
    on conflict (matter_id, revision) do nothing`.execute(database(em));
}
