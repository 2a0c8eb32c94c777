import { Hono, type Context } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { withFaults } from '../fault-injection.ts';
import type { HttpEnv } from '../http-env.ts';
import { deliveryOf } from '../operations.ts';
import type { PostOffice } from '../post-office.ts';
import { BodyTooLargeError, readBody } from '../request-body.ts';
import type { PostEmulatorSettings } from '../settings.ts';
import { UploadRefusedError } from '../upload/row-fault.ts';
import { searchAnswer, uploadAnswer } from './answers.ts';
import { deliveryNotice } from './delivery-notice.ts';
import { form103 } from './form103.ts';
import { cabinetPage, resultPage, type UploadResult } from './pages.ts';

const searchRequest = z.object({ registrationNumbers: z.array(z.string().min(1)).min(1).max(1000) });
const PDF = { 'Content-Type': 'application/pdf' };
const FORM_OVERHEAD_BYTES = 64 * 1024;

/** The sender's cabinet: upload, «Новые», «Архив», form 103 and notices, for programs and for people. */
export function cabinetRoutes(office: PostOffice, settings: PostEmulatorSettings): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const { POST_EMULATOR_LOGIN: username, POST_EMULATOR_PASSWORD: password } = settings;
  app.use(
    basicAuth({
      username,
      password,
      realm: 'Post emulator',
      invalidUserMessage: { message: 'Неверный логин или пароль' },
    }),
  );
  app.onError((error, c) => {
    if (error instanceof SyntaxError) return c.json({ message: 'Тело запроса не JSON' }, 400);
    if (error instanceof HTTPException) return error.getResponse();
    throw error;
  });
  app.get('/', (c) => c.html(cabinetPage(office)));
  app.post('/', withFaults(office.script, 'upload'), (c) => uploadForm(c, office));
  app.post('/uploads', withFaults(office.script, 'upload'), (c) => upload(c, office));
  app.post('/letters/search', withFaults(office.script, 'search'), (c) => search(c, office));
  app.get('/uploads/:uploadId/form103', withFaults(office.script, 'form103'), (c) => giveForm103(c, office));
  app.get('/letters/:shpi/notice', withFaults(office.script, 'notice'), (c) => giveNotice(c, office));
  return app;
}

/** Reads and takes an archive; a refusal is a result, any other error is thrown. */
async function receive(
  c: Context<HttpEnv>,
  office: PostOffice,
  read: () => Promise<[Uint8Array, string]>,
): Promise<UploadResult> {
  try {
    const [archive, fileName] = await read();
    return { accepted: true, upload: await office.receive(archive, fileName, c.get('firstHalfOnly') === true) };
  } catch (error) {
    if (error instanceof UploadRefusedError) return { accepted: false, message: error.message, faults: error.faults };
    if (error instanceof BodyTooLargeError)
      return { accepted: false, message: 'Архив больше допустимых 25 Мб', faults: [] };
    throw error;
  }
}

async function upload(c: Context<HttpEnv>, office: PostOffice): Promise<Response> {
  if (!/^application\/(zip|x-zip-compressed|octet-stream)\b/.test(c.req.header('Content-Type') ?? '')) {
    return c.json({ message: 'Ожидается тело application/zip', faults: [] }, 415);
  }
  const result = await receive(c, office, async () => {
    const bytes = await readBody(c.req.raw, office.options.current().maximumArchiveBytes);
    return [bytes, fileNameOf(c.req.header('X-File-Name'))];
  });
  if (result.accepted) return c.json(uploadAnswer(result.upload));
  return c.json({ message: result.message, faults: result.faults }, 422);
}

function fileNameOf(header: string | undefined): string {
  if (header === undefined) return 'архив.zip';
  try {
    return decodeURIComponent(header);
  } catch (error) {
    if (error instanceof URIError)
      throw new UploadRefusedError('Заголовок X-File-Name: ожидается кодирование процентами');
    throw error;
  }
}

async function uploadForm(c: Context<HttpEnv>, office: PostOffice): Promise<Response> {
  const result = await receive(c, office, async () => {
    const limit = office.options.current().maximumArchiveBytes + FORM_OVERHEAD_BYTES;
    const headers = { 'Content-Type': c.req.header('Content-Type') ?? '' };
    const form = await new Response(Buffer.from(await readBody(c.req.raw, limit)), { headers }).formData();
    const file = form.get('archive');
    if (!(file instanceof File) || file.size === 0) throw new UploadRefusedError('Файл не выбран');
    return [new Uint8Array(await file.arrayBuffer()), file.name];
  });
  return c.html(resultPage(result), result.accepted ? 200 : 422);
}

async function search(c: Context<HttpEnv>, office: PostOffice): Promise<Response> {
  const request = searchRequest.safeParse(await c.req.json());
  if (!request.success)
    return c.json({ message: 'Ожидается {"registrationNumbers": ["…"]}, от 1 до 1000 номеров' }, 400);
  return c.json(searchAnswer(request.data.registrationNumbers, office.letters.latest));
}

async function giveForm103(c: Context<HttpEnv>, office: PostOffice): Promise<Response> {
  const uploadId = c.req.param('uploadId') ?? '';
  const letters = office.letters.ofUpload(Number(/^EZP-(\d+)$/.exec(uploadId)?.[1] ?? 0));
  const listed = letters.filter((letter) => letter.shpi !== null);
  const [first] = listed;
  if (!first) return c.json({ message: 'Такого списка нет' }, 404);
  const readyAtMs = first.accepted_at_ms + office.options.current().form103DelayMs;
  if (office.options.nowMs() < readyAtMs) return c.json({ message: 'Форма 103 ещё не готова' }, 404);
  return c.body(await form103(uploadId, listed, readyAtMs), 200, PDF);
}

async function giveNotice(c: Context<HttpEnv>, office: PostOffice): Promise<Response> {
  const letter = office.letters.byShpi(c.req.param('shpi') ?? '');
  if (!letter) return c.json({ message: 'Отправление не найдено' }, 404);
  const delivery = deliveryOf(office.operations(letter, office.options.nowMs()));
  if (!delivery) return c.json({ message: 'Уведомления о вручении нет' }, 404);
  return c.body(await deliveryNotice(letter, delivery), 200, PDF);
}
