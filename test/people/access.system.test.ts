import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterSubject } from '#domain/work/subject.ts';
import type { Role } from '#domain/people/role.ts';
import { enterCase } from '../cases/kit/case-bodies.ts';
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
  'POST /letters/{letterId}/case-kind': ['clerk', 'supervisor'],
  'POST /letters/{letterId}/hearing-start': ['clerk'],
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
  'GET /keeping/signed-files': SETTINGS_READERS,
  'POST /keeping/signed-files/pace': ['admin'],
  'GET /keeping/nomenclature': SETTINGS_READERS,
  'POST /keeping/nomenclature': MANAGERS,
  'POST /keeping/nomenclature/look': MANAGERS,
  'POST /keeping/indexes': SETTERS,
  'GET /letters/{letterId}/storage-term': SETTINGS_READERS,
  'GET /keeping/holds': SETTINGS_READERS,
  'POST /keeping/holds': SETTERS,
  'POST /keeping/holds/{holdId}/lifting': SETTERS,
  'GET /keeping/acts': SETTINGS_READERS,
  'POST /keeping/acts': SETTERS,
  'GET /keeping/acts/{destructionId}': SETTINGS_READERS,
  'GET /keeping/acts/{destructionId}/papers/{paper}': SETTINGS_READERS,
  'POST /keeping/acts/{destructionId}/letters/{letterId}/exclusion': SETTERS,
  'POST /keeping/acts/{destructionId}/approval': ['supervisor', 'admin'],
  'POST /keeping/acts/{destructionId}/withdrawal': SETTERS,
  'GET /person-requests': ['supervisor', 'admin'],
  'POST /person-requests': ['supervisor', 'admin'],
  'GET /person-requests/{personRequestId}': ['supervisor', 'admin'],
  'POST /person-requests/{personRequestId}/choices': ['supervisor', 'admin'],
  'GET /person-requests/{personRequestId}/files/{reportFormat}': ['supervisor', 'admin'],
  'GET /signings': SETTINGS_READERS,
  'GET /signings/xlsx': SETTINGS_READERS,
  'GET /signings/csv': SETTINGS_READERS,
  'GET /batches': EVERYBODY,
  'POST /batches': ['supervisor'],
  'GET /batches/readiness': ['clerk', 'supervisor'],
  'GET /batches/preview': ['clerk', 'supervisor'],
  'GET /letters/{letterId}/gate': EVERYBODY,
  'GET /letters/{letterId}/evidence': EVERYBODY,
  'POST /evidence-checks': EVERYBODY,
  'GET /letters/{letterId}/dispatch-confirmation': EVERYBODY,
  'GET /dispatch-confirmations': EVERYBODY,
  'GET /cases/{caseId}/evidence': EVERYBODY,
  'GET /hearings': EVERYBODY,
  'GET /cases/{caseId}/hearing-notices': EVERYBODY,
  'GET /proof/rules': EVERYBODY,
  'POST /proof/rules/{ruleCode}/marks': ['admin'],
  'GET /scans': ['clerk', 'supervisor'],
  'POST /scans': ['clerk', 'supervisor'],
  'POST /scan-pieces/{pieceId}': ['clerk', 'supervisor'],
  'POST /scan-pieces/{pieceId}/set-aside': ['clerk', 'supervisor'],
  'GET /scan-pieces/{pieceId}/pages/{page}': ['clerk', 'supervisor'],
  'GET /scan-pieces/{pieceId}/file': ['clerk', 'supervisor'],
  'POST /scan-filings': ['clerk', 'supervisor'],
  'POST /letters/{letterId}/scans': ['clerk', 'supervisor'],
  'GET /letters/{letterId}/scans/{scanId}': EVERYBODY,
  'GET /registry': EVERYBODY,
  'GET /registry/xlsx': EVERYBODY,
  'GET /registry/pdf': EVERYBODY,
  'GET /statistics': EVERYBODY,
  'GET /statistics/letters': EVERYBODY,
  'GET /statistics/letters/csv': EVERYBODY,
  'GET /statistics/xlsx': EVERYBODY,
  'GET /statistics/pdf': EVERYBODY,
  'GET /statistics/kept': EVERYBODY,
  'GET /statistics/kept/{keptId}/{format}': EVERYBODY,
  'GET /statistics/schedules/{scope}': EVERYBODY,
  'POST /statistics/schedules/{scope}': ['supervisor', 'site_admin', 'admin'],
  'GET /tariffs': EVERYBODY,
  'GET /delivery-norms': EVERYBODY,
  'POST /delivery-norms': ['admin'],
  'POST /tariffs': ['admin'],
  'GET /sites/{siteId}/budgets/{year}': EVERYBODY,
  'POST /sites/{siteId}/budgets/{year}': ['supervisor', 'site_admin', 'admin'],
  'GET /statistics/norms': EVERYBODY,
  'POST /statistics/norms': ['admin'],
  'GET /batches/{batchId}': EVERYBODY,
  'GET /batches/{batchId}/files/{kind}': EVERYBODY,
  'GET /batches/{batchId}/form103/files/{sha256}': EVERYBODY,
  'POST /batches/{batchId}/settlement': ['supervisor'],
  'GET /batches/{batchId}/form103': EVERYBODY,
  'POST /batches/{batchId}/form103': ['clerk', 'supervisor'],
  'POST /batches/{batchId}/form103/settlements': ['clerk', 'supervisor'],
  'POST /batches/{batchId}/form103/absence': ['clerk', 'supervisor'],
  'GET /post-reports': EVERYBODY,
  'POST /post-reports': ['clerk', 'supervisor'],
  'GET /post-reports/{postReportId}': EVERYBODY,
  'POST /post-reports/{postReportId}/columns': ['clerk', 'supervisor'],
  'GET /post-reports/{postReportId}/xlsx': EVERYBODY,
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
  'GET /signing-key': ['supervisor'],
  'GET /signing-key/challenge': ['supervisor'],
  'POST /signing-key/proof': ['supervisor'],
  'POST /signing-key/end': ['supervisor'],
  'POST /signing-key/authority': ['supervisor'],
  'GET /signing-key/authority': ['supervisor'],
  'GET /letters/{letterId}/signing-task': ['supervisor'],
  'GET /letters/{letterId}/signature': EVERYBODY,
  'GET /trust': INSTALLATION,
  'GET /me': EVERYBODY,
  'POST /me/password': EVERYBODY,
  'POST /me/confirmation': EVERYBODY,
  'POST /me/sessions/{sessionId}/end': EVERYBODY,
  'GET /me/notices': EVERYBODY,
  'POST /me/notices/seen': EVERYBODY,
  'GET /me/push-key': EVERYBODY,
  'POST /me/push-devices': EVERYBODY,
  'POST /me/push-devices/{deviceId}/removal': EVERYBODY,
  'POST /session/key-challenge': EVERYBODY,
  'POST /me/key-challenges': EVERYBODY,
  'POST /me/keys': EVERYBODY,
  'POST /me/keys/{keyId}/removal': EVERYBODY,
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
  'GET /incoming-messages': EVERYBODY,
  'GET /cases/{caseId}/twin': EVERYBODY,
  'GET /cases/{caseId}/doubtful-messages': EVERYBODY,
  'POST /cases/{caseId}/doubtful-messages': ['clerk', 'supervisor'],
  'POST /cases/{caseId}/twin': ['clerk', 'supervisor'],
  'GET /cases/{caseId}/person-questions': EVERYBODY,
  'POST /cases/{caseId}/person-questions': ['clerk', 'supervisor'],
  'GET /cases/{caseId}/letter-choices': ['clerk'],
  'POST /cases/{caseId}/letters': ['clerk'],
  'POST /case-mailings': ['clerk'],
  'GET /case-mailings/{mailingId}': ['clerk'],
  'POST /case-mailings/{mailingId}/letters': ['clerk'],
  'GET /notifications': EVERYBODY,
  'GET /notifications/counts': EVERYBODY,
  'GET /notifications/{notificationId}': EVERYBODY,
  'POST /notifications/review': ['clerk', 'supervisor'],
  'POST /notifications': ['clerk', 'supervisor'],
  'POST /notifications/{notificationId}/resending': ['clerk', 'supervisor'],
  'POST /notifications/{notificationId}/finding': ['clerk', 'supervisor'],
  'POST /notifications/{notificationId}/withdrawal': ['clerk', 'supervisor'],
  'POST /notifications/{notificationId}/letter-done': ['clerk', 'supervisor'],
  'GET /cases/{caseId}/consents': EVERYBODY,
  'POST /cases/{caseId}/consents': ['clerk', 'supervisor'],
  'POST /consents/{consentId}/withdrawal': ['clerk', 'supervisor'],
  'GET /consents/{consentId}/scan': EVERYBODY,
  'GET /notification-templates': ['clerk', 'supervisor', 'site_admin'],
  'POST /notification-templates/{code}': ['supervisor', 'site_admin'],
  'POST /notification-templates/{code}/retirement': ['supervisor', 'site_admin'],
  'GET /notification-settings': ['clerk', 'supervisor', 'site_admin'],
  'POST /notification-settings': ['supervisor', 'site_admin'],
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
  'GET /found-letters': ['clerk', 'supervisor'],
  'GET /case-registers': EVERYBODY,
  'POST /case-registers/{siteId}': MANAGERS,
  'POST /case-registers/{siteId}/reading': ['clerk', 'supervisor', 'site_admin', 'admin'],
  'POST /letters/{letterId}/address': ['clerk'],
  'GET /cases': EVERYBODY,
  'GET /cases/figures': EVERYBODY,
  'POST /cases': ['clerk', 'supervisor'],
  'GET /cases/{caseId}': EVERYBODY,
  'PUT /cases/{caseId}': ['clerk', 'supervisor'],
  'PUT /cases/{caseId}/note': ['clerk', 'supervisor'],
  'POST /cases/{caseId}/parties': ['clerk', 'supervisor'],
  'PUT /cases/{caseId}/parties/{partyId}': ['clerk', 'supervisor'],
  'PUT /cases/{caseId}/parties/{partyId}/represents': ['clerk', 'supervisor'],
  'DELETE /cases/{caseId}/parties/{partyId}': ['clerk', 'supervisor'],
  'POST /cases/{caseId}/hearings': ['clerk', 'supervisor'],
  'PUT /cases/{caseId}/hearings/{hearingId}': ['clerk', 'supervisor'],
  'POST /cases/{caseId}/acts': ['clerk', 'supervisor'],
  'PUT /cases/{caseId}/acts/{actId}': ['clerk', 'supervisor'],
  'GET /cases/{caseId}/acts/{actId}/document': EVERYBODY,
  'PUT /cases/{caseId}/acts/{actId}/document': ['clerk', 'supervisor'],
  'POST /case-imports': ['clerk', 'supervisor'],
  'GET /case-imports/{importId}': ['clerk', 'supervisor'],
  'POST /case-imports/{importId}/columns': ['clerk', 'supervisor'],
  'POST /case-imports/{importId}/run': ['clerk', 'supervisor'],
  'POST /case-imports/{importId}/undo': ['clerk', 'supervisor'],
  // A program's secret, not a session: test/machines.
  'POST /oauth/token': [],
};
const LISTS = [
  ...['/letters?limit=200', '/letters?text=Тестов', '/batches?limit=200', '/tasks?limit=200'],
  ...['/matters?limit=200', '/matters?text=Заявителев', '/control?limit=200', '/assignments?limit=200'],
  ...['/cases?limit=200', '/cases?text=Тестов'],
];
const LOGINS: Readonly<Record<Role, string>> = {
  ...{ clerk: 'sekretar', supervisor: 'sudya', site_admin: 'zaveduyuschaya', admin: 'admin', auditor: 'proverka' },
};

describe('who may ask for what', () => {
  let api: ApiHarness;
  let operations: readonly Operation[];
  const users = new Map<string, Promise<ApiUser>>();
  // Of two who come in at once as one person the second would be asked to wait.
  const as = (login: string): Promise<ApiUser> => {
    const user = users.get(login) ?? api.signIn(login);
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
    async () => ({ caseId: (await enterCase(await as('sekretar'))).id }),
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
  });

  it('a letter or batch of another site is answered exactly as one that does not exist', async () => {
    const foreign = await makeSubjects();
    const absent = {
      ...{ letterId: randomUUID(), attachmentId: randomUUID(), batchId: randomUUID() },
      ...{ publicationId: randomUUID(), siteId: '50MS0096' },
      ...{ taskId: randomUUID(), matterId: randomUUID(), assignmentId: randomUUID(), reportId: randomUUID() },
      ...{ clientId: randomUUID(), accountId: randomUUID(), caseId: randomUUID() },
    };
    // What is typed is each person's own, of no site: test/web/typed. A text of notices is named within the site of who asks.
    const ofAsker = ['/typed/', '/notification-templates/'];
    const isOfSite = ({ path }: Operation): boolean =>
      path.includes('{') && !ofAsker.some((own) => path.startsWith(own));
    const different: string[] = [];
    const handedBefore = api.gateway.handed.length;
    for (const operation of asked().filter(isOfSite)) {
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
