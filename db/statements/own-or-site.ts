import { sql, type RawBuilder } from 'kysely';

/** What a person may choose from: what is his own (`account_id`), and what belongs to nobody in particular, that is to the site. */
export function ownOrSite(accountId: string): RawBuilder<boolean> {
  return sql<boolean>`(account_id = ${accountId} or account_id is null)`;
}
