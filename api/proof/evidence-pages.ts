import type { Hono } from 'hono';
import { caseEvidencePath, letterConfirmationPath, letterEvidencePath, PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { ApplicationError } from '../errors.ts';
import { showList, type ListAfter } from '../letters/pages/letter-list-pages.ts';
import { sentSettings } from '../letters/pages/list-form-pages.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { NONE_CONFIRMED } from './confirmations.ts';

/** Evidence files and confirmations as cards and lists link to them. */
export function mountEvidencePages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { services } = parts;
  app.get(letterEvidencePath(':id'), async (c) =>
    fileResponse(c, await services.evidence.letter(c.get('session').actor, c.req.param('id') ?? '')),
  );
  app.get(letterConfirmationPath(':id'), async (c) =>
    fileResponse(c, await services.confirmations.one(c.get('session').actor, c.req.param('id') ?? '')),
  );
  app.post(PATHS.confirmations, (c) => confirmChosen(c, parts));
  app.get(caseEvidencePath(':id'), async (c) =>
    fileResponse(c, await services.evidence.ofCase(c.get('session').actor, c.req.param('id') ?? '')),
  );
}

/** When some of the chosen cannot be confirmed, that is told over the list first, and the ticks stay. */
async function confirmChosen(c: PageContext, parts: PageParts): Promise<Response> {
  const { confirmations } = parts.services;
  const { actor } = c.get('session');
  const form = await readForm(c);
  const ids = form.texts('letter');
  try {
    const { givenIds, leftOut } = await confirmations.look(actor, ids);
    if (leftOut.length === 0 || (givenIds.length > 0 && form.text('sure') === 'yes'))
      return fileResponse(c, await confirmations.many(actor, ids));
    const refusal = givenIds.length === 0 ? NONE_CONFIRMED : undefined;
    return await showConfirmed(c, parts, form, { refusal, ids: givenIds, leftOut });
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'bad-request') throw error;
    return showConfirmed(c, parts, form, { refusal: error.detail ?? error.title, ids: [], leftOut: [] });
  }
}

function showConfirmed(
  c: PageContext,
  parts: PageParts,
  form: PageForm,
  confirmed: ListAfter['confirmed'],
): Promise<Response> {
  return showList(c, parts, { settings: sentSettings(c, form), confirmed, ticked: form.texts('letter') });
}
