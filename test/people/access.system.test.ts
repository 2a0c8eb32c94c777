import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterSubject } from '#domain/work/subject.ts';
import type { Role } from '#domain/people/role.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft } from '../api/letter-makers.ts';
import { assign, registerCard, report } from '../matters/matter-makers.ts';
import {
  filled,
  insertBatch,
  insertPublication,
  insertAccount,
  insertClient,
  insertTask,
  openApiDocument,
  operationsOf,
  type Operation,
  type Subjects,
} from '../api/route-table.ts';

/** Who may ask at all. Written by hand from the roles' description, on purpose not taken from the code. */
const EVERYBODY: readonly Role[] = ['clerk', 'supervisor', 'site_admin', 'admin', 'auditor'];
/** Whoever may change anything at all. */
const CHANGING: readonly Role[] = ['clerk', 'supervisor', 'site_admin', 'admin'];
/** How a site publishes: who sets it, and who only reads it. */
const SETTERS: readonly Role[] = ['supervisor', 'site_admin', 'admin'];
const SETTINGS_READERS: readonly Role[] = [...SETTERS, 'auditor'];
/** People are looked after by admins, and read by an auditor too. */
const MANAGERS: readonly Role[] = ['site_admin', 'admin'];
const PEOPLE_READERS: readonly Role[] = [...MANAGERS, 'auditor'];
/** What concerns the installation. */
const INSTALLATION: readonly Role[] = ['admin', 'auditor'];
const ALLOWED: Readonly<Record<string, readonly Role[]>> = {
  'POST /session': EVERYBODY,
  'GET /session': EVERYBODY,
  'DELETE /session': EVERYBODY,
  'GET /letters': EVERYBODY,
  'POST /letters': ['clerk'],
  'GET /letters/counts': EVERYBODY,
  'GET /letters/late-counts': EVERYBODY,
  'GET /letter-views': EVERYBODY,
  'GET /letter-offers': ['clerk'],
  'POST /letter-imports': ['clerk'],
  'GET /letter-imports/{importId}': ['clerk'],
  'POST /letter-imports/{importId}/letters': ['clerk'],
  'POST /letter-imports/{importId}/columns': ['clerk'],
  'POST /letter-imports/{importId}/submission': ['clerk'],
  'GET /letter-recipients': ['clerk'],
  'POST /letter-views': CHANGING,
  'POST /letter-views/{viewId}/removal': CHANGING,
  'POST /letters/{letterId}/comments': CHANGING,
  'GET /letters/{letterId}': EVERYBODY,
  'PUT /letters/{letterId}': ['clerk'],
  'POST /letters/{letterId}/submission': ['clerk'],
  'GET /approvals': ['supervisor'],
  'GET /tasks': EVERYBODY,
  'GET /tasks/counts': EVERYBODY,
  'POST /tasks/bulk': CHANGING,
  'GET /tasks/{taskId}': EVERYBODY,
  'POST /tasks/{taskId}/claim': ['clerk', 'supervisor'],
  'POST /tasks/{taskId}/release': ['clerk', 'supervisor'],
  'POST /tasks/{taskId}/delegate': ['clerk', 'supervisor'],
  'POST /tasks/{taskId}/comments': CHANGING,
  'POST /letters/{letterId}/approval': ['supervisor'],
  'POST /letters/{letterId}/signed-approval': ['supervisor'],
  'POST /letters/{letterId}/return': ['supervisor'],
  'POST /letters/{letterId}/cancellation': ['clerk', 'supervisor'],
  'POST /letters/{letterId}/resubmission': ['clerk'],
  'POST /letters/{letterId}/reassignment': ['supervisor'],
  'POST /letters/{letterId}/filing': ['clerk', 'supervisor'],
  'POST /letters/{letterId}/settlement': ['clerk', 'supervisor'],
  'POST /letters/{letterId}/attachments': ['clerk'],
  'PUT /letters/{letterId}/attachments/order': ['clerk'],
  'GET /letters/{letterId}/attachments/{attachmentId}': EVERYBODY,
  'DELETE /letters/{letterId}/attachments/{attachmentId}': ['clerk'],
  'PUT /letters/{letterId}/attachments/{attachmentId}/seen-losses': ['clerk'],
  'GET /letters/{letterId}/attachments/{attachmentId}/pages/{page}': EVERYBODY,
  'GET /letters/{letterId}/pages/{page}': EVERYBODY,
  'GET /letters/{letterId}/files/{kind}': EVERYBODY,
  'GET /archive': EVERYBODY,
  'GET /archive/letters': EVERYBODY,
  'POST /archive/rule': ['admin'],
  'POST /letters/{letterId}/archive-return': ['admin'],
  'GET /batches': EVERYBODY,
  'POST /batches': ['supervisor'],
  'GET /batches/readiness': ['clerk', 'supervisor'],
  'GET /batches/preview': ['clerk', 'supervisor'],
  'GET /registry': EVERYBODY,
  'GET /registry/xlsx': EVERYBODY,
  'GET /registry/pdf': EVERYBODY,
  'GET /batches/{batchId}': EVERYBODY,
  'GET /batches/{batchId}/files/{kind}': EVERYBODY,
  'POST /batches/{batchId}/settlement': ['supervisor'],
  'GET /publications': EVERYBODY,
  'GET /publications/counts': EVERYBODY,
  'GET /publications/{publicationId}': EVERYBODY,
  'GET /publications/{publicationId}/messages/{version}/files/{file}': EVERYBODY,
  'POST /publications/{publicationId}/resending': SETTERS,
  'GET /mailbox/unrecognised': INSTALLATION,
  'GET /mailbox/unrecognised/{uid}': INSTALLATION,
  'GET /sites/{siteId}/publication-settings': SETTINGS_READERS,
  'PUT /sites/{siteId}/publication-settings': SETTERS,
  'GET /sites/{siteId}/publication-settings/choices': SETTINGS_READERS,
  'GET /sites/{siteId}/publication-settings/versions': SETTINGS_READERS,
  'GET /sites/{siteId}/publication-settings/versions/{version}': SETTINGS_READERS,
  'GET /sites/{siteId}/publication-preview': SETTINGS_READERS,
  'POST /sites/{siteId}/publication-check': SETTERS,
  'POST /sites/{siteId}/publication-test-message': SETTERS,
  'GET /sites/{siteId}/publication-backfill': SETTINGS_READERS,
  'POST /sites/{siteId}/publication-backfill': SETTERS,
  'GET /approvers': EVERYBODY,
  'GET /site': EVERYBODY,
  'GET /sites': PEOPLE_READERS,
  'POST /sites': ['admin'],
  'GET /sites/{siteId}/settings': PEOPLE_READERS,
  'PUT /sites/{siteId}/settings': MANAGERS,
  'POST /sites/{siteId}/settings/look': MANAGERS,
  'GET /sites/{siteId}/settings/versions': PEOPLE_READERS,
  'GET /limits-profiles': INSTALLATION,
  'POST /limits-profiles': ['admin'],
  'GET /limits-profiles/{family}': INSTALLATION,
  'PUT /limits-profiles/{family}': ['admin'],
  'POST /limits-profiles/{family}/look': ['admin'],
  'GET /limits-profiles/{family}/versions': INSTALLATION,
  'GET /calendar': PEOPLE_READERS,
  'GET /calendar/{year}': PEOPLE_READERS,
  'PUT /calendar/{year}': ['admin'],
  'POST /calendar/{year}/look': ['admin'],
  'POST /calendar/{year}/reading': ['admin'],
  'GET /calendar/{year}/versions': PEOPLE_READERS,
  'GET /journal': PEOPLE_READERS,
  'GET /journal/xlsx': PEOPLE_READERS,
  'GET /journal/csv': PEOPLE_READERS,
  'GET /journal/check': PEOPLE_READERS,
  'POST /journal/check': ['admin'],
  'GET /accounts': PEOPLE_READERS,
  'POST /accounts': MANAGERS,
  'GET /accounts/{accountId}': PEOPLE_READERS,
  'POST /accounts/{accountId}/details': MANAGERS,
  'POST /accounts/{accountId}/block': MANAGERS,
  'POST /accounts/{accountId}/unblock': MANAGERS,
  'POST /accounts/{accountId}/sign-out': MANAGERS,
  'POST /accounts/{accountId}/factor-removal': MANAGERS,
  'POST /accounts/{accountId}/password-link': MANAGERS,
  'GET /me': EVERYBODY,
  'POST /me/password': EVERYBODY,
  'POST /me/confirmation': EVERYBODY,
  'POST /me/sessions/{sessionId}/end': EVERYBODY,
  'POST /account-imports': MANAGERS,
  'GET /account-imports/{importId}': MANAGERS,
  'POST /account-imports/{importId}/accounts': MANAGERS,
  'GET /letters/{letterId}/workflow': INSTALLATION,
  'GET /availability': INSTALLATION,
  'GET /adoptions/lost': INSTALLATION,
  'POST /adoptions': ['admin'],
  'GET /events': EVERYBODY,
  'GET /matters': EVERYBODY,
  'POST /matters': ['clerk'],
  'POST /matters/import': ['clerk', 'supervisor'],
  'GET /matters/{matterId}': EVERYBODY,
  'PUT /matters/{matterId}': ['clerk'],
  'POST /matters/{matterId}/assignments': ['supervisor'],
  'GET /assignments': ['clerk', 'supervisor'],
  'GET /control': EVERYBODY,
  'GET /assignments/{assignmentId}': EVERYBODY,
  'PUT /assignments/{assignmentId}': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/withdrawal': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/passing': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/time-request': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/extension': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/extension-refusal': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/off-control': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/on-control': ['clerk', 'supervisor'],
  'POST /assignments/{assignmentId}/reports': ['clerk', 'supervisor'],
  'PUT /reports/{reportId}': ['clerk', 'supervisor'],
  'POST /reports/{reportId}/acceptance': ['clerk', 'supervisor'],
  'POST /reports/{reportId}/return': ['clerk', 'supervisor'],
  'GET /reports/{reportId}/files/{sha256}': EVERYBODY,
  // A program's key, not a person's session: test/matters/delo-events.
  'POST /delo/events': [],
  'GET /typed': EVERYBODY,
  'PUT /typed/{typedId}': EVERYBODY,
  'DELETE /typed/{typedId}': EVERYBODY,
  'GET /machine-clients': INSTALLATION,
  'POST /machine-clients': ['admin'],
  'POST /machine-clients/{clientId}/revocation': ['admin'],
  'POST /machine-clients/{clientId}/secret': ['admin'],
  'POST /machine-clients/{clientId}/block': ['admin'],
  'POST /machine-clients/{clientId}/unblock': ['admin'],
  'GET /webhooks': INSTALLATION,
  'POST /webhooks': ['admin'],
  'GET /webhooks/{webhookId}': INSTALLATION,
  'POST /webhooks/{webhookId}/details': ['admin'],
  'POST /webhooks/{webhookId}/secret': ['admin'],
  'GET /webhooks/{webhookId}/deliveries': INSTALLATION,
  'POST /webhooks/{webhookId}/resending': ['admin'],
  'POST /webhooks/{webhookId}/on': ['admin'],
  'POST /webhooks/{webhookId}/off': ['admin'],
  'POST /webhooks/{webhookId}/test': ['admin'],
  // A program's secret, not a session: test/machines.
  'POST /oauth/token': [],
};
const LISTS = [
  ...['/letters?limit=200', '/letters?text=Тестов', '/batches?limit=200', '/tasks?limit=200'],
  ...['/matters?limit=200', '/matters?text=Заявителев', '/control?limit=200', '/assignments?limit=200'],
];
const LOGINS: Readonly<Record<Role, string>> = {
  ...{ clerk: 'sekretar', supervisor: 'sudya', site_admin: 'zaveduyuschaya', admin: 'admin', auditor: 'proverka' },
};

describe('who may ask for what', () => {
  let api: ApiHarness;
  let operations: readonly Operation[];
  const users = new Map<string, ApiUser>();
  const as = async (login: string): Promise<ApiUser> => {
    const user = users.get(login) ?? (await api.signIn(login));
    users.set(login, user);
    return user;
  };
  beforeAll(async () => {
    api = await openApi();
    operations = operationsOf(await openApiDocument(await as('admin')));
  });
  afterAll(() => api.close());

  /** What a request may use up; what hangs together is made together. */
  const makers: readonly (() => Promise<Partial<Subjects>>)[] = [
    async () => {
      const clerk = await as('sekretar');
      const letterId = (await createReadyDraft(clerk)).id;
      const card = await bodyOf<{ attachments: { id: string }[] }>(
        await clerk.send('GET', `/letters/${letterId}`),
        200,
      );
      const taskId = await insertTask(api, { kind: 'missing_outcome', subject: letterSubject(letterId) });
      return { letterId, attachmentId: card.attachments[0]?.id ?? '', taskId };
    },
    async () => {
      const clerk = await as('sekretar');
      const matterId = (await registerCard(clerk)).id;
      const assignmentId = (await assign(await as('sudya'), matterId)).id;
      return { matterId, assignmentId, reportId: (await report(clerk, assignmentId)).id };
    },
    async () => {
      const batchId = randomUUID();
      await insertBatch(api, '50MS0095', batchId);
      return { batchId };
    },
    async () => ({ publicationId: await insertPublication(api, '50MS0095') }),
    async () => ({ accountId: await insertAccount(api) }),
    async () => ({ clientId: await insertClient(api) }),
  ];

  interface Made {
    readonly parts: readonly Partial<Subjects>[];
    readonly subjects: Subjects;
  }
  const together = (parts: readonly Partial<Subjects>[]): Made => ({
    parts,
    subjects: Object.assign({ siteId: '50MS0095' }, ...parts) as Subjects,
  });
  const makeParts = async (): Promise<Made> => together(await Promise.all(makers.map((make) => make())));
  const makeSubjects = async (): Promise<Subjects> => (await makeParts()).subjects;

  /** New ones in the place of those that the request has named: all anew for every cell would be most of the test's time. */
  async function renewed({ parts }: Made, { path, options }: ReturnType<typeof filled>): Promise<Made> {
    const named = `${path} ${JSON.stringify(options)}`;
    const isUsed = (part: Partial<Subjects>): boolean => Object.values(part).some((id) => named.includes(id));
    return together(
      await Promise.all(parts.map(async (part, place) => (isUsed(part) ? ((await makers[place]?.()) ?? part) : part))),
    );
  }

  /** Streams and the session itself are looked at elsewhere: asking would hang or end what the other cells need. */
  const asked = (): Operation[] =>
    operations.filter(
      ({ method, path }) =>
        path !== '/events' &&
        path !== '/delo/events' &&
        path !== '/oauth/token' &&
        !(path === '/session' && method !== 'GET'),
    );

  it('the table names every operation of the OpenAPI document and nothing else', () => {
    const named = operations.map(({ method, path }) => `${method} ${path}`);
    expect(named.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  });

  it('each role is refused exactly the operations that are not its own', async () => {
    const wrong: string[] = [];
    let made = await makeParts();
    for (const operation of asked()) {
      const name = `${operation.method} ${operation.path}`;
      for (const role of EVERYBODY) {
        const request = filled(operation, made.subjects);
        const { status } = await (await as(LOGINS[role])).send(operation.method, request.path, request.options);
        const isRefused = status === 403;
        if (isRefused === ALLOWED[name]?.includes(role)) wrong.push(`${name} as ${role}: ${status}`);
        if (status < 300 && operation.method !== 'GET') made = await renewed(made, request);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it('a letter or batch of another site is answered exactly as one that does not exist', async () => {
    const foreign = await makeSubjects();
    const absent = {
      ...{ letterId: randomUUID(), attachmentId: randomUUID(), batchId: randomUUID() },
      ...{ publicationId: randomUUID(), siteId: '50MS0096' },
      ...{ taskId: randomUUID(), matterId: randomUUID(), assignmentId: randomUUID(), reportId: randomUUID() },
      ...{ clientId: randomUUID(), accountId: randomUUID() },
    };
    // What is typed is each person's own, of no site: test/web/typed.
    const different: string[] = [];
    const handedBefore = api.gateway.handed.length;
    for (const operation of asked().filter(({ path }) => path.includes('{') && !path.startsWith('/typed/'))) {
      for (const login of ['sosed', 'sosed-sudya']) {
        const seen = [];
        for (const subjects of [foreign, absent]) {
          const { path, options } = filled(operation, subjects);
          const response = await (await as(login)).send(operation.method, path, options);
          const body = (await response.text()).replace(/"requestId":"[^"]*"/, '');
          seen.push(`${response.status} ${body}`);
        }
        const isHidden = seen[0] === seen[1] && /^(403|404) /.test(seen[0] ?? '');
        if (!isHidden) different.push(`${operation.method} ${operation.path} as ${login}: ${seen.join(' / ')}`);
      }
    }
    expect(different).toEqual([]);
    expect(api.gateway.handed).toHaveLength(handedBefore);
  });

  it('lists, counts and searches show nothing of another site; the admin sees all', async () => {
    const { letterId, batchId } = await makeSubjects();
    for (const login of ['sosed', 'sosed-sudya']) {
      const neighbour = await as(login);
      for (const path of LISTS) {
        expect(await bodyOf(await neighbour.send('GET', path), 200)).toEqual({ items: [], nextCursor: null });
      }
      const counts = await bodyOf<Record<string, number>>(await neighbour.send('GET', '/letters/counts'), 200);
      expect(Object.values(counts).every((count) => count === 0)).toBe(true);
    }
    const admin = await as('admin');
    expect((await admin.send('GET', `/letters/${letterId}`)).status).toBe(200);
    expect((await admin.send('GET', `/batches/${batchId}`)).status).toBe(200);
  });

  it('nobody can be asked to sign a letter who is not a supervisor of its site', async () => {
    const clerk = await as('sekretar');
    const people = await bodyOf<{ id: string }[]>(await clerk.send('GET', '/approvers'), 200);
    expect(people).toHaveLength(2);
    const others = await api.rows<{ id: string }>(
      `select id from account where role <> 'supervisor' or site_id <> '50MS0095' or site_id is null`,
    );
    const { options } = filled({ method: 'POST', path: '/letters' }, await makeSubjects());
    for (const { id } of others) {
      const body = { ...(options.body as object), approverId: id };
      expect((await clerk.send('POST', '/letters', { body })).status).toBe(422);
    }
  });
});
