import type { Context } from 'hono';
import { ApplicationError } from '../errors.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';

/** The file of a form's field. @throws ApplicationError `invalid` when it is not there, `bad-request` for a broken form */
export async function readUpload(c: Context, field: string): Promise<UploadedFile> {
  const value = [(await readForm(c))[field]].flat().at(-1);
  if (value instanceof File) return { fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  throw new ApplicationError('invalid', { faults: [{ code: 'file_missing', field, message: 'Выберите файл.' }] });
}

type Form = Readonly<Record<string, string | File | readonly (string | File)[]>>;

/** A form's fields; one that is named twice has a list. @throws ApplicationError `bad-request` for a broken form */
export async function readForm(c: Context): Promise<Form> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    throw new ApplicationError('bad-request', {
      detail: 'Форма повреждена: отправьте её снова.',
      cause: error,
    });
  }
}
