import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { AttachmentRow } from './attachments.ts';

/** How small the PDF of each document gets, in their order; null: small enough, or not converted yet. */
export async function leastSizes(
  em: EntityManager,
  attachments: readonly Pick<AttachmentRow, 'sha256'>[],
): Promise<readonly (number | null)[]> {
  const sources = [...new Set(attachments.map(({ sha256 }) => sha256))];
  const rows = await database(em)
    .selectFrom('conversion')
    .distinctOn('source_sha256')
    .select(['source_sha256 as sha256', 'least_byte_size as least'])
    .where('source_sha256', '=', anyOf(sources))
    .orderBy('source_sha256')
    .orderBy('created_at', 'desc')
    .execute();
  const sizes = new Map(rows.map(({ sha256, least }) => [sha256, least]));
  return attachments.map(({ sha256 }) => sizes.get(sha256) ?? null);
}

/** Pages of all these documents together; null while one of them has not been converted, or cannot be. */
export async function countPages(
  em: EntityManager,
  attachments: readonly Pick<AttachmentRow, 'sha256'>[],
): Promise<number | null> {
  const sources = [...new Set(attachments.map(({ sha256 }) => sha256))];
  const rows = await database(em)
    .selectFrom('conversion')
    .distinctOn('source_sha256')
    .select(['source_sha256 as sha256', 'page_count as pageCount'])
    .where('source_sha256', '=', anyOf(sources))
    .orderBy('source_sha256')
    .orderBy('created_at', 'desc')
    .execute();
  const counts = new Map(rows.map(({ sha256, pageCount }) => [sha256, pageCount]));
  const all = attachments.map(({ sha256 }) => counts.get(sha256) ?? null);
  return all.some((pages) => pages === null) ? null : all.reduce<number>((sum, pages) => sum + (pages ?? 0), 0);
}
