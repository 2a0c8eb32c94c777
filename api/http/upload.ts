import type { Context } from 'hono';
import { ApplicationError } from '../errors.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';
import { formFields } from './form-body.ts';

/** The file of a form's field. @throws ApplicationError `invalid` when it is not there, `bad-request` for a broken form */
export async function readUpload(c: Context, field: string): Promise<UploadedFile> {
  const value = [(await formFields(c))[field]].flat().at(-1);
  if (value instanceof File) return { fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  throw new ApplicationError('invalid', { faults: [{ code: 'file_missing', field, message: 'Выберите файл.' }] });
}

/** A file of a form that a route's schema has let in. */
export async function fileOfForm(file: File): Promise<UploadedFile> {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
