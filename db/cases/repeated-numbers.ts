import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseKind, CaseSource } from '#domain/cases/court-case.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';

/** A case of another source than files: what a file names again. */
export interface OtherSourceCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly source: CaseSource;
}

/** Cases of the site with these numbers that no file has brought, the earliest first. */
export function casesBesideFiles(
  em: EntityManager,
  siteId: string,
  numbers: readonly string[],
): Promise<OtherSourceCase[]> {
  return database(em)
    .selectFrom('court_case')
    .select(['id', 'number', 'kind', 'source'])
    .where('site_id', '=', siteId)
    .where('source', '<>', 'file')
    .where('number', '=', spelledAs(...numbers))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
