import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { publicationStartKey } from '#domain/publications/publication-process.ts';
import { database } from '../statements/database.ts';

/** Publications whose process was ever begun, or is to be: it lives as long as the card. */
export function begunPublications(em: EntityManager) {
  return database(em)
    .selectFrom('publication as p')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('p.last_version', '>', 0),
        eb('p.wanted_since', 'is not', null),
        exists(
          selectFrom('outbox as o')
            .select('o.id')
            .where('o.dedupe_key', '=', sql<string>`${publicationStartKey('')} || p.id::text`),
        ),
      ]),
    );
}
