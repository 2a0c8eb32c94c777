import { sql, type Expression, type RawBuilder } from 'kysely';

/** The first three digits of the index in a one-line address; null: it has none. */
export function indexPrefix(address: Expression<unknown>): RawBuilder<string | null> {
  return sql<string | null>`substring(${address} from '(?:^|[^0-9])([0-9]{3})[0-9]{3}(?:[^0-9]|$)')`;
}
