import { writeCanonicalZip } from '#activities/papers/canonical-zip.ts';
import { versionOf } from '#api/proof/rule-checks.ts';
import { ruleFor } from '#domain/proof/gate-rules.ts';
import type { ApiHarness, ApiUser, SendOptions } from './api-harness.ts';
import { INITIAL_NOTIFICATION_SETTINGS } from '#domain/notifications/notification-settings.ts';
import { SHIPPED_TEMPLATES } from '#domain/notifications/templates.ts';
import { randomUUID } from 'node:crypto';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';
import { SHIPPED_DELIVERY_NORM } from '#domain/delivery/delivery-norm.ts';
import { SHIPPED_TARIFF } from '#domain/post/tariff.ts';
import { SHIPPED_NOMENCLATURE } from '#domain/keeping/storage-term.ts';
import { SHIPPED_NORMS } from '#domain/statistics/measures.ts';
import { SHIPPED_PROFILES, USUAL_PROFILE } from '#domain/post/shipped-profiles.ts';
import { USUAL_SITE_TERMS } from '#domain/settings/site-settings.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import { assignmentBody, cardBody, reportForm } from '../matters/matter-makers.ts';
import { actBody, caseBody, hearingBody, partyBody } from '../cases/kit/case-bodies.ts';
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
  readonly caseId: string;
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
  keyId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a14',
  family: USUAL_PROFILE,
  webhookId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a15',
  deviceId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a20',
  mailingId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a22',
  notificationId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a16',
  caseId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a17',
  consentId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a18',
  code: 'summons-sms',
  keptId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a21',
  format: 'xlsx',
  scope: '50MS0095',
  importId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a12',
  year: '2027',
  ruleCode: 'way_lost',
  partyId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a16',
  hearingId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a17',
  actId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a18',
  postReportId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a22',
  pieceId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a19',
  scanId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a20',
  destructionId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a31',
  holdId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a32',
  personRequestId: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a33',
  paper: 'pdf',
  reportFormat: 'pdf',
};

/** What must be asked besides the path. */
const QUERIES: Readonly<Record<string, string>> = {
  '/sites/{siteId}/publication-preview': '?number=1',
  '/registry': '?from=2026-11-24&to=2026-11-24',
  '/statistics': '?from=2026-11-24&to=2026-11-24',
  '/statistics/letters': '?from=2026-11-24&to=2026-11-24',
  '/statistics/letters/csv': '?from=2026-11-24&to=2026-11-24',
  '/statistics/xlsx': '?from=2026-11-24&to=2026-11-24',
  '/statistics/pdf': '?from=2026-11-24&to=2026-11-24',
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
const NO_KEY = {
  ...{ id: 'AA', rawId: 'AA', type: 'public-key' },
  response: { clientDataJSON: 'AA', attestationObject: 'AA' },
};
/** Begins as an evidence file does, and is none that is whole. */
const SMALL_EVIDENCE = Uint8Array.from(writeCanonicalZip([{ name: 'manifest.txt', bytes: Buffer.from('x') }]));
const YEAR = { decree: '', daysOff: [], workingDays: [] };
const WEBHOOK = { url: 'https://priem.example/mask', events: ['letter.created'], siteId: null };
const NOTICE = {
  ...{ caseIds: [VALUES['caseId']], partyIds: [VALUES['caseId']], kind: 'message', channel: 'sms' },
  ...{ templateCode: null, title: '', text: 'Заседание', letterId: null },
};
const CONSENT = {
  ...{ partyId: VALUES['caseId'], channel: 'sms', address: '+79123456789', form: 'receipt', givenOn: '2026-09-01' },
};
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
    '/signing-key/proof': proofForm,
    '/signing-key/authority': () => new FormData(),
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
    '/proof/rules/{ruleCode}/marks': () => ({
      version: versionOf(ruleFor('civil', 'summons', 'lost')),
      isChecked: true,
      words: 'юрист суда',
    }),
    '/evidence-checks': () => fileForm(SMALL_EVIDENCE, 'Доказательства.zip'),
    '/calendar/{year}': () => YEAR,
    '/calendar/{year}/look': () => YEAR,
    '/calendar/{year}/reading': () => fileForm(Buffer.from('Дата;Какой день\n31.12.2027;выходной\n'), 'календарь.csv'),
    '/me/password': () => ({ current: 'не тот', password: 'совсем не тот пароль' }),
    '/session/key-challenge': () => ({ ticket: 'no ticket' }),
    '/me/key-challenges': () => ({ purpose: 'add' }),
    '/me/keys': () => ({ name: 'Ключ', answer: NO_KEY }),
    '/me/confirmation': () => ({ password: 'не тот' }),
    '/accounts': () => ({ ...PERSON, isAnother: true, login: `new-${randomUUID().slice(0, 8)}` }),
    '/accounts/{accountId}/details': () => PERSON,
    '/accounts/{accountId}/password-link': () => ({}),
    '/account-imports': () =>
      fileForm(Buffer.from('ФИО;Должность;Роль\nТаблицын Пётр;секретарь;секретарь\n'), 'люди.csv'),
    '/scans': () => fileForm(PDF_BYTES, 'скан.pdf'),
    '/scan-pieces/{pieceId}': () => ({ shpi: '', kind: 'other', cause: null }),
    '/scan-filings': () => ({ pieces: [{ pieceId: VALUES['pieceId'], isConfirmed: false }] }),
    '/letters/{letterId}/scans': scanForm,
    '/letters/{letterId}/case-kind': () => ({ kind: 'civil' }),
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
    '/adoptions': () => ({ subjects: [{ kind: 'letter', id: randomUUID() }], reason: 'движок начат с нуля' }),
    '/cases': () => caseBody(),
    '/cases/{caseId}': () => caseBody(),
    '/cases/{caseId}/note': () => ({ note: 'звонил истец' }),
    '/cases/{caseId}/parties': () => partyBody(),
    '/cases/{caseId}/parties/{partyId}': () => partyBody(),
    '/cases/{caseId}/parties/{partyId}/represents': () => ({ represents: null }),
    '/cases/{caseId}/hearings': () => hearingBody(),
    '/cases/{caseId}/hearings/{hearingId}': () => hearingBody(),
    '/cases/{caseId}/acts': () => actBody(),
    '/cases/{caseId}/acts/{actId}': () => actBody(),
    '/cases/{caseId}/acts/{actId}/document': () => fileForm(PDF_BYTES, 'решение.pdf'),
    '/case-imports': () => fileForm(Buffer.from('Номер дела;Поступило\n2-1/2026;01.09.2026\n'), 'дела.csv'),
    '/case-imports/{importId}/columns': () => ({ columns: ['number', 'receivedOn'] }),
    '/typed/{typedId}': () => ({
      ...{ place: '/letters/new', edit: 1 },
      content: { fields: { title: ['начато'] }, base: {}, files: [], tab: 'a' },
    }),
    '/machine-clients': () => ({ name: 'ДЕЛО', siteId: '50MS0095', scopes: ['delo:events'] }),
    '/webhooks': () => WEBHOOK,
    '/webhooks/{webhookId}/details': () => WEBHOOK,
    '/webhooks/{webhookId}/secret': () => ({ oldSecretHours: 1 }),
    '/webhooks/{webhookId}/resending': () => ({ deliveryId: VALUES['webhookId'] }),
    '/case-registers/{siteId}': () => ({ code: '50MS0095', isOn: true }),
    '/letters/{letterId}/address': () => ({ answer: 'keep', reason: 'переехал временно' }),
    '/notifications': () => NOTICE,
    '/notifications/review': () => NOTICE,
    '/notifications/{notificationId}/finding': () => ({ finding: 'arrived' }),
    '/cases/{caseId}/consents': () => CONSENT,
    '/cases/{caseId}/twin': () => ({ answer: 'same' }),
    '/cases/{caseId}/person-questions': () => ({
      questionId: VALUES['partyId'],
      newName: 'Тестов Тест',
      answer: 'same',
    }),
    '/cases/{caseId}/doubtful-messages': () => ({
      ...{ answer: 'keep', consentId: '00000000-0000-4000-8000-000000000000' },
      newestId: '00000000-0000-4000-8000-000000000000',
    }),
    '/cases/{caseId}/letters': () => ({
      addressees: [{ partyId: VALUES['partyId'], addresseeId: VALUES['partyId'] }],
      approverId: '00000000-0000-4000-8000-000000000000',
    }),
    '/case-mailings': () => ({
      ...{ caseIds: [VALUES['caseId']], roles: ['defendant'] },
      approverId: '00000000-0000-4000-8000-000000000000',
    }),
    '/case-mailings/{mailingId}/letters': () => ({ confirmed: [] }),
    '/notification-templates/{code}': () => ({ base: 0, ...SHIPPED_TEMPLATES[0] }),
    '/notification-templates/{code}/retirement': () => ({ base: 0 }),
    '/notification-settings': () => ({ base: 0, settings: INITIAL_NOTIFICATION_SETTINGS }),
    '/machine-clients/{clientId}/secret': () => ({ oldSecretHours: 1 }),
    '/statistics/schedules/{scope}': () => ({ pace: 'monthly', isOn: true, recipients: [] }),
    '/statistics/norms': () => ({ ...SHIPPED_NORMS }),
    '/delivery-norms': () => ({ ...SHIPPED_DELIVERY_NORM, validFrom: '2027-01-01' }),
    '/tariffs': () => ({ ...SHIPPED_TARIFF, validFrom: '2027-01-01' }),
    '/sites/{siteId}/budgets/{year}': () => ({ limitKopecks: 25_000_000, warnPercent: 80 }),
    '/me/notices/seen': () => ({}),
    '/me/push-devices': () => ({
      endpoint: 'https://push.example/1',
      keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
    }),
    '/archive/rule': () => ({ isOn: false, years: 3 }),
    '/letters/{letterId}/archive-return': () => ({ reason: 'Пересмотр дела' }),
    '/keeping/signed-files/pace': () => ({ days: 30 }),
    '/keeping/nomenclature': () => ({ ...SHIPPED_NOMENCLATURE, base: 0, reason: 'приказ' }),
    '/keeping/nomenclature/look': () => ({ ...SHIPPED_NOMENCLATURE, base: 0, reason: 'приказ' }),
    '/keeping/indexes': () => ({ kind: 'letter', number: '50MS0095/26/1', itemIndex: '01', reason: 'по делу' }),
    '/keeping/holds': () => ({ kind: 'letter', number: '50MS0095/26/1', reason: 'проверка' }),
    '/keeping/holds/{holdId}/lifting': () => ({ reason: 'проверка окончена' }),
    '/keeping/acts': () => ({}),
    '/keeping/acts/{destructionId}/letters/{letterId}/exclusion': () => ({ reason: 'нужно' }),
    '/person-requests': () => ({ name: 'Тестов', reason: 'запрос № 1' }),
    '/person-requests/{personRequestId}/choices': () => ({
      ...{ source: 'letter', id: randomUUID(), isGiven: false, reason: 'тёзка' },
    }),
    '/batches/{batchId}/settlement': () => ({ finding: 'look_up_again' }),
    '/batches/{batchId}/form103': () => fileForm(PDF_BYTES, 'f103.pdf'),
    '/batches/{batchId}/form103/settlements': () => ({ checkId: VALUES['postReportId'], place: 1, reason: 'переехал' }),
    '/batches/{batchId}/form103/absence': () => ({ reason: 'Почта не выдаёт' }),
    '/post-reports': reportOfPost,
    '/post-reports/{postReportId}/columns': () => ({ columns: ['registrationNumber', 'shpi'] }),
  };
  const make = bodies[path];
  return make ? { body: make() } : {};
}

function proofForm(): FormData {
  const form = new FormData();
  form.set('proof', new File([new Uint8Array([1])], 'p.sig'));
  return form;
}

function reportOfPost(): FormData {
  const form = fileForm(Buffer.from('Номер письма;ШПИ\n50MS0095/26/1;14586221000010\n'), 'отчёт.csv');
  form.append('from', '2026-11-01');
  form.append('to', '2026-11-30');
  return form;
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

function scanForm(): FormData {
  const form = fileForm(PDF_BYTES, 'уведомление.pdf');
  form.append('kind', 'notice');
  return form;
}
