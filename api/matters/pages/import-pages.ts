import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { importFormPage, importPage, type ImportFormModel } from '#web/matters/import-page.ts';
import { importPath, MATTER_PATHS } from '#web/matters/matter-paths.ts';
import { requireSiteRole } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { fileResponse } from '../../http/file-response.ts';
import { readForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import { refusalOf } from '../../pages/refusal.ts';

const SAMPLE = new URL('../../../web/public/cards-import.xlsx', import.meta.url);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Cards from a file: choose, look, confirm. Mounted before the card's own address. */
export function mountImportPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { cardImports } = parts.services;
  app.get(MATTER_PATHS.importCards, (c) => {
    requireSiteRole(c.get('session').actor, 'clerk', 'supervisor');
    return showForm(c, parts, { faults: [] });
  });
  app.get(MATTER_PATHS.importSample, async (c) => {
    const bytes = await readFile(SAMPLE);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return fileResponse(c, { bytes, sha256, fileName: 'Карточки.xlsx', mediaType: XLSX });
  });
  app.post(MATTER_PATHS.importCards, (c) => keep(c, parts));
  app.get('/matters/import/:id', async (c) => {
    const session = c.get('session');
    const view = await cardImports.read(session.actor, c.req.param('id'));
    return show(c, importPage(await frameOf(c, parts), view, formKeysOf(session)));
  });
  app.post('/matters/import/:id', async (c) => {
    await readForm(c);
    const id = c.req.param('id');
    await cardImports.carryOut(c.get('session').actor, id);
    return goTo(c, importPath(id));
  });
}

async function keep(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [file] = await form.files('file');
  if (file === undefined) return showForm(c, parts, { faults: [NO_FILE] }, 422);
  try {
    const { id } = await parts.services.cardImports.keep(c.get('session').actor, file, { idempotencyKey: form.key });
    return goTo(c, importPath(id));
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    return showForm(c, parts, refusal, status);
  }
}

const NO_FILE = { code: 'missing', field: 'file', message: 'Выберите файл.' } as const;

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: ImportFormModel,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  return show(c, importFormPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}
