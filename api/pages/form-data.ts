import { z } from 'zod';
import { formData } from '../http/form-body.ts';
import { ApplicationError } from '../errors.ts';
import type { PageContext } from './page-deps.ts';
import { sentText, TYPED_FIELD } from '../typed/finish-typed.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';

/** A form that came from one of our pages. */
export interface PageForm {
  /** The value as typed, line ends made one; empty when absent. */
  text(name: string): string;
  /** Every value of a name, in the order of the page. */
  texts(name: string): readonly string[];
  /** @throws ApplicationError `bad-request` when it is not a whole number */
  integer(name: string): number;
  /** Chosen files; an empty file input counts as none. */
  files(name: string): Promise<UploadedFile[]>;
  /** Makes a repeat of this very form harmless. */
  readonly key: string;
}

const KEY = z.uuid();

/** @throws ApplicationError `bad-request` when the form is not one of ours */
export async function readForm(c: PageContext): Promise<PageForm> {
  const data = await formData(c);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const key = KEY.safeParse(text('key'));
  if (!key.success) throw new ApplicationError('bad-request', { detail: 'Откройте страницу заново и повторите.' });
  c.set('answeredKey', key.data);
  c.set('sentText', sentText(text(TYPED_FIELD)));
  return {
    text,
    texts: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
    integer: (name) => integerOf(text(name)),
    files: (name) => filesOf(data.getAll(name)),
    key: key.data,
  };
}

function integerOf(text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isSafeInteger(value)) {
    throw new ApplicationError('bad-request', { detail: 'Откройте страницу заново и повторите.' });
  }
  return value;
}

/** A browser sends an unnamed empty file for an input that was left alone. */
function filesOf(values: readonly (string | File)[]): Promise<UploadedFile[]> {
  const files = values.filter((value): value is File => typeof value !== 'string');
  const chosen = files.filter(({ name, size }) => name !== '' || size > 0);
  return Promise.all(
    chosen.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
