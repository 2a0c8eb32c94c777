import { z } from '@hono/zod-openapi';
import { PUBLICATION_FILE_KINDS } from '#domain/publications/publication-files.ts';
import { PUBLICATION_STANDINGS } from '#domain/publications/standing.ts';
import type { ViewOf } from '#views/view.ts';
import { listQuery } from '../routes/common-schemas.ts';

export const publicationQuery = listQuery.extend({
  standing: z.enum(PUBLICATION_STANDINGS).optional(),
  /** The whole number of the card. */
  number: z.string().max(200).optional(),
});
export type PublicationListRequest = ViewOf<typeof publicationQuery>;

export const publicationParams = z.object({ publicationId: z.string().max(64) });
export const messageFileParams = publicationParams.extend({
  version: z.coerce.number().int().min(1).max(1_000_000_000),
  file: z.enum(PUBLICATION_FILE_KINDS),
});
export const olderMessagesQuery = z.object({ before: z.coerce.number().int().min(1).max(1_000_000_000).optional() });

export const siteParams = z.object({ siteId: z.string().max(16) });
export const versionParams = siteParams.extend({ version: z.coerce.number().int().min(1).max(1_000_000_000) });
export const previewQuery = z.object({ number: z.string().min(1).max(200) });
export const mailboxParams = z.object({ uid: z.string().max(200) });
