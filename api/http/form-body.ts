import type { Context } from 'hono';
import { ApplicationError } from '../errors.ts';
import { carriedFile } from './carried-files.ts';

/** A form's fields by their names; one that is named twice has a list. */
export type FormFields = Readonly<Record<string, string | File | readonly (string | File)[]>>;

/** @throws ApplicationError `bad-request` for a broken form */
export function formFields(c: Context): Promise<FormFields> {
  return orBroken(c.req.parseBody({ all: true }).then(withCarried));
}

/** What a page has carried on stands where the browser would have sent it. */
function withCarried(read: FormFields): FormFields {
  const all = Object.entries(read).flatMap(([name, given]) =>
    [given].flat().map((value) => carriedFile(name, value) ?? ([name, value] as const)),
  );
  const fields = Map.groupBy(all, ([name]) => name);
  return Object.fromEntries(
    [...fields].map(([name, values]) => {
      const [first = '', ...others] = values.map(([, value]) => value);
      return [name, others.length === 0 ? first : [first, ...others]] as const;
    }),
  );
}

/** The form as browsers send it. @throws ApplicationError `bad-request` for a broken form */
export function formData(c: Context): Promise<FormData> {
  // Awaited and not chained: a form that a route's schema has read before stands there read, and no promise.
  const read = async (): Promise<FormData> => dataWithCarried(await c.req.formData());
  return orBroken(read());
}

function dataWithCarried(data: FormData): FormData {
  for (const [name, value] of [...data]) {
    const carried = carriedFile(name, value);
    if (carried === null) continue;
    data.delete(name);
    data.append(...carried);
  }
  return data;
}

/** Whatever cannot be read as a form was cut or spoilt on its way. */
async function orBroken<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new ApplicationError('bad-request', { detail: 'Форма повреждена: отправьте её снова.', cause: error });
  }
}
