import { sql } from 'kysely';
import type { Tables } from '../statements/tables.ts';

type EveryLetter = Tables['letter'] & { readonly archived_at: Date | null };

/** Letters wherever they are, for those who know a letter by its id or number: live ones and those of the archive. */
export const EVERY_LETTER = sql<EveryLetter>`every_letter`.as<'l'>(sql`l`);

/** One of the two tables, for those who look into the archive only when the letter is not among the live ones. */
export function lettersIn(table: 'letter' | 'archived_letter') {
  return sql<Tables['letter']>`${sql.table(table)}`.as<'letter'>(sql`letter`);
}
