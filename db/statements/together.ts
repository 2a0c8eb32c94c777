import type { EntityManager } from '@mikro-orm/postgresql';

/** A statement that returns a row when it has written something. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * Carries out statements that do not build on one another as one: one round trip, and a transaction of its own when the caller has none.
 * @returns for each whether it has written something
 */
export async function together<Name extends string>(
  em: EntityManager,
  statements: Readonly<Record<Name, Statement>>,
): Promise<Readonly<Record<Name, boolean>>> {
  const names = Object.keys(statements) as Name[];
  const parts = names.map((name) => `"${name}" as (${statements[name].sql})`);
  const answers = names.map((name) => `exists (select from "${name}") as "${name}"`);
  const [row] = await em.execute<Record<Name, boolean>[]>(
    `with ${parts.join(', ')} select ${answers.join(', ')}`,
    names.flatMap((name) => statements[name].params),
  );
  if (!row) throw new Error('a statement without tables gave no row');
  return row;
}

/** Carries out one statement. @returns whether it has written something */
export async function carryOut(em: EntityManager, { sql, params }: Statement): Promise<boolean> {
  return (await em.execute<object[]>(sql, [...params])).length > 0;
}
