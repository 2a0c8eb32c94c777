import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPENED_OPERATIONS, scopeOf, SCOPE_WORDS } from '#domain/machines/scopes.ts';
import { openApi, type ApiHarness } from './api-harness.ts';
import { typesOf } from './client/draw-types.ts';
import { openApiDocument, operationsOf, type OpenApiDocument } from './route-table.ts';

/** Guards stand before every route. */
const ALWAYS = ['400', '401', '405', '429', '431', '500', '503', '507'];

/** What is neither a person's alone nor a person's and a program's. */
/** They change nothing: a person looks at what would become of his words. */
const ASKS_ONLY: readonly string[] = ['/notifications/review'];
const OWN_SECURITY: Readonly<Record<string, readonly object[]>> = {
  'POST /session': [],
  'POST /session/key-challenge': [],
  'POST /oauth/token': [{ client: [] }, {}],
  'POST /delo/events': [{ machine: [] }, { program: ['delo:events'] }],
};

describe('the OpenAPI document', () => {
  let api: ApiHarness;
  let document: OpenApiDocument;
  beforeAll(async () => {
    api = await openApi();
    document = await openApiDocument(await api.signIn('admin'));
  });
  afterAll(() => api.close());

  it('is 3.1, and every reference in it leads somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, kind = '', name = ''] of references) expect(document.components[kind]).toHaveProperty(name);
  });

  it('is what the checked client is made of: `npm run api:types` when it has changed', async () => {
    await expect(await typesOf(api.running.document)).toMatchFileSnapshot('client/api-v1.ts');
  });

  it('names every route that the app has under /api/v1', () => {
    const named = new Set(operationsOf(document).map(({ method, path }) => `${method} ${path}`));
    const routes = api.running.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
      .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(new Set(routes)).toEqual(named);
  });

  it('every operation says what it does, what it answers, how it fails, and names its path parameters', () => {
    const ids: string[] = [];
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        const name = `${method} ${path}`;
        expect(operation.summary, name).toBeTruthy();
        expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(ALWAYS));
        expect(operation.responses, name).not.toHaveProperty('default');
        expect(operation.operationId, name).toMatch(/^[a-z][A-Za-z0-9]+$/);
        ids.push(operation.operationId ?? '');
        expect(
          Object.keys(operation.responses).some((status) => status.startsWith('2')),
          name,
        ).toBe(true);
        const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
        const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
        expect(inPath.map((parameter) => parameter.name).toSorted(), name).toEqual(placeholders.toSorted());
        expect(
          inPath.every(({ required }) => required === true),
          name,
        ).toBe(true);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('what changes something asks for the session’s token, what is edited for its version; both are told by an answer', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, { parameters = [], security, responses, requestBody }] of Object.entries(item)) {
        const name = `${method} ${path}`;
        const token = parameters.find(({ $ref }) => $ref?.startsWith('#/components/parameters/CsrfToken'))?.$ref;
        const isForSessions = security === undefined || JSON.stringify(security).includes('"session"');
        // Of a program nothing asks for it: there it is said, and not required.
        const told = security === undefined ? 'CsrfToken' : 'CsrfTokenOfSession';
        expect(token, name).toBe(method !== 'get' && isForSessions ? `#/components/parameters/${told}` : undefined);
        const ifMatch = parameters.find((parameter) => parameter.name === 'if-match');
        // A session has no version, nor has what only its author writes and no other has seen.
        const isEdit = (method === 'put' || method === 'delete') && path !== '/session' && path !== '/typed/{typedId}';
        expect(ifMatch?.required, name).toBe(isEdit ? true : undefined);
        if (ifMatch) {
          expect(responses, name).toMatchObject({ 200: { headers: { ETag: {} } }, 412: {}, 428: {} });
        }
        if (requestBody) expect(requestBody.description, name).toMatch(/Не больше \d+ байт/);
      }
    }
  });

  it('every POST but signing in, tokens and events asks for the idempotency key; who may come is a person, or a program with the scope named', () => {
    const opened: string[] = [];
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, { parameters = [], security }] of Object.entries(item)) {
        const name = `${method.toUpperCase()} ${path}`;
        const scope = scopeOf(name);
        if (scope !== undefined) opened.push(name);
        expect(security, name).toEqual(OWN_SECURITY[name] ?? (scope && [{ session: [] }, { program: [scope] }]));
        if (method !== 'post' || name in OWN_SECURITY || ASKS_ONLY.includes(path)) continue;
        const key = parameters.find(({ name }) => name === 'idempotency-key');
        expect(key, path).toMatchObject({ in: 'header', required: true });
      }
    }
    expect(opened.toSorted()).toEqual(OPENED_OPERATIONS.toSorted());
    expect(document.components['securitySchemes']).toMatchObject({
      program: {
        type: 'oauth2',
        flows: { clientCredentials: { tokenUrl: '/api/v1/oauth/token', scopes: SCOPE_WORDS } },
      },
    });
  });
});
