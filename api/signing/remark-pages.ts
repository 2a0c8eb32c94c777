import type { Hono } from 'hono';
import type { Fault } from '#domain/documents/fault.ts';
import { PATHS, remarkPath } from '#web/paths.ts';
import { remarksPage } from '#web/signing/remarks-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';

/** The list of remarks to choose from, and its changes. */
export function mountRemarkPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.remarks, (c) => showRemarks(c, parts));
  app.post(PATHS.remarks, (c) => add(c, parts));
  app.post(remarkPath(':id'), async (c) => {
    const { key } = await readForm(c);
    await parts.services.remarks.remove(c.get('session').actor, c.req.param('id') ?? '', { idempotencyKey: key });
    return goTo(c, PATHS.remarks);
  });
}

interface Typed {
  readonly text: string;
  readonly isOwn: boolean;
  readonly faults: readonly Fault[];
}

const NOTHING: Typed = { text: '', isOwn: true, faults: [] };

async function showRemarks(c: PageContext, parts: PageParts, typed: Typed = NOTHING) {
  const session = c.get('session');
  const remarks = await parts.services.remarks.list(session.actor);
  const model = { remarks, ...typed };
  const keyOf = () => formKeysOf(session);
  return show(c, remarksPage(await frameOf(c, parts), model, keyOf), typed.faults.length > 0 ? 422 : 200);
}

async function add(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const remark = { text: form.text('text'), isOwn: form.text('whose') !== 'site' };
  try {
    await parts.services.remarks.add(c.get('session').actor, remark, { idempotencyKey: form.key });
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    return showRemarks(c, parts, { ...remark, faults: error.faults });
  }
  return goTo(c, PATHS.remarks);
}
