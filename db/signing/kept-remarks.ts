import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { ownOrSite } from '../statements/own-or-site.ts';

export interface KeptRemarkRow {
  readonly id: string;
  readonly text: string;
  /** False: the site's. */
  readonly isOwn: boolean;
}

/** Remarks this person may choose from: their own and the site's, by their text. */
export async function listKeptRemarks(em: EntityManager, siteId: string, accountId: string): Promise<KeptRemarkRow[]> {
  const rows = await seenBy(em, siteId, accountId).orderBy('text').execute();
  return rows.map(({ id, text, account_id: owner }) => ({ id, text, isOwn: owner !== null }));
}

/** Keeps it once, however often it is asked for. */
export async function addKeptRemark(
  em: EntityManager,
  remark: { readonly siteId: string; readonly accountId: string; readonly isOwn: boolean; readonly text: string },
  at: Date,
): Promise<void> {
  const { siteId, accountId, isOwn, text } = remark;
  const known = await seenBy(em, siteId, accountId)
    .where('text', '=', text)
    .where('account_id', isOwn ? '=' : 'is', isOwn ? accountId : null)
    .executeTakeFirst();
  if (known) return;
  await database(em)
    .insertInto('kept_remark')
    .values({
      ...{ id: randomUUID(), site_id: siteId, account_id: isOwn ? accountId : null, text },
      ...{ created_by_id: accountId, created_at: at },
    })
    .execute();
}

/** Takes it away if this person may choose from it; another's stays. */
export async function removeKeptRemark(
  em: EntityManager,
  siteId: string,
  accountId: string,
  id: string,
): Promise<boolean> {
  const removed = await database(em)
    .deleteFrom('kept_remark')
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where(ownOrSite(accountId))
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

function seenBy(em: EntityManager, siteId: string, accountId: string) {
  return database(em)
    .selectFrom('kept_remark')
    .select(['id', 'text', 'account_id'])
    .where('site_id', '=', siteId)
    .where(ownOrSite(accountId));
}
