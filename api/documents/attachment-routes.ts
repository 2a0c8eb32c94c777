import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { FILE_KINDS } from '#domain/work/file-kinds.ts';
import { addedAttachmentSchema } from '#views/documents/attachment.ts';
import { letterRefSchema } from '#views/letters/letter.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse, imageResponse } from '../http/file-response.ts';
import { readUpload } from '../http/upload.ts';
import { createRouter, seenVersion, setVersion } from '../routes/router.ts';
import {
  attachmentParams,
  fileAnswer,
  formBody,
  idempotencyHeader,
  ifMatchHeader,
  ifNoneMatchHeader,
  jsonBody,
  letterParams,
  pageNumber,
  pictureAnswers,
  problems,
  revisionText,
  uploadedFile,
  versioned,
} from '../routes/common-schemas.ts';
import type { Services } from '../services/services.ts';

const tags = ['Документы'];
const orderSchema = z.object({ attachmentIds: z.array(z.string()).max(100) }).openapi('AttachmentOrder');

const seenLossesSchema = z.object({ key: z.string().max(64) }).openapi('SeenLosses');

const addRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/attachments', tags, summary: 'Приложить документ' },
  request: { params: letterParams, headers: idempotencyHeader, body: formBody(z.object({ file: uploadedFile })) },
  responses: { 201: versioned(addedAttachmentSchema, 'Приложено'), ...problems },
});

const orderRoute = createRoute({
  ...{ method: 'put', path: '/letters/{letterId}/attachments/order', tags, summary: 'Порядок документов' },
  request: { params: letterParams, headers: ifMatchHeader, body: jsonBody(orderSchema) },
  responses: { 200: versioned(letterRefSchema, 'Порядок изменён'), ...problems },
});

const removeRoute = createRoute({
  ...{ method: 'delete', path: '/letters/{letterId}/attachments/{attachmentId}', tags, summary: 'Убрать документ' },
  request: { params: attachmentParams, headers: ifMatchHeader },
  responses: { 200: versioned(letterRefSchema, 'Убрано'), ...problems },
});

const lossesRoute = createRoute({
  ...{ method: 'put', path: '/letters/{letterId}/attachments/{attachmentId}/seen-losses', tags },
  summary: 'Посмотрел(а), что не вошло в PDF: отправить так',
  request: { params: attachmentParams, headers: ifMatchHeader, body: jsonBody(seenLossesSchema) },
  responses: { 200: versioned(letterRefSchema, 'Записано'), ...problems },
});

const downloadRoute = createRoute({
  ...{
    method: 'get',
    path: '/letters/{letterId}/attachments/{attachmentId}',
    tags,
    summary: 'Документ, как его приложили',
  },
  request: { params: attachmentParams },
  responses: { 200: fileAnswer('*/*'), ...problems },
});

const attachmentPageRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/attachments/{attachmentId}/pages/{page}', tags },
  summary: 'Страница документа картинкой',
  request: { params: attachmentParams.extend({ page: pageNumber }), headers: ifNoneMatchHeader },
  responses: {
    ...pictureAnswers,
    422: { ...problems.default, description: 'Документ не преобразован: что в нём исправить' },
    ...problems,
  },
});

const letterPageRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/pages/{page}', tags, summary: 'Страница готового письма картинкой' },
  request: { params: letterParams.extend({ page: pageNumber }), headers: ifNoneMatchHeader },
  responses: { ...pictureAnswers, ...problems },
});

const fileRoute = createRoute({
  ...{
    method: 'get',
    path: '/letters/{letterId}/files/{kind}',
    tags,
    summary: 'Файл письма: PDF, подпись, уведомление…',
  },
  request: {
    params: letterParams.extend({ kind: z.enum(FILE_KINDS) }),
    query: z.object({ revision: revisionText.optional() }),
  },
  responses: { 200: fileAnswer('*/*'), ...problems },
});

/** Documents of a letter: uploads, files that МАСК made, pictures of pages. */
export function attachmentRoutes({ attachments, files, previews }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(addRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const added = await attachments.add(c.get('session').actor, letterId, await readUpload(c, 'file'), command);
    setVersion(c, added.version);
    return c.json(added, 201);
  });
  router.openapi(orderRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { attachmentIds } = c.req.valid('json');
    const { letterId } = c.req.valid('param');
    const letter = await attachments.reorder(c.get('session').actor, letterId, version, attachmentIds);
    setVersion(c, letter.version);
    return c.json(letter, 200);
  });
  router.openapi(removeRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { letterId, attachmentId } = c.req.valid('param');
    const letter = await attachments.remove(c.get('session').actor, letterId, version, attachmentId);
    setVersion(c, letter.version);
    return c.json(letter, 200);
  });
  router.openapi(lossesRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { letterId, attachmentId } = c.req.valid('param');
    const seen = { attachmentId, ...c.req.valid('json') };
    const letter = await attachments.seeLosses(c.get('session').actor, letterId, version, seen);
    setVersion(c, letter.version);
    return c.json(letter, 200);
  });
  router.openapi(downloadRoute, async (c) => {
    const { letterId, attachmentId } = c.req.valid('param');
    return fileResponse(c, await attachments.download(c.get('session').actor, letterId, attachmentId));
  });
  router.openapi(attachmentPageRoute, async (c) => {
    const { letterId, attachmentId, page } = c.req.valid('param');
    return imageResponse(c, await previews.attachmentPage(c.get('session').actor, letterId, attachmentId, page));
  });
  router.openapi(letterPageRoute, async (c) => {
    const { letterId, page } = c.req.valid('param');
    return imageResponse(c, await previews.letterPage(c.get('session').actor, letterId, page));
  });
  router.openapi(fileRoute, async (c) => {
    const { letterId, kind } = c.req.valid('param');
    const { revision } = c.req.valid('query');
    return fileResponse(c, await files.letterFile(c.get('session').actor, letterId, kind, revision));
  });
  return router;
}
