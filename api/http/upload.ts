import type { Context } from 'hono';
import { ApplicationError } from '../errors.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';

/** The file of a form's field. @throws ApplicationError `invalid` when it is not there, `bad-request` for a broken form */
export async function readUpload(c: Context, field: string): Promise<UploadedFile> {
  const value = (await readForm(c))[field];
  if (value instanceof File) return { fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  throw new ApplicationError('invalid', { faults: [{ code: 'file_missing', field, message: 'Выберите файл.' }] });
}

async function readForm(c: Context): Promise<Awaited<ReturnType<typeof c.req.parseBody>>> {
  try {
    return await c.req.parseBody();
  } catch (error) {
    throw new ApplicationError('bad-request', {
      detail: 'Форма с файлом повреждена: отправьте её снова.',
      cause: error,
    });
  }
}
