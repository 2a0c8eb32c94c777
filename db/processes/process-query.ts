import { sql, type RawBuilder } from 'kysely';
import type { ProcessKind } from '#domain/processes/process-name.ts';
import type { ProcessState } from '#domain/processes/process-states.ts';
import { instantOf } from '../statements/values.ts';

/** One process of a list. */
export interface ProcessRow {
  readonly kind: ProcessKind;
  /** The workflow's id; of a message its name in lists. */
  readonly workflowId: string;
  readonly words: string;
  readonly siteId: string | null;
  readonly status: string;
  /** Apart from what is stuck. */
  readonly state: 'running' | 'asleep' | 'done';
  /** Since when it stands so; of what is done, when it was begun. */
  readonly since: Date;
  /** A place in the list: the instant in microseconds since 1970, and the row. */
  readonly place_micros: string;
  readonly id: string;
}

/** What a list is narrowed by. Which ids are stuck is asked first, of small tables: `only` are the only ones wanted, `but` are left out. */
export interface ProcessListQuery {
  readonly siteId: string | null;
  readonly state: Exclude<ProcessState, 'stuck'>;
  readonly only?: readonly string[] | undefined;
  readonly but?: readonly string[] | undefined;
  /** Not changed since. */
  readonly before?: Date | undefined;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** The columns of a kind's rows. */
interface Narrowed {
  readonly id: RawBuilder<unknown>;
  readonly site: RawBuilder<unknown>;
  readonly since: RawBuilder<unknown>;
}

/** The newest first; every condition stands on the columns of an index. */
export function conditions(
  { siteId, only, but = [], before, after }: ProcessListQuery,
  { id, site, since }: Narrowed,
): RawBuilder<unknown> {
  const place = after && sql`(${since}, ${id}) < (${instantOf(after.micros)}, ${after.id}::uuid)`;
  const all = [
    siteId === null ? undefined : sql`${site} = ${siteId}`,
    only === undefined ? undefined : sql`${id} = any(${[...only]}::uuid[])`,
    but.length === 0 ? undefined : sql`not (${id} = any(${[...but]}::uuid[]))`,
    before === undefined ? undefined : sql`${since} <= ${before}::timestamptz`,
    place,
  ].filter((one) => one !== undefined);
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** Since when a row stands so, and its place in the list. */
export const columns = (since: RawBuilder<unknown>) =>
  sql`${since} as since, (extract(epoch from ${since}) * 1000000)::bigint::text as place_micros`;
