import type { Context } from 'hono';
import { ApplicationError } from '../errors.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';

/** The file of a form's field. @throws ApplicationError `invalid` when it is not there, `bad-request` for a broken form */
export async function readUpload(c: Context, field: string): Promise<UploadedFile> {
  const value = (await readForm(c))[field];
  if (value instanceof File) return { fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  throw new ApplicationError('invalid', { faults: [{ code: 'file_missing', field, message: 'Выберите файл.' }] });
}

/** Several files under one name, in the order of the form; empty places of a form are left out. */
export async function readUploads(c: Context, field: string): Promise<UploadedFile[]> {
  const value = (await c.req.parseBody({ all: true }))[field];
  const files = (Array.isArray(value) ? value : [value]).filter((item) => item instanceof File);
  const chosen = files.filter((file) => file.name !== '' || file.size > 0);
  return Promise.all(
    chosen.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
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
