import type { Hono } from 'hono';
import { evidenceCheckPage, type EvidenceCheckModel } from '#web/proof/evidence-check-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { show, type ToldStatus } from '../pages/responses.ts';

/** An evidence file is brought, and told whether it is whole; the verdict is the answer itself, nothing is kept to be shown again. */
export function mountEvidenceCheckPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.evidenceCheck, (c) => showCheck(c, parts, { faults: [] }));
  app.post(PATHS.evidenceCheck, (c) => check(c, parts));
}

async function showCheck(
  c: PageContext,
  parts: PageParts,
  model: EvidenceCheckModel,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  return show(c, evidenceCheckPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}

async function check(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  try {
    const [file] = await form.files('file');
    if (!file) throw new ApplicationError('invalid', { faults: [NO_FILE] });
    return await showCheck(c, parts, { checked: await parts.services.evidence.check(file), faults: [] });
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    return showCheck(c, parts, { faults, refusal }, status);
  }
}

const NO_FILE = { code: 'file_missing', field: 'file', message: 'Выберите файл.' } as const;
