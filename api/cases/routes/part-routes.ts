import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseRefSchema } from '#views/cases/case.ts';
import type { ApiEnv } from '../../context.ts';
import {
  formBody,
  idempotencyHeader,
  ifMatchHeader,
  jsonBody,
  problems,
  versioned,
} from '../../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import {
  actDocumentSchema,
  actInputSchema,
  actParams,
  caseParams,
  hearingInputSchema,
  hearingParams,
  partyInputSchema,
  partyLinkSchema,
  partyParams,
} from '../case-requests.ts';

const tags = ['Дела'];
const headers = ifMatchHeader;
const added = { 201: versioned(caseRefSchema, 'Внесено: id части; ETag — версия дела'), ...problems };
const changed = { 200: versioned(caseRefSchema, 'Изменено: id части; ETag — версия дела'), ...problems };

const partyBody = jsonBody(partyInputSchema);
const hearingBody = jsonBody(hearingInputSchema);
const actBody = jsonBody(actInputSchema);

const addPartyRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/parties', tags, summary: 'Внести участника' },
  request: { params: caseParams, headers: idempotencyHeader, body: partyBody },
  responses: added,
});
const editPartyRoute = createRoute({
  ...{ method: 'put', path: '/cases/{caseId}/parties/{partyId}', tags, summary: 'Изменить участника' },
  request: { params: partyParams, headers, body: partyBody },
  responses: changed,
});
const linkPartyRoute = createRoute({
  ...{
    method: 'put',
    path: '/cases/{caseId}/parties/{partyId}/represents',
    tags,
    summary: 'Указать, чей представитель, если картотека этого не говорит',
  },
  request: { params: partyParams, headers, body: jsonBody(partyLinkSchema) },
  responses: changed,
});
const partyGoneRoute = createRoute({
  ...{
    method: 'delete',
    path: '/cases/{caseId}/parties/{partyId}',
    tags,
    summary: 'Участник выбыл; его письма остаются',
  },
  request: { params: partyParams, headers },
  responses: changed,
});
const addHearingRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/hearings', tags, summary: 'Внести заседание' },
  request: { params: caseParams, headers: idempotencyHeader, body: hearingBody },
  responses: added,
});
const editHearingRoute = createRoute({
  ...{ method: 'put', path: '/cases/{caseId}/hearings/{hearingId}', tags, summary: 'Изменить заседание' },
  request: { params: hearingParams, headers, body: hearingBody },
  responses: changed,
});
const addActRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/acts', tags, summary: 'Внести акт' },
  request: { params: caseParams, headers: idempotencyHeader, body: actBody },
  responses: added,
});
const editActRoute = createRoute({
  ...{ method: 'put', path: '/cases/{caseId}/acts/{actId}', tags, summary: 'Изменить акт' },
  request: { params: actParams, headers, body: actBody },
  responses: changed,
});
const attachRoute = createRoute({
  ...{ method: 'put', path: '/cases/{caseId}/acts/{actId}/document', tags, summary: 'Приложить документ к акту' },
  request: { params: actParams, headers, body: formBody(actDocumentSchema) },
  responses: changed,
});

/** What belongs to a case that is kept here; a document may be put to an act of any. */
export function casePartRoutes({ caseParts }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(addPartyRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const ref = await caseParts.addParty(c.get('session').actor, c.req.valid('param'), c.req.valid('json'), command);
    setVersion(c, ref.version);
    return c.json(ref, 201);
  });
  router.openapi(editPartyRoute, async (c) => {
    const { caseId, partyId: id } = c.req.valid('param');
    const part = { caseId, id, version: seenVersion(c.req.valid('header')['if-match']) };
    const ref = await caseParts.putParty(c.get('session').actor, part, c.req.valid('json'));
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(linkPartyRoute, async (c) => {
    const { caseId, partyId: id } = c.req.valid('param');
    const part = { caseId, id, version: seenVersion(c.req.valid('header')['if-match']) };
    const ref = await caseParts.linkParty(c.get('session').actor, part, c.req.valid('json').represents);
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(partyGoneRoute, async (c) => {
    const { caseId, partyId: id } = c.req.valid('param');
    const part = { caseId, id, version: seenVersion(c.req.valid('header')['if-match']) };
    const ref = await caseParts.setPartyGone(c.get('session').actor, part, true);
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(addHearingRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const ref = await caseParts.addHearing(c.get('session').actor, c.req.valid('param'), c.req.valid('json'), command);
    setVersion(c, ref.version);
    return c.json(ref, 201);
  });
  router.openapi(editHearingRoute, async (c) => {
    const { caseId, hearingId: id } = c.req.valid('param');
    const part = { caseId, id, version: seenVersion(c.req.valid('header')['if-match']) };
    const ref = await caseParts.putHearing(c.get('session').actor, part, c.req.valid('json'));
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(addActRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const ref = await caseParts.addAct(c.get('session').actor, c.req.valid('param'), c.req.valid('json'), command);
    setVersion(c, ref.version);
    return c.json(ref, 201);
  });
  router.openapi(editActRoute, async (c) => {
    const { caseId, actId: id } = c.req.valid('param');
    const part = { caseId, id, version: seenVersion(c.req.valid('header')['if-match']) };
    const ref = await caseParts.putAct(c.get('session').actor, part, c.req.valid('json'));
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(attachRoute, async (c) => {
    const { caseId, actId: id } = c.req.valid('param');
    const part = { caseId, id, version: seenVersion(c.req.valid('header')['if-match']) };
    const { file: sent } = c.req.valid('form');
    const file = { fileName: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
    const ref = await caseParts.attach(c.get('session').actor, part, file);
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  return router;
}
