import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { carryFiles } from '#api/http/carried-files.ts';
import { formData, formFields } from '#api/http/form-body.ts';

const app = new Hono();
app.post('/fields', async (c) => c.json(await toldOf(Object.entries(await formFields(c)))));
app.post('/data', async (c) => {
  await formFields(c);
  return c.json(await toldOf([...(await formData(c))]));
});

async function toldOf(entries: readonly (readonly [string, unknown])[]) {
  const told = entries.flatMap(([name, given]) => [given].flat().map((value: unknown) => [name, value] as const));
  return Promise.all(
    told.map(async ([name, value]) => [name, value instanceof File ? `${value.name}: ${await value.text()}` : value]),
  );
}

const sent = async (path: string, fields: readonly (readonly [string, string])[]) =>
  (await app.request(path, { method: 'POST', body: new URLSearchParams(fields.map(([...pair]) => pair)) })).json();

describe('a file of a form that was stopped to ask who one is', () => {
  const signature = new File(['подпись, в словах'], 'подпись, моя.sig');

  it('goes on as it was chosen, with its name, beside what was typed', async () => {
    const { fields, isAll } = await carryFiles([
      ['signature', signature],
      ['signature', new File(['вторая'], 'b.sig')],
      ['untouched', new File([], '')],
    ]);
    expect(isAll).toBe(true);
    const told = [
      ['revision', '2'],
      ['signature', 'подпись, моя.sig: подпись, в словах'],
      ['signature', 'b.sig: вторая'],
    ];
    for (const path of ['/fields', '/data']) expect(await sent(path, [['revision', '2'], ...fields])).toEqual(told);
  });

  it('is said to be left behind when it is too large, and only then', async () => {
    const large = new File([new Uint8Array(300 * 1024)], 'large.pdf');
    expect(await carryFiles([['file', large]])).toEqual({ fields: [], isAll: false });
    expect(await carryFiles([['file', new File([], '')]])).toEqual({ fields: [], isAll: true });
  });
});
