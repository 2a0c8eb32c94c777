import type { Hono } from 'hono';
import { FILE_KINDS, type FileKind } from '#domain/work/file-kinds.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { fileResponse, imageResponse } from '../../http/file-response.ts';
import type { PageParts } from '../../pages/page-deps.ts';

/** Files and pictures that the pages link to. */
export function mountFilePages(app: Hono<ApiEnv>, { services }: PageParts): void {
  app.get('/letters/:id/files/:kind', async (c) => {
    const { actor } = c.get('session');
    const kind = fileKind(c.req.param('kind'));
    const revision = c.req.query('revision');
    const wanted = revision === undefined ? undefined : wholeNumber(revision);
    return fileResponse(c, await services.files.letterFile(actor, c.req.param('id'), kind, wanted));
  });
  app.get('/letters/:id/attachments/:attachmentId', async (c) => {
    const { actor } = c.get('session');
    return fileResponse(c, await services.attachments.download(actor, c.req.param('id'), c.req.param('attachmentId')));
  });
  app.get('/letters/:id/pages/:page{[0-9]+\\.png}', async (c) => {
    const { actor } = c.get('session');
    return imageResponse(
      c,
      await services.previews.letterPage(
        actor,
        c.req.param('id'),
        pageNumber(c.req.param('page')),
        c.req.query('document'),
      ),
    );
  });
  app.get('/letters/:id/attachments/:attachmentId/pages/:page{[0-9]+\\.png}', async (c) => {
    const { id, attachmentId, page } = c.req.param();
    const { actor } = c.get('session');
    return imageResponse(c, await services.previews.attachmentPage(actor, id, attachmentId, pageNumber(page)));
  });
}

function fileKind(text: string): FileKind {
  const kind = FILE_KINDS.find((known) => known === text);
  if (kind === undefined) throw new ApplicationError('not-found', { detail: 'Такого файла не бывает.' });
  return kind;
}

function pageNumber(file: string): number {
  return wholeNumber(file.replace('.png', ''));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || value > 2_147_483_647) throw new ApplicationError('not-found');
  return value;
}
