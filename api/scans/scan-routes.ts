import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { SCAN_KINDS } from '#domain/scans/scan.ts';
import {
  causeSchema,
  filedScanSchema,
  filedScansSchema,
  scanDeskSchema,
  scanPieceSchema,
  uploadedScansSchema,
} from '#views/scans/scan.ts';
import { typed } from '#views/view.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse, imageResponse } from '../http/file-response.ts';
import {
  fileAnswer,
  formBody,
  idempotencyHeader,
  ifNoneMatchHeader,
  json,
  jsonBody,
  letterParams,
  pageNumber,
  pictureAnswers,
  problems,
  uploadedFile,
} from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Сканы'];
const pieceParams = z.object({ pieceId: z.string().max(64) });
const SHPI_LENGTH = 40;

const uploadRoute = createRoute({
  ...{ method: 'post', path: '/scans', tags, summary: 'Загрузить скан уведомлений и возвратов; читается сам' },
  request: { headers: idempotencyHeader, body: formBody(z.object({ file: uploadedFile }).openapi('ScanFile')) },
  responses: { 201: json(uploadedScansSchema, 'Файл принят и читается'), ...problems },
});
const deskRoute = createRoute({
  ...{ method: 'get', path: '/scans', tags, summary: 'Сканы участка, которые ждут человека' },
  responses: { 200: json(scanDeskSchema, 'Что читается и что прочитано'), ...problems },
});
const pieceSchema = z
  .object({ shpi: typed(SHPI_LENGTH), kind: z.enum(SCAN_KINDS), cause: causeSchema.nullable() })
  .openapi('ScanPieceWords');
const changeRoute = createRoute({
  ...{ method: 'post', path: '/scan-pieces/{pieceId}', tags, summary: 'Назвать ШПИ, вид бумаги и причину возврата' },
  request: { params: pieceParams, headers: idempotencyHeader, body: jsonBody(pieceSchema) },
  responses: { 200: json(scanPieceSchema, 'Как она записана'), ...problems },
});
const filingSchema = z
  .object({
    pieces: z
      .array(z.object({ pieceId: z.string().max(64), isConfirmed: z.boolean() }))
      .min(1)
      .max(200),
  })
  .openapi('ScanFiling');
const fileRoute = createRoute({
  ...{ method: 'post', path: '/scan-filings', tags, summary: 'Приобщить бумаги к письмам; остальные остаются' },
  request: { headers: idempotencyHeader, body: jsonBody(filingSchema) },
  responses: { 200: json(filedScansSchema, 'Что приобщено и что нет'), ...problems },
});
const asideRoute = createRoute({
  ...{
    method: 'post',
    path: '/scan-pieces/{pieceId}/set-aside',
    tags,
    summary: 'Отложить: бумага не о письме участка',
  },
  request: { params: pieceParams, headers: idempotencyHeader },
  responses: { 200: json(filedScanSchema, 'Отложена'), ...problems },
});
const pageRoute = createRoute({
  ...{ method: 'get', path: '/scan-pieces/{pieceId}/pages/{page}', tags, summary: 'Страница бумаги картинкой' },
  request: { params: pieceParams.extend({ page: pageNumber }), headers: ifNoneMatchHeader },
  responses: { ...pictureAnswers, ...problems },
});
const downloadRoute = createRoute({
  ...{ method: 'get', path: '/scan-pieces/{pieceId}/file', tags, summary: 'Страницы бумаги файлом PDF' },
  request: { params: pieceParams },
  responses: { 200: fileAnswer('application/pdf'), ...problems },
});
const attachSchema = z
  .object({
    file: uploadedFile,
    /** Detached; kept beside the file, judged by the worker. */
    signature: uploadedFile.optional(),
    kind: z.enum(SCAN_KINDS),
    cause: causeSchema.optional(),
    /** `true`: file it although something is doubtful. */
    isConfirmed: z.enum(['true', 'false']).optional(),
  })
  .openapi('LetterScanFile');
const attachRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/scans', tags, summary: 'Приобщить к письму уведомление или конверт' },
  request: { params: letterParams, headers: idempotencyHeader, body: formBody(attachSchema) },
  responses: { 201: json(filedScanSchema, 'Приобщено'), ...problems },
});
const letterScanRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/scans/{scanId}', tags, summary: 'Приобщённая бумага' },
  request: { params: letterParams.extend({ scanId: z.string().max(64) }) },
  responses: { 200: fileAnswer('application/pdf', 'image/png', 'image/jpeg'), ...problems },
});

/** Scans of what the Post gives back on paper. */
export function scanRoutes({ scans }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(uploadRoute, async (c) => {
    const { file } = c.req.valid('form');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await scans.upload(c.get('session').actor, [await fileOf(file)], command), 201);
  });
  router.openapi(deskRoute, async (c) => c.json(await scans.desk(c.get('session').actor), 200));
  router.openapi(changeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { pieceId } = c.req.valid('param');
    return c.json(await scans.change(c.get('session').actor, pieceId, c.req.valid('json'), command), 200);
  });
  router.openapi(fileRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await scans.file(c.get('session').actor, c.req.valid('json').pieces, command), 200);
  });
  router.openapi(asideRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await scans.setAside(c.get('session').actor, c.req.valid('param').pieceId, command), 200);
  });
  router.openapi(pageRoute, async (c) => {
    const { pieceId, page } = c.req.valid('param');
    return imageResponse(c, await scans.page(c.get('session').actor, pieceId, page)) as never;
  });
  router.openapi(
    downloadRoute,
    async (c) => fileResponse(c, await scans.download(c.get('session').actor, c.req.valid('param').pieceId)) as never,
  );
  router.openapi(attachRoute, async (c) => {
    const { file, signature, kind, cause = null, isConfirmed } = c.req.valid('form');
    const scan = {
      ...{ file: await fileOf(file), kind, cause, isConfirmed: isConfirmed === 'true' },
      signature: signature && (await fileOf(signature)).bytes,
    };
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    return c.json(await scans.attach(c.get('session').actor, letterId, scan, command), 201);
  });
  router.openapi(letterScanRoute, async (c) => {
    const { letterId, scanId } = c.req.valid('param');
    return fileResponse(c, await scans.letterScan(c.get('session').actor, letterId, scanId, 'paper')) as never;
  });
  return router;
}

async function fileOf(file: File) {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
