import type { Hono } from 'hono';
import { batchPath, form103ActPath, form103FilePath, type Form103Act } from '#web/paths.ts';
import { showBatch } from '../batches/batch-pages.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { FlashCode } from '../pages/flash.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold } from '../pages/responses.ts';

type Act = (c: PageContext, parts: PageParts, id: string, form: PageForm) => Promise<FlashCode>;

/** The forms of form 103; the page itself is the batch's card. */
export function mountForm103Pages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(form103FilePath(':id', ':sha256'), async (c) => {
    const [id, sha256] = [c.req.param('id') ?? '', c.req.param('sha256') ?? ''];
    return fileResponse(c, await parts.services.form103.file(c.get('session').actor, id, sha256));
  });
  for (const [act, work] of Object.entries(ACTS)) {
    app.post(form103ActPath(':id', act as Form103Act), (c) => carryOut(c, parts, c.req.param('id') ?? '', work));
  }
}

const ACTS: Readonly<Record<Form103Act, Act>> = {
  upload: async (c, { services }, id, form) => {
    const files = await form.files('file');
    if (files.length === 0) throw new ApplicationError('conflict', { detail: 'Выберите файл формы 103.' });
    const [command, will] = [{ idempotencyKey: form.key }, { isForced: form.text('force') !== '' }];
    const { isRead, aside } = await services.form103.upload(c.get('session').actor, id, files, command, will);
    if (!isRead) return 'form103-unread';
    return aside === null ? 'form103-taken' : 'form103-aside';
  },
  settle: async (c, { services }, id, form) => {
    const settled = { checkId: form.text('check'), place: form.integer('place'), reason: form.text('reason') };
    await services.form103.settle(c.get('session').actor, id, settled, { idempotencyKey: form.key });
    return 'form103-settled';
  },
  absence: async (c, { services }, id, form) => {
    const { actor } = c.get('session');
    const told = await services.form103.closeWithout(actor, id, form.text('reason').trim(), {
      idempotencyKey: form.key,
    });
    return told.kind === 'done' ? 'form103-absent' : 'settle-pending';
  },
};

async function carryOut(c: PageContext, parts: PageParts, id: string, work: Act): Promise<Response> {
  const form = await readForm(c);
  try {
    return goTo(c, batchPath(id), await work(c, parts, id, form));
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const { detail, title, faults } = error;
    return showBatch(c, parts, id, detail ?? faults[0]?.message ?? title, error.status, form);
  }
}
