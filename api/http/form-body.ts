import type { Context } from 'hono';
import { ApplicationError } from '../errors.ts';

/** A form's fields by their names; one that is named twice has a list. */
export type FormFields = Readonly<Record<string, string | File | readonly (string | File)[]>>;

/** @throws ApplicationError `bad-request` for a broken form */
export function formFields(c: Context): Promise<FormFields> {
  return orBroken(c.req.parseBody({ all: true }));
}

/** The form as browsers send it. @throws ApplicationError `bad-request` for a broken form */
export function formData(c: Context): Promise<FormData> {
  return orBroken(c.req.formData());
}

/** Whatever cannot be read as a form was cut or spoilt on its way. */
async function orBroken<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new ApplicationError('bad-request', { detail: 'Форма повреждена: отправьте её снова.', cause: error });
  }
}
