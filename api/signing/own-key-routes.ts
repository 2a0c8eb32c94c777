import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { signatureFactsSchema, stampFactsSchema } from '#views/letters/signature-facts.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { ownKeySchema } from '#views/signing/own-key.ts';
import {
  letterSignatureSchema,
  signingTaskSchema,
  type LetterSignatureView,
  type SigningTaskView,
} from '#views/signing/signing-task.ts';
import { trustItemSchema } from '#views/signing/trust.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { formFields } from '../http/form-body.ts';
import { readUpload } from '../http/upload.ts';
import {
  fileAnswer,
  formBody,
  idempotencyHeader,
  json,
  letterParams,
  problems,
  uploadedFile,
} from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { keptCertificate, ownKeyAnswer } from './own-key-view.ts';

const tags = ['Свой ключ'];
const path = '/signing-key' as const;
const headers = { headers: idempotencyHeader };
const answer = (words: string) => ({ 200: json(ownKeySchema, words), ...problems });

const challengeSchema = z.object({ text: z.string(), sha256: z.string() }).openapi('KeyChallenge');
const proofSchema = z
  .object({ proof: uploadedFile.openapi({ description: 'Откреплённая подпись текста, CAdES-BES' }) })
  .openapi('KeyProof');
const authorityFormSchema = z
  .object({
    number: z.string().optional(),
    from: z.string().optional(),
    until: z.string().optional(),
    file: uploadedFile.openapi({ description: 'XML единого формата: номер и сроки берутся из него' }).optional(),
  })
  .openapi('AuthorityForm');

const readRoute = createRoute({
  ...{ method: 'get', path, tags, summary: 'Какие сертификаты принимаются от этого человека, доверенность при них' },
  responses: answer('Свой ключ'),
});
const challengeRoute = createRoute({
  ...{
    method: 'get',
    path: `${path}/challenge`,
    tags,
    summary: 'Текст, подпись которого доказывает ключ; для этого сеанса',
  },
  responses: { 200: json(challengeSchema, 'Подписываются байты UTF-8 этого текста'), ...problems },
});
const proveRoute = createRoute({
  ...{ method: 'post', path: `${path}/proof`, tags, summary: 'Доказать ключ; ответ судьи появится в «asked»' },
  request: { ...headers, body: formBody(proofSchema) },
  responses: answer('Принято к проверке'),
});
const endRoute = createRoute({
  ...{ method: 'post', path: `${path}/end`, tags, summary: 'Больше не подписывать своим ключом' },
  request: headers,
  responses: answer('Ключ оставлен'),
});
const authorityRoute = createRoute({
  ...{ method: 'post', path: `${path}/authority`, tags, summary: 'Сохранить доверенность (МЧД) при сертификате' },
  request: { ...headers, body: formBody(authorityFormSchema) },
  responses: answer('Сохранено'),
});
const authorityFileRoute = createRoute({
  ...{ method: 'get', path: `${path}/authority`, tags, summary: 'Файл доверенности (МЧД)' },
  responses: { 200: fileAnswer('application/octet-stream'), ...problems },
});
const taskRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/signing-task', tags, request: { params: letterParams } },
  summary: 'Что подписать: документ, его хеш, принимаемые сертификаты; подпись — в signed-approval',
  responses: { 200: json(signingTaskSchema, 'Ждёт подписи этого человека'), ...problems },
});
const signatureRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/signature', tags, request: { params: letterParams } },
  summary: 'Подпись письма и заключение о ней: цепочка, срок, отзыв, списки, доверенность',
  responses: { 200: json(letterSignatureSchema, 'Заключение'), ...problems },
});
const trustRoute = createRoute({
  ...{ method: 'get', path: '/trust', tags: ['Доверие'] },
  summary: 'Корни, промежуточные УЦ и списки отозванных: откуда, возраст, срок, последний отказ',
  responses: { 200: json(trustItemSchema.array().readonly(), 'Как видел исполнитель'), ...problems },
});

/** For a signer's own program: what the signing page does with the plug-in, with the same checks. */
export function ownKeyRoutes({ ownKeys, letters, trust }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) => c.json(ownKeyAnswer(await ownKeys.read(c.get('session').actor)), 200));
  router.openapi(challengeRoute, (c) => {
    const { actor, csrfToken } = c.get('session');
    const text = ownKeys.challenge(actor, csrfToken);
    return c.json({ text, sha256: createHash('sha256').update(text).digest('hex') }, 200);
  });
  router.openapi(proveRoute, async (c) => {
    const { actor, csrfToken } = c.get('session');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    await ownKeys.prove(actor, (await readUpload(c, 'proof')).bytes, csrfToken, command);
    return c.json(ownKeyAnswer(await ownKeys.read(actor)), 200);
  });
  router.openapi(endRoute, async (c) => {
    const { actor } = c.get('session');
    await ownKeys.giveUp(actor, { idempotencyKey: c.req.valid('header')['idempotency-key'] });
    return c.json(ownKeyAnswer(await ownKeys.read(actor)), 200);
  });
  router.openapi(authorityRoute, async (c) => {
    const { actor } = c.get('session');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { number = '', from = '', until = '' } = c.req.valid('form');
    const file = 'file' in (await formFields(c)) ? await readUpload(c, 'file') : undefined;
    await ownKeys.putAuthority(actor, { number, from, until, file }, command);
    return c.json(ownKeyAnswer(await ownKeys.read(actor)), 200);
  });
  router.openapi(authorityFileRoute, async (c) => {
    const file = await ownKeys.authorityFile(c.get('session').actor);
    return fileResponse(c, { ...file, mediaType: 'application/octet-stream' });
  });
  router.openapi(taskRoute, async (c) => {
    const { actor } = c.get('session');
    const inUse = keptCertificate(await ownKeys.inUse(actor));
    const card = await letters.card(actor, c.req.valid('param').letterId);
    return c.json(signingTask(card, inUse === null ? [] : [inUse]), 200);
  });
  router.openapi(signatureRoute, async (c) =>
    c.json(letterSignature(await letters.card(c.get('session').actor, c.req.valid('param').letterId)), 200),
  );
  router.openapi(trustRoute, async (c) => c.json(await trust.list(c.get('session').actor), 200));
  return router;
}

/** @throws ApplicationError `not-found` while the letter does not wait for this person's signature */
function signingTask(card: LetterCard, accepted: SigningTaskView['accepted']): SigningTaskView {
  const { id, revision, pdfSha256, pdfByteSize, actions, files } = card;
  if (!actions.approve || pdfSha256 === null) {
    throw new ApplicationError('not-found', { detail: 'Письмо сейчас не у вас на подписи.' });
  }
  const document = files.find((file) => file.kind === 'pdf' && file.revision === revision);
  const stamp = stampFactsSchema.safeParse(document?.facts).data?.certificate;
  return {
    ...{ letterId: id, revision, pdfSha256, pdfByteSize: pdfByteSize ?? document?.byteSize ?? 0, accepted },
    documentPath: `/api/v1/letters/${id}/files/pdf?revision=${String(revision)}`,
    signaturePath: `/api/v1/letters/${id}/signed-approval`,
    stampedFingerprintSha256: stamp?.fingerprintSha256 ?? null,
  };
}

function letterSignature({ files }: LetterCard): LetterSignatureView {
  const file = files.filter(({ kind }) => kind === 'signature').toSorted((a, b) => b.revision - a.revision)[0];
  const facts = signatureFactsSchema.safeParse(file?.facts).data;
  if (file === undefined || facts === undefined) return { signature: null };
  const { revision, sha256, createdAt } = file;
  return { signature: { ...facts, revision, sha256, createdAt } };
}
