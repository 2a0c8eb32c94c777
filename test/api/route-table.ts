import type { ApiHarness, ApiUser, SendOptions } from './api-harness.ts';
import { randomUUID } from 'node:crypto';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';
import { SHIPPED_PROFILES, USUAL_PROFILE } from '#domain/post/shipped-profiles.ts';
import { USUAL_SITE_TERMS } from '#domain/settings/site-settings.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import { assignmentBody, cardBody, reportForm } from '../matters/matter-makers.ts';
import { fileForm, PDF_BYTES, draftBody } from './letter-makers.ts';

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly method: string;
  /** As the document writes it, `/letters/{letterId}`. */
  readonly path: string;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly requestBody?: { readonly description?: string };
  readonly security?: readonly unknown[];
  readonly parameters?: readonly ParameterObject[];
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

interface ParameterObject {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
}

export interface ResponseObject {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly description: string;
}

export async function openApiDocument(user: ApiUser): Promise<OpenApiDocument> {
  return (await (await user.send('GET', '/openapi.json')).json()) as OpenApiDocument;
}

export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

/** Things of one site that paths are filled with. */
export interface Subjects {
  readonly letterId: string;
  readonly attachmentId: string;
  readonly batchId: string;
  readonly taskId: string;
  readonly publicationId: string;
  readonly siteId: string;
  readonly matterId: string;
  readonly assignmentId: string;
  readonly reportId: string;
  readonly clientId: string;
  readonly accountId: string;
}

const VALUES: Readonly<Record<string, string>> = {
  page: '1',
  kind: 'archive',
  version: '1',
  file: 'message',
  uid: 'u1',
  typedId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a11',
  sha256: 'a'.repeat(64),
  sessionId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a13',
  family: USUAL_PROFILE,
  webhookId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a15',
  importId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a12',
  year: '2027',
};

/** What must be asked besides the path. */
const QUERIES: Readonly<Record<string, string>> = {
  '/sites/{siteId}/publication-preview': '?number=1',
  '/registry': '?from=2026-11-24&to=2026-11-24',
  '/registry/xlsx': '?from=2026-11-24&to=2026-11-24',
  '/registry/pdf': '?from=2026-11-24&to=2026-11-24',
  '/archive/letters': '?year=2021',
  '/letter-offers': `?caseNumber=${encodeURIComponent('2-15/2026')}`,
  '/letter-recipients': `?name=${encodeURIComponent('пример')}`,
};

const SITE_SETTINGS = {
  ...USUAL_SITE_TERMS,
  ...{ name: 'Участок', returnAddress: '140000, г Учебный, ул Примерная, д 1', channel: 'emulator' },
};
const YEAR = { decree: '', daysOff: [], workingDays: [] };
const WEBHOOK = { url: 'https://priem.example/mask', events: ['letter.created'], siteId: null };
const PERSON = {
  ...{ fullName: 'Тестова Вера', position: 'секретарь', role: 'clerk', siteId: '50MS0095', signerId: null },
};

const limitsBody = () => {
  const content = SHIPPED_PROFILES[USUAL_PROFILE];
  return { name: content?.name, limits: content?.limits };
};

/** The path with real ids, and a request that only its role or its site can make fail. */
export function filled({ method, path }: Operation, subjects: Subjects): { path: string; options: SendOptions } {
  const values: Readonly<Record<string, string>> = { ...VALUES, ...subjects };
  const real = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const headers: Record<string, string> = method === 'PUT' || method === 'DELETE' ? { 'if-match': '"1"' } : {};
  return { path: `${real}${QUERIES[path] ?? ''}`, options: { headers, ...bodyFor(method, path) } };
}

function bodyFor(method: string, path: string): { readonly body?: unknown } {
  if (method === 'GET' || method === 'DELETE') return {};
  const bodies: Readonly<Record<string, () => unknown>> = {
    '/letters/{letterId}/attachments/{attachmentId}/seen-losses': () => ({ key: 'a'.repeat(64) }),
    '/session': () => ({ login: 'x', password: 'y' }),
    '/letters': () => draftBody(),
    '/letters/{letterId}': () => draftBody(),
    '/letters/{letterId}/approval': () => ({ revision: 1, pdfSha256: 'a'.repeat(64) }),
    '/letters/{letterId}/signed-approval': signedForm,
    '/letters/{letterId}/return': () => ({ revision: 1, remark: 'исправьте дату' }),
    '/letters/{letterId}/cancellation': () => ({ reason: 'ошибка в адресе' }),
    '/letters/{letterId}/resubmission': () => ({ revision: 1 }),
    '/letters/{letterId}/reassignment': () => ({ approverId: '00000000-0000-4000-8000-000000000000' }),
    '/letters/{letterId}/comments': () => ({ text: 'адресат звонил' }),
    '/letter-views': () => ({
      ...{ name: 'мой', isShared: false },
      settings: { order: 'newest', columns: ['number'], density: 'usual' },
    }),
    '/letter-imports': sheetForm,
    '/letter-imports/{importId}/letters': () => ({ confirmed: [] }),
    '/letter-imports/{importId}/submission': () => ({ confirmed: [] }),
    '/letter-imports/{importId}/columns': () => ({ headPlace: 1, columns: ['name', 'address'] }),
    '/sites': () => ({ siteId: `50MS${String(Math.floor(Math.random() * 9_000) + 1_000)}`, settings: SITE_SETTINGS }),
    '/sites/{siteId}/settings': () => SITE_SETTINGS,
    '/sites/{siteId}/settings/look': () => SITE_SETTINGS,
    '/limits-profiles': () => ({ from: USUAL_PROFILE, family: `own-${randomUUID().slice(0, 8)}`, name: 'Копия' }),
    '/limits-profiles/{family}': limitsBody,
    '/limits-profiles/{family}/look': limitsBody,
    '/calendar/{year}': () => YEAR,
    '/calendar/{year}/look': () => YEAR,
    '/calendar/{year}/reading': () => fileForm(Buffer.from('Дата;Какой день\n31.12.2027;выходной\n'), 'календарь.csv'),
    '/me/password': () => ({ current: 'не тот', password: 'совсем не тот пароль' }),
    '/me/confirmation': () => ({ password: 'не тот' }),
    '/accounts': () => ({ ...PERSON, login: `new-${randomUUID().slice(0, 8)}` }),
    '/accounts/{accountId}/details': () => PERSON,
    '/accounts/{accountId}/password-link': () => ({}),
    '/account-imports': () =>
      fileForm(Buffer.from('ФИО;Должность;Роль\nТаблицын Пётр;секретарь;секретарь\n'), 'люди.csv'),
    '/letters/{letterId}/settlement': () => ({ choice: 'send_again' }),
    '/letters/{letterId}/attachments': () => fileForm(PDF_BYTES, 'приказ.pdf'),
    '/letters/{letterId}/attachments/order': () => ({ attachmentIds: [] }),
    '/tasks/bulk': () => ({ act: 'claim', taskIds: ['00000000-0000-4000-8000-000000000000'] }),
    '/tasks/{taskId}/delegate': () => ({ personId: '00000000-0000-4000-8000-000000000000' }),
    '/tasks/{taskId}/comments': () => ({ text: 'позвонил на почту' }),
    '/sites/{siteId}/publication-settings': () => INITIAL_SETTINGS,
    '/matters': () => cardBody(),
    '/matters/import': () => fileForm(PDF_BYTES, 'карточки.xlsx'),
    '/matters/{matterId}': () => cardBody(),
    '/matters/{matterId}/assignments': () => assignmentBody(),
    '/assignments/{assignmentId}': () => assignmentBody(),
    '/assignments/{assignmentId}/withdrawal': () => ({ reason: 'дано по ошибке' }),
    '/assignments/{assignmentId}/passing': () => assignmentBody(),
    '/assignments/{assignmentId}/time-request': () => ({ until: '2100-01-01', reason: 'ждём архив' }),
    '/assignments/{assignmentId}/extension': () => ({ until: '2100-01-01' }),
    '/assignments/{assignmentId}/extension-refusal': () => ({ remark: 'успеем' }),
    '/assignments/{assignmentId}/reports': () => reportForm(),
    '/reports/{reportId}': () => reportForm(),
    '/reports/{reportId}/return': () => ({ remark: 'нет даты' }),
    '/adoptions': () => ({}),
    '/typed/{typedId}': () => ({
      ...{ place: '/letters/new', edit: 1 },
      content: { fields: { title: ['начато'] }, base: {}, files: [], tab: 'a' },
    }),
    '/machine-clients': () => ({ name: 'ДЕЛО', siteId: '50MS0095', scopes: ['delo:events'] }),
    '/webhooks': () => WEBHOOK,
    '/webhooks/{webhookId}/details': () => WEBHOOK,
    '/webhooks/{webhookId}/secret': () => ({ oldSecretHours: 1 }),
    '/webhooks/{webhookId}/resending': () => ({ deliveryId: VALUES['webhookId'] }),
    '/machine-clients/{clientId}/secret': () => ({ oldSecretHours: 1 }),
    '/archive/rule': () => ({ isOn: false, years: 3 }),
    '/letters/{letterId}/archive-return': () => ({ reason: 'Пересмотр дела' }),
    '/batches/{batchId}/settlement': () => ({ finding: 'look_up_again' }),
  };
  const make = bodies[path];
  return make ? { body: make() } : {};
}

function signedForm(): FormData {
  const form = new FormData();
  form.append('revision', '1');
  form.append('pdfSha256', 'a'.repeat(64));
  form.append('signature', new File(['подпись'], 'подпись.sig'));
  return form;
}

/** A batch row of a site, as the worker would have made it. */
export async function insertBatch(api: ApiHarness, siteId: string, batchId: string, status = 'unknown'): Promise<void> {
  await api.rows(
    `insert into batch (id, site_id, channel, profile_id, batch_date, ordinal, status, status_since, letter_count, created_at)
     select ?, id, channel, profile_id, '2026-11-24', (select count(*) + 1 from batch), ?, now(), 1, now() from site where id = ?`,
    [batchId, status, siteId],
  );
}

/** A publication of a card that has not come yet, as the first of its events would have made it. */
export async function insertPublication(api: ApiHarness, siteId: string): Promise<string> {
  const id = randomUUID();
  await api.rows(
    `insert into publication (id, site_id, trigger_at, created_at, updated_at) values (?, ?, now(), now(), now())`,
    [id, siteId],
  );
  return id;
}

/** A program of the demo site. */
export async function insertClient(api: ApiHarness): Promise<string> {
  const [id, accountId] = [randomUUID(), randomUUID()];
  await api.rows(
    `insert into account (id, login, full_name, position, role, site_id, is_active, is_machine, created_at)
     values (?, ?, 'ДЕЛО', 'программа', 'clerk', '50MS0095', true, true, now())`,
    [accountId, `program:${id}`],
  );
  await api.rows(
    `insert into machine_client (id, site_id, name, account_id, scopes, requests_per_minute, created_by_id, created_at)
     select ?, '50MS0095', 'ДЕЛО', ?, '["delo:events"]', 600, id, now() from account where login = 'admin'`,
    [id, accountId],
  );
  return id;
}

/** An open task, as a step would have opened it: everybody's, unless it has an owner. */
export async function insertTask(
  api: ApiHarness,
  {
    kind,
    subject,
    siteId = '50MS0095',
    ownerId,
    excludedId,
  }: {
    readonly kind: TaskKind;
    readonly subject: Subject;
    readonly siteId?: string | null;
    readonly ownerId?: string;
    readonly excludedId?: string;
  },
): Promise<string> {
  const id = randomUUID();
  await api.rows(
    `insert into task (id, kind, subject_kind, subject_id, site_id, assignee_id, excluded_owner_id, status, details, created_at,
                       incident_key)
     values (?, ?, ?, ?, ?, ?, ?, ?, '{}', now(), ?)`,
    [
      ...[id, kind, subject.kind, subject.id, siteId, ownerId ?? null, excludedId ?? null],
      ...[ownerId === undefined ? 'ready' : 'reserved', kind === 'incident' ? id : null],
    ],
  );
  return id;
}

function sheetForm(): FormData {
  const form = new FormData();
  form.set('sheet', new File(['получатель;адрес\n'], 'письма.csv', { type: 'text/csv' }));
  form.set('documents', new File([PDF_BYTES], 'приказ.pdf', { type: 'application/pdf' }));
  form.set('approverId', '00000000-0000-4000-8000-000000000000');
  return form;
}

/** A clerk of the site who has done nothing yet: he may be blocked. */
export async function insertAccount(api: Pick<ApiHarness, 'rows'>): Promise<string> {
  const id = randomUUID();
  await api.rows(
    `insert into account (id, login, full_name, position, role, site_id, is_active, created_at)
     values (?, ?, 'Тестова Вера', 'секретарь', 'clerk', '50MS0095', true, now())`,
    [id, `made-${id.slice(0, 8)}`],
  );
  return id;
}
