import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofToday } from '../of-today.ts';
import { openApi, type ApiHarness, type ApiUser } from './api-harness.ts';
import { createDraft } from './letter-makers.ts';
import { ODD_BODIES, ODD_CURSORS, ODD_TEXTS, oddVariants } from './odd-values.ts';
import {
  filled,
  insertBatch,
  insertAccount,
  insertClient,
  insertPublication,
  insertTask,
  operationsOf,
  type OpenApiDocument,
  type Operation,
  type Subjects,
} from './route-table.ts';

/** Everything that pages read of their addresses. */
const PAGE_QUERIES = [
  'cursor',
  'from',
  'to',
  'q',
  'group',
  'revision',
  'number',
  'site',
  'before',
  'after',
  'done',
  'version',
];
const FORM_FIELDS = [
  'title',
  'text',
  'version',
  'over',
  'seen',
  'revision',
  'days',
  'dueOn',
  'issuedOn',
  'siteId',
  'personId',
  'name',
];

describe('odd inputs', () => {
  let api: ApiHarness;
  let people: readonly ApiUser[];
  let subjects: Subjects;
  const failed: string[] = [];

  beforeAll(async () => {
    api = await openApi({ isRehearsal: true });
    people = [await api.signIn('sekretar'), await api.signIn('sudya'), await api.signIn('admin')];
    subjects = await makeSubjects(api, people[0] as ApiUser);
  });
  afterAll(() => api.close());

  const operations = (): Operation[] =>
    operationsOf(api.running.document as OpenApiDocument).filter(({ path }) => path !== '/session');
  /** Who may ask: the roles stand before everything else. */
  const personFor = async ({ method, path }: Operation): Promise<ApiUser> => {
    const { path: real, options } = filled({ method, path }, subjects);
    for (const person of people) {
      if ((await person.send(method, real, options)).status !== 403) return person;
    }
    return people[2] as ApiUser;
  };
  const readerOf = async (path: string): Promise<ApiUser> => {
    for (const person of people) {
      const answer = await api.running.app.request(path, { headers: { cookie: person.cookie } });
      await answer.body?.cancel();
      if (answer.status === 200) return person;
    }
    return people[2] as ApiUser;
  };
  const judge = async (name: string, answer: Response): Promise<void> => {
    // What only the database refused is answered as the caller's fault, and logged: a rule of ours should have named the field.
    const requestId = answer.headers.get('x-request-id') ?? '-';
    const isLogged = api.logged.slice(-3).some((line) => line.includes(requestId) && line.includes('request failed'));
    if (answer.status >= 500 || isLogged)
      failed.push(`${name.slice(0, 160)}: ${answer.status} ${api.logged.at(-1) ?? ''}`);
    await answer.body?.cancel();
  };
  const sendRaw = async (
    person: ApiUser | undefined,
    method: string,
    path: string,
    { type, body }: { readonly type?: string; readonly body?: string } = {},
  ): Promise<void> => {
    const token = person?.csrfToken ? { 'x-csrf-token': person.csrfToken } : undefined;
    const own = person && { cookie: person.cookie, ...token };
    const headers: Record<string, string> = { ...own, 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    if (type !== undefined) headers['content-type'] = type;
    const content = body === undefined ? {} : { body: Buffer.from(body) };
    await judge(
      `${method} ${path} ${type ?? ''} ${body ?? ''}`,
      await api.running.app.request(path, { method, headers, ...content }),
    );
  };

  it('in a path, a query or a cursor of any request are never an error of the program', async () => {
    // One rule at the edge judges them all: each address has its day of five.
    for (const operation of ofToday(operations(), 5)) {
      const person = await personFor(operation);
      const { path, options } = filled(operation, subjects);
      const parameters = (api.running.document as OpenApiDocument).paths[operation.path]?.[
        operation.method.toLowerCase()
      ]?.parameters;
      for (const { name = '', in: place } of parameters ?? []) {
        const values = name === 'cursor' ? [...ODD_TEXTS, ...ODD_CURSORS] : ODD_TEXTS;
        for (const value of place === 'header' ? [] : values) {
          const asked =
            place === 'path'
              ? filled({ ...operation, path: operation.path.replace(`{${name}}`, value) }, subjects).path
              : `${path.split('?')[0] ?? ''}?${name}=${value}&${name}=${value}`;
          await judge(`${operation.method} ${asked}`, await person.send(operation.method, asked, options));
          if (place === 'query')
            await judge(asked, await person.send(operation.method, asked.replace(/&.*/, ''), options));
        }
      }
    }
    for (const path of ofToday(pages(api, 'GET', subjects), 5)) {
      const person = await readerOf(path);
      for (const value of ODD_TEXTS)
        await sendRaw(person, 'GET', `${path}?${PAGE_QUERIES.join(`=${value}&`)}=${value}`);
      for (const value of ODD_CURSORS) await sendRaw(person, 'GET', `${path}?cursor=${value}`);
    }
    expect(failed).toEqual([]);
  });

  it('as a body of any request are never an error of the program, whoever sends them', async () => {
    const acts = operations().filter(({ method }) => method !== 'GET');
    for (const operation of ofToday(acts, 2)) {
      const person = await personFor(operation);
      const { path, options } = filled(operation, subjects);
      for (const odd of ODD_BODIES) await sendRaw(person, operation.method, `/api/v1${path}`, odd);
      if (options.body instanceof FormData || options.body === undefined) continue;
      for (const body of oddVariants(options.body)) {
        await judge(`${path} ${JSON.stringify(body)}`, await person.send(operation.method, path, { ...options, body }));
      }
    }
    for (const path of ['/login', '/api/v1/session', '/api/v1/delo/events']) {
      for (const odd of ODD_BODIES) await sendRaw(undefined, 'POST', path, odd);
    }
    for (const path of ofToday(pages(api, 'POST', subjects), 2)) {
      const [person] = people;
      for (const odd of ODD_BODIES) {
        await sendRaw(person, 'POST', path, odd);
        // As a browser sends it: the token stands in the form itself, which is read for it first.
        await sendRaw(person && { ...person, csrfToken: '' }, 'POST', path, odd);
      }
      for (const value of ['2147483648', '0000-01-01', '[]', '{}']) {
        const fields = FORM_FIELDS.map((name): [string, string] => [name, value]);
        const form = new URLSearchParams([['key', randomUUID()], ...fields]);
        await sendRaw(person, 'POST', path, { type: 'application/x-www-form-urlencoded', body: form.toString() });
      }
    }
    expect(failed).toEqual([]);
  });

  it('no form where one is told of is refused in words; no JSON is an empty one where every field may be absent, and that is told', async () => {
    const [, judge] = people;
    const own = { cookie: judge?.cookie ?? '', 'x-csrf-token': judge?.csrfToken ?? '' };
    const ask = (path: string) => {
      const headers = { ...own, 'idempotency-key': randomUUID() };
      return api.running.app.request(`/api/v1${path}`, { method: 'POST', headers });
    };
    const refused = await ask('/signing-key/authority');
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringMatching(/[а-яё]{5}/)]);
    expect((await ask('/me/notices/seen')).status).toBe(200);
    const { paths } = api.running.document as { readonly paths: Readonly<Record<string, unknown>> };
    expect(paths['/me/notices/seen']).toMatchObject({ post: { requestBody: { required: false } } });
    expect(paths['/signing-key/authority']).toMatchObject({ post: { requestBody: { required: true } } });
  });

  it('a form that is none, or that is sent as something else, is refused in words at the sign-in page too', async () => {
    const ask = async (headers: Record<string, string>, body?: string): Promise<[number, boolean]> => {
      const answer = await api.running.app.request('/login', {
        method: 'POST',
        headers,
        ...(body === undefined ? {} : { body }),
      });
      return [answer.status, /[а-яё]{5}/.test(await answer.text())];
    };
    expect(await ask({})).toEqual([415, true]);
    expect(await ask({ 'content-type': 'application/json' }, '{}')).toEqual([415, true]);
    expect(await ask({ 'content-type': 'multipart/form-data; boundary=x' }, 'x')).toEqual([400, true]);
    expect(await ask({ 'content-type': 'multipart/form-data' }, 'x')).toEqual([400, true]);
  });

  it('a method that an address does not take is answered with those that it takes, for every route of the app', async () => {
    const [person] = people;
    const routes = api.running.app.routes.filter(({ method }) => method !== 'ALL');
    for (const [pattern, same] of Map.groupBy(routes, ({ path }) => path)) {
      const path = real(pattern, subjects);
      const answer = await api.running.app.request(path, {
        method: 'PATCH',
        headers: { cookie: person?.cookie ?? '' },
      });
      expect(answer.status, path).toBe(405);
      const allowed = new Set((answer.headers.get('allow') ?? '').split(', '));
      for (const { method } of same) expect(allowed.has(method), `${method} ${path}`).toBe(true);
      expect(allowed.has('PATCH')).toBe(false);
    }
    const open = await api.running.app.request('/login', { method: 'DELETE' });
    expect([open.status, open.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD']);
    expect((await api.running.app.request('/letters', { method: 'DELETE' })).status).toBe(401);
  });

  it('shapes that alone would be work are refused in words', async () => {
    const [clerk] = people as [ApiUser];
    const part = (header: string, text: string): string => `--x\r\n${header}\r\n\r\n${text}\r\n`;
    const field = 'Content-Disposition: form-data; name="a"';
    const multipart = 'multipart/form-data; boundary=x';
    const shapes: readonly (readonly [string, string, string])[] = [
      ['400 JSON вложен глубже', 'application/json', `${'['.repeat(40)}${']'.repeat(40)}`],
      ['413 В форме больше', multipart, `${part(field, 'b').repeat(2_100)}--x--`],
      ['413 Заголовок части', multipart, `${part(`${field}\r\nX-Y: ${'z'.repeat(5_000)}`, 'b')}--x--`],
      ['413 Поле формы больше', multipart, `${part(field, 'b'.repeat(300_000))}--x--`],
    ];
    for (const [told, type, body] of shapes) {
      const headers = { 'content-type': type, cookie: clerk.cookie, 'x-csrf-token': clerk.csrfToken };
      const answer = await api.running.app.request('/api/v1/letters/1/attachments', { method: 'POST', headers, body });
      const { detail } = (await answer.json()) as { detail?: string };
      expect(`${answer.status} ${detail ?? ''}`).toContain(told);
    }
  });
});

async function makeSubjects(api: ApiHarness, clerk: ApiUser): Promise<Subjects> {
  const { id: letterId } = await createDraft(clerk);
  const batchId = randomUUID();
  await insertBatch(api, '50MS0095', batchId);
  return {
    ...{ letterId, batchId, siteId: '50MS0095' },
    taskId: await insertTask(api, { kind: 'incident', subject: { kind: 'letter', id: letterId } }),
    publicationId: await insertPublication(api, '50MS0095'),
    ...{ clientId: await insertClient(api), accountId: await insertAccount(api) },
    ...{ attachmentId: randomUUID(), matterId: randomUUID(), assignmentId: randomUUID(), reportId: randomUUID() },
    caseId: randomUUID(),
  };
}

/** The addresses of pages that take the method. */
function pages({ running }: ApiHarness, method: string, subjects: Subjects): string[] {
  return running.app.routes
    .filter((route) => route.method === method && !route.path.startsWith('/api/') && route.path !== '/logout')
    .map(({ path }) => real(path, subjects));
}

function real(path: string, subjects: Subjects): string {
  const values: Readonly<Record<string, string>> = { ...subjects };
  return path.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string, form: string | undefined) => {
    if (name === 'id' && path.startsWith('/letters/')) return subjects.letterId;
    if (form?.includes('png')) return '1.png';
    return /^\{([a-z-]+)\|/.exec(form ?? '')?.[1] ?? values[name] ?? '1';
  });
}
