import type { EntityManager } from '@mikro-orm/postgresql';
import { SHIPPED_TEMPLATES, type TemplateContent } from '#domain/notifications/templates.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A text in its newest version; 0: as it was shipped. */
export interface TemplateInForce extends TemplateContent {
  readonly code: string;
  readonly version: number;
}

/** What a site may choose from: its own texts and the shipped ones that it has neither changed nor retired. */
export async function listTemplates(em: EntityManager, siteId: string): Promise<TemplateInForce[]> {
  const rows = await database(em)
    .selectFrom('notification_template')
    .distinctOn('code')
    .select(['code', 'version', 'content', 'is_retired as isRetired'])
    .where('site_id', '=', siteId)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  const known = new Set(rows.map(({ code }) => code));
  const shipped = SHIPPED_TEMPLATES.filter(({ code }) => !known.has(code)).map((one) => ({ ...one, version: 0 }));
  const own = rows
    .filter(({ isRetired }) => !isRetired)
    .map(({ code, version, content }) => ({ ...content, code, version }));
  return [...shipped, ...own].toSorted((left, right) => left.name.localeCompare(right.name, 'ru'));
}

export async function findTemplate(em: EntityManager, siteId: string, code: string): Promise<TemplateInForce | null> {
  return (await listTemplates(em, siteId)).find((template) => template.code === code) ?? null;
}

/** Adds the next version; null when what its author saw is not the newest any more. */
export async function addTemplateVersion(
  em: EntityManager,
  added: {
    readonly siteId: string;
    readonly code: string;
    readonly base: number;
    readonly content: TemplateContent;
    readonly isRetired: boolean;
    readonly authorId: string;
  },
  now: Date,
): Promise<number | null> {
  const { siteId, code, base, content, isRetired, authorId } = added;
  const newest = await database(em)
    .selectFrom('notification_template')
    .select('version')
    .where('site_id', '=', siteId)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((newest?.version ?? 0) !== base) return null;
  const row = await database(em)
    .insertInto('notification_template')
    .values({
      ...{ site_id: siteId, code, version: base + 1, content: json(content), is_retired: isRetired },
      ...{ author_id: authorId, created_at: now },
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'code', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}
