import { sql } from 'kysely';
import type { ExactNumber } from '#domain/letters/exact-number.ts';

/** The letter of the table called so bears this number or this ШПИ. */
export function bearsExactly(exact: ExactNumber, letter: 'l' | 's') {
  const [column, value] = 'shpi' in exact ? (['shpi', exact.shpi] as const) : (['number', exact.number] as const);
  return sql<boolean>`${sql.ref(`${letter}.${column}`)} = ${value}`;
}
