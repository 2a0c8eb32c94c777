import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** Who has sent a letter: the site as it is called, and its address. */
export interface SenderRow {
  readonly name: string;
  readonly returnAddress: string;
  /** IANA name. */
  readonly timeZone: string;
}

export function findSender(em: EntityManager, siteId: string): Promise<SenderRow> {
  return database(em)
    .selectFrom('site')
    .select(['name', 'return_address as returnAddress', 'time_zone as timeZone'])
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
}
