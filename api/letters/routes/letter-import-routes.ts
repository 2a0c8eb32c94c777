import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { letterImportSchema } from '#views/letters/letter-import.ts';
import type { ApiEnv } from '../../context.ts';
import { formBody, idempotencyHeader, json, personId, problems, uploadedFile } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';

const tags = ['Письма'];
const params = z.object({ importId: z.string().max(64) });
const answers = { 200: json(letterImportSchema, 'Что будет сделано или сделано, по строкам'), ...problems };

const keepRoute = createRoute({
  ...{ method: 'post', path: '/letter-imports', tags },
  summary: 'Письма из таблицы xlsx или csv: проверить строки; писем ещё нет',
  request: {
    headers: idempotencyHeader,
    body: formBody(
      z
        .object({
          sheet: uploadedFile,
          /** One document of all rows, or a ZIP whose files the rows name. */
          documents: uploadedFile,
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
  request: { params, headers: idempotencyHeader },
});

/** Letters from sheets. */
export function letterImportRoutes({ letterImports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(keepRoute, async (c) => {
    const { actor } = c.get('session');
    const { sheet, documents, approverId, send, ...typed } = c.req.valid('form');
    const { kind = 'registered', documentKind = 'other', title = '' } = typed;
    const sent = {
      ...{ sheet: await fileOf(sheet), documents: [await fileOf(documents)], approverId },
      ...{ isSent: send === 'true', defaults: { kind, documentKind, title } },
    };
    const { id } = await letterImports.keep(actor, sent, { idempotencyKey: c.req.valid('header')['idempotency-key'] });
    return c.json(await letterImports.read(actor, id), 200);
  });
  router.openapi(readRoute, async (c) =>
    c.json(await letterImports.read(c.get('session').actor, c.req.valid('param').importId), 200),
  );
  router.openapi(beginRoute, async (c) =>
    c.json(await letterImports.makeLetters(c.get('session').actor, c.req.valid('param').importId), 200),
  );
  return router;
}

async function fileOf(file: File) {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
