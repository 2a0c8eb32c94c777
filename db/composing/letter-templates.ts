import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { ownOrSite } from '../statements/own-or-site.ts';
import { json } from '../statements/values.ts';
import type { TemplateContent } from './composing.entity.ts';

export interface LetterTemplateRow {
  readonly id: string;
  readonly name: string;
  readonly content: TemplateContent;
  /** False: the site's. */
  readonly isOwn: boolean;
}

/** Templates this person may choose from: their own and the site's, by their names. */
export async function listTemplates(
  em: EntityManager,
  siteId: string,
  accountId: string,
): Promise<LetterTemplateRow[]> {
  const rows = await seenBy(em, siteId, accountId).orderBy('name').orderBy('created_at').execute();
  return rows.map(({ id, name, content, account_id: owner }) => ({ id, name, content, isOwn: owner !== null }));
}

/** Keeps it under its name, in the place of the one that had it. */
export async function keepTemplate(
  em: EntityManager,
  template: Omit<LetterTemplateRow, 'id'> & { readonly siteId: string; readonly accountId: string },
  at: Date,
): Promise<string> {
  const { siteId, accountId, isOwn, name, content } = template;
  const known = await seenBy(em, siteId, accountId)
    .where('name', '=', name)
    .where('account_id', isOwn ? '=' : 'is', isOwn ? accountId : null)
    .executeTakeFirst();
  if (known) {
    await database(em)
      .updateTable('letter_template')
      .set({ content: json(content) })
      .where('id', '=', known.id)
      .execute();
    return known.id;
  }
  const id = randomUUID();
  await database(em)
    .insertInto('letter_template')
    .values({
      ...{ id, site_id: siteId, account_id: isOwn ? accountId : null, name, content: json(content) },
      ...{ created_by_id: accountId, created_at: at },
    })
    .execute();
  return id;
}

/** Takes it away if this person may choose from it; another's stays. */
export async function removeTemplate(
  em: EntityManager,
  siteId: string,
  accountId: string,
  id: string,
): Promise<boolean> {
  const removed = await database(em)
    .deleteFrom('letter_template')
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where(ownOrSite(accountId))
    .returning('id')
    .executeTakeFirst();
  return removed !== undefined;
}

function seenBy(em: EntityManager, siteId: string, accountId: string) {
  return database(em)
    .selectFrom('letter_template')
    .select(['id', 'name', 'content', 'account_id'])
    .where('site_id', '=', siteId)
    .where(ownOrSite(accountId));
}
