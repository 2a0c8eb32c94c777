import { randomUUID } from 'node:crypto';

/** What no honest caller writes in a path or a query: outside of what PostgreSQL's integers, days and texts hold, or no text at all. */
export const ODD_TEXTS = [
  '2147483648',
  '99999999999999999999',
  '-1',
  '0000-01-01',
  '%ff',
  '%ED%A0%80',
  'x'.repeat(600),
];

/** Ends of pages that were never given out. */
export const ODD_CURSORS = [null, {}, 'a\u0000b', '\ud800', ['1', 'a\u0000b'], ['9'.repeat(17), randomUUID()]].map(
  (value) => Buffer.from(JSON.stringify(value)).toString('base64url'),
);

/** What a JSON field may be instead. */
export const ODD_FIELDS: readonly unknown[] = [null, 2_147_483_648, 'a\u0000b', '0000-01-01', [['\ud800']]];

const FORM = 'application/x-www-form-urlencoded';
const PART = '--x\r\nContent-Disposition: form-data; name="file"';

/** Bodies that are nothing, or not what they say they are. */
export const ODD_BODIES: readonly { readonly type?: string; readonly body: string }[] = [
  { body: '' },
  { type: 'application/json', body: '' },
  { type: 'application/json', body: '{' },
  { type: 'application/json', body: 'null' },
  { type: 'application/json', body: '[1]' },
  { type: 'application/json', body: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}` },
  { type: 'application/json; charset=utf-16', body: '{}' },
  { type: FORM, body: '' },
  { type: FORM, body: '%ff=%&&==&a' },
  { type: 'multipart/form-data', body: 'x' },
  { type: 'multipart/form-data; boundary=x', body: '' },
  { type: 'multipart/form-data; boundary=x', body: `${PART}; filename="a"\r\n\r\nabc` },
  { type: 'multipart/form-data; boundary=x', body: `--x\r\nX-Y: ${'z'.repeat(5_000)}\r\n\r\nabc\r\n--x--` },
  { type: 'text/xml', body: '<a/>' },
];

/** The value with each of its fields in turn replaced by each odd value. */
export function oddVariants(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...ODD_FIELDS, ...oddVariants(value[0] ?? '').map((inner) => [inner])];
  if (typeof value !== 'object' || value === null) return [...ODD_FIELDS];
  return Object.entries(value).flatMap(([key, inner]) => oddVariants(inner).map((odd) => ({ ...value, [key]: odd })));
}
