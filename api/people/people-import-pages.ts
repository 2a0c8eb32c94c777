import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { PEOPLE_HEADS } from '#domain/people/people-sheet.ts';
import { ROLE_NAMES } from '#domain/people/role.ts';
import { PATHS, peopleImportPath, peopleLinksPath } from '#web/paths.ts';
import { peopleImportPage, peopleSheetPage, type PeopleSheetModel } from '#web/people/people-import-page.ts';
import { linksPage } from '#web/people/person-page.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, showOnce, type ToldStatus } from '../pages/responses.ts';
import { requireManager } from './management.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NO_FILE = { code: 'missing', field: 'file', message: 'Выберите файл.' } as const;

/** People from a sheet: choose, look, confirm, hand out links. Mounted before a person's own address. */
export function mountPeopleImportPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { peopleImports } = parts.services;
  app.get(PATHS.importPeople, (c) => {
    requireManager(c.get('session').actor);
    return showForm(c, parts, { faults: [] });
  });
  app.get(PATHS.importPeopleSample, (c) => {
    const bytes = sample();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return fileResponse(c, { bytes, sha256, fileName: 'Люди.xlsx', mediaType: XLSX });
  });
  app.post(PATHS.importPeople, (c) => keep(c, parts));
  app.get(peopleImportPath(':id'), async (c) => {
    const session = c.get('session');
    const view = await peopleImports.read(session.actor, c.req.param('id') ?? '');
    return show(c, peopleImportPage(await frameOf(c, parts), view, formKeysOf(session)));
  });
  app.post(peopleImportPath(':id'), async (c) => {
    const others = (await readForm(c)).texts('other').map(Number);
    const id = c.req.param('id') ?? '';
    await peopleImports.carryOut(c.get('session').actor, id, others);
    return goTo(c, peopleImportPath(id));
  });
  app.post(peopleLinksPath(':id'), async (c) => {
    const { key: idempotencyKey } = await readForm(c);
    const id = c.req.param('id') ?? '';
    const links = await peopleImports.links(c.get('session').actor, id, { idempotencyKey });
    return showOnce(c, linksPage(await frameOf(c, parts), links, peopleImportPath(id)));
  });
}

async function keep(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [file] = await form.files('file');
  if (file === undefined) return showForm(c, parts, { faults: [NO_FILE] }, 422);
  try {
    const command = { idempotencyKey: form.key };
    const { id } = await parts.services.peopleImports.keep(c.get('session').actor, file, command);
    return goTo(c, peopleImportPath(id));
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    return showForm(c, parts, refusal, status);
  }
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: PeopleSheetModel,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  return show(c, peopleSheetPage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), status);
}

function sample(): Uint8Array {
  const { fullName, position, role, siteId, login } = PEOPLE_HEADS;
  const rows = [
    ['Образцова Анна Ильинична', 'секретарь судебного участка', ROLE_NAMES.clerk, '50MS0095', ''],
    ['Примеров Иван Олегович', 'мировой судья', ROLE_NAMES.supervisor, '50MS0095', 'primerov'],
  ];
  const heads = [fullName, position, role, siteId, login].map(([name]) => name);
  return writeWorkbook('Люди', [heads, ...rows], [34, 30, 20, 12, 16]);
}
