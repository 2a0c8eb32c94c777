import type { Hono } from 'hono';
import { batchPath, paperPrintPath, paperWordPath } from '#web/paths.ts';
import { showBatch } from '../batches/batch-pages.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm } from '../pages/form-data.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold } from '../pages/responses.ts';
import { PAPER_WORDS } from './paper.ts';

/** What is told of letters on paper, and the Post's papers; the page itself is the batch's card. */
export function mountPaperPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.post(paperWordPath(':id'), (c) => tell(c, parts, c.req.param('id') ?? ''));
  app.get(paperPrintPath(':id'), async (c) =>
    fileResponse(c, await parts.services.paper.print(c.get('session').actor, c.req.param('id') ?? '')),
  );
  app.get(`${paperWordPath(':id')}/files/:kind/:of`, async (c) => {
    const [id = '', kind = '', of = ''] = [c.req.param('id'), c.req.param('kind'), c.req.param('of')];
    return fileResponse(c, await parts.services.paper.form(c.get('session').actor, id, kind, of));
  });
}

async function tell(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  try {
    const said = PAPER_WORDS.find((known) => known === form.text('said'));
    if (said === undefined) throw new ApplicationError('conflict', { detail: 'Выберите, что сделано.' });
    const { actor } = c.get('session');
    const told = await parts.services.paper.tell(actor, id, said, { idempotencyKey: form.key });
    return goTo(c, batchPath(id), told.kind === 'done' ? 'paper-told' : 'settle-pending');
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    return showBatch(c, parts, id, error.detail ?? error.title, error.status);
  }
}
