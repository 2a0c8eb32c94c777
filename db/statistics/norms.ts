import type { EntityManager } from '@mikro-orm/postgresql';
import { SHIPPED_NORMS, type Norms } from '#domain/statistics/measures.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** A version with who set it. */
export interface NormsRow {
  readonly norms: Norms;
  readonly authorName: string | null;
  readonly at: Date | null;
}

/** Newest first; the shipped ones are version 0. */
export async function listNorms(em: EntityManager): Promise<readonly [NormsRow, ...NormsRow[]]> {
  const rows = await database(em)
    .selectFrom('statistics_norm as n')
    .leftJoin('account as a', 'a.id', 'n.author_id')
    .select(['n.version', 'n.content', 'n.created_at as at', 'a.full_name as authorName'])
    .orderBy('n.version', 'desc')
    .execute();
  const shipped: NormsRow = { norms: { ...SHIPPED_NORMS, version: 0 }, authorName: null, at: null };
  const [first, ...rest] = rows.map(({ version, content, at, authorName }): NormsRow => ({
    norms: { ...content, version },
    authorName,
    at,
  }));
  return first === undefined ? [shipped] : [first, ...rest, shipped];
}

export async function readNorms(em: EntityManager): Promise<Norms> {
  const [{ norms }] = await listNorms(em);
  return norms;
}

/** Two who save at once: the later one is refused by the key. */
export async function putNorms(
  em: EntityManager,
  { version, ...content }: Norms,
  { authorId, at }: { readonly authorId: string; readonly at: Date },
): Promise<void> {
  await database(em)
    .insertInto('statistics_norm')
    .values({ version, content: json(content), author_id: authorId, created_at: at })
    .execute();
}
