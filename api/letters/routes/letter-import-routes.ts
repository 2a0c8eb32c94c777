import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { IMPORT_FIELDS } from '#domain/letters/import-columns.ts';
import { letterImportSchema } from '#views/letters/letter-import.ts';
import type { ApiEnv } from '../../context.ts';
import {
  formBody,
  idempotencyHeader,
  json,
  jsonBody,
  personId,
  problems,
  uploadedFile,
} from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';

const tags = ['Письма'];
const params = z.object({ importId: z.string().max(64) });
const answers = { 200: json(letterImportSchema, 'Что будет сделано или сделано, по строкам'), ...problems };

const confirmation = {
  body: jsonBody(
    z
      .object({
        /** Answers of rows whose questions a person has seen and says that it is so; letters of the other such rows stay drafts. */
        confirmed: z.array(z.string().max(64)).max(500).optional(),
      })
      .openapi('LetterSheetConfirmation'),
  ),
};

const keepRoute = createRoute({
  ...{ method: 'post', path: '/letter-imports', tags },
  summary: 'Письма из таблицы xlsx или csv: проверить строки; писем ещё нет',
  request: {
    headers: idempotencyHeader,
    body: formBody(
      z
        .object({
          sheet: uploadedFile,
          /** One document of all rows, or a ZIP whose files the rows name; absent only with `from`. */
          documents: uploadedFile.optional(),
          /** An own earlier sheet that this one goes on from: its documents are here already. */
          from: z.string().max(64).optional(),
          approverId: personId,
          kind: z.enum(LETTER_KINDS).optional(),
          documentKind: z.enum(DOCUMENT_KINDS).optional(),
          title: z.string().max(500).optional(),
          /** `true`: each letter is sent for approval as it is made. */
          send: z.enum(['true', 'false']).optional(),
        })
        .openapi('LetterSheet'),
    ),
  },
  responses: answers,
});
const readRoute = createRoute({
  ...{ method: 'get', path: '/letter-imports/{importId}', tags, request: { params }, responses: answers },
  summary: 'Таблица писем: что стало с каждой строкой',
});
const beginRoute = createRoute({
  ...{ method: 'post', path: '/letter-imports/{importId}/letters', tags, responses: answers },
  summary: 'Сделать письма из годных строк; повтор ничего не меняет',
  request: { params, headers: idempotencyHeader, ...confirmation },
});

const columnsRoute = createRoute({
  ...{ method: 'post', path: '/letter-imports/{importId}/columns', tags, responses: answers },
  summary: 'Сказать, что в каком столбце; такие же таблицы участок дальше читает так же',
  request: {
    ...{ params, headers: idempotencyHeader },
    body: jsonBody(
      z
        .object({
          /** The row of the heads, from 1; 0: letters begin with the first row. */
          headPlace: z.number().int().min(0).max(10_000),
          /** What each column holds, in their order; null: it is not read. */
          columns: z.array(z.enum(IMPORT_FIELDS).nullable()).max(200),
        })
        .openapi('LetterSheetColumns'),
    ),
  },
});
const sendRoute = createRoute({
  ...{ method: 'post', path: '/letter-imports/{importId}/submission', tags, responses: answers },
  summary: 'Отправить на подпись черновики этой таблицы; повтор ничего не меняет',
  request: { params, headers: idempotencyHeader, ...confirmation },
});

/** Letters from sheets. */
export function letterImportRoutes({ letterImports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(keepRoute, async (c) => {
    const { actor } = c.get('session');
    const { sheet, documents, approverId, send, from, ...typed } = c.req.valid('form');
    const { kind = 'registered', documentKind = 'other', title = '' } = typed;
    const sent = {
      ...{ sheet: await fileOf(sheet), documents: documents ? [await fileOf(documents)] : [], from, approverId },
      ...{ isSent: send === 'true', defaults: { kind, documentKind, title } },
    };
    const { id } = await letterImports.keep(actor, sent, { idempotencyKey: c.req.valid('header')['idempotency-key'] });
    return c.json(await letterImports.read(actor, id), 200);
  });
  router.openapi(readRoute, async (c) =>
    c.json(await letterImports.read(c.get('session').actor, c.req.valid('param').importId), 200),
  );
  router.openapi(beginRoute, async (c) => {
    const { confirmed = [] } = c.req.valid('json');
    const view = await letterImports.makeLetters(c.get('session').actor, c.req.valid('param').importId, confirmed);
    return c.json(view, 200);
  });
  router.openapi(columnsRoute, async (c) => {
    const { importId } = c.req.valid('param');
    return c.json(await letterImports.setColumns(c.get('session').actor, importId, c.req.valid('json')), 200);
  });
  router.openapi(sendRoute, async (c) => {
    const { confirmed = [] } = c.req.valid('json');
    const view = await letterImports.sendDrafts(c.get('session').actor, c.req.valid('param').importId, confirmed);
    return c.json(view, 200);
  });
  return router;
}

async function fileOf(file: File) {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
