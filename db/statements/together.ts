import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type OperationNodeSource } from 'kysely';
import { database } from './database.ts';

/** A statement that returns a row when it has written something. */
export type Statement = OperationNodeSource;

/**
 * Carries out statements that do not build on one another as one: one round trip, and a transaction of its own when the caller has none.
 * @returns for each whether it has written something
 */
export async function together<Name extends string>(
  em: EntityManager,
  parts: Readonly<Record<Name, Statement>>,
): Promise<Readonly<Record<Name, boolean>>> {
  const names = Object.keys(parts) as Name[];
  const within = names.map((name) => sql`${sql.ref(partName(name))} as (${parts[name]})`);
  const answers = names.map((name) => sql`exists (select from ${sql.ref(partName(name))}) as ${sql.ref(name)}`);
  const whole = sql<Record<Name, boolean>>`with ${sql.join(within)} select ${sql.join(answers)}`;
  const [row] = (await whole.execute(database(em))).rows;
  if (!row) throw new Error('a statement without tables gave no row');
  return row;
}

/** How one part sees another's rows: a name of its own, for one like a table's would hide that table from every part. */
export function partName(name: string): string {
  return `part_${name}`;
}

/** Carries out one statement. @returns whether it has written something */
export async function carryOut(em: EntityManager, statement: Statement): Promise<boolean> {
  return (await sql`${statement}`.execute(database(em))).rows.length > 0;
}
