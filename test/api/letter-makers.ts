import { expect } from 'vitest';
import { letterCardSchema, type LetterCard } from '#views/letters/letter-card.ts';
import type { ApiUser } from './api-harness.ts';
import { SUPERVISOR_ID } from './api-harness.ts';

/** A draft that the Post's rules accept. */
export function draftBody(changes: Readonly<Record<string, unknown>> = {}): { fields: object; approverId: string } {
  return {
    fields: {
      kind: 'registered',
      documentKind: 'court_order',
      title: 'Судебный приказ 2-1195/2026',
      recipient: {
        type: 'person',
        name: 'Тестов Тест Тестович',
        address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
      },
      // Many tests send the same papers to the same person; that it is asked why has its own.
      repeatReason: 'ещё одно, для проверки',
      ...changes,
    },
    approverId: SUPERVISOR_ID,
  };
}

/** The parsed body of an answer, its status checked. */
export async function bodyOf<T>(response: Response, status: number): Promise<T> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return JSON.parse(text) as T;
}

/** A letter's card as this person reads it. */
export async function readLetterCard(user: ApiUser, letterId: string): Promise<LetterCard> {
  return letterCardSchema.parse(await bodyOf(await user.send('GET', `/letters/${letterId}`), 200));
}

export interface Ref {
  readonly id: string;
  readonly version: number;
}

export async function createDraft(clerk: ApiUser, changes?: Readonly<Record<string, unknown>>): Promise<Ref> {
  return bodyOf<Ref>(await clerk.send('POST', '/letters', { body: draftBody(changes) }), 201);
}

/** The smallest honest PDF page. */
export const PDF_BYTES = new TextEncoder().encode(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
`,
);

export function fileForm(bytes: Uint8Array<ArrayBuffer>, name: string): FormData {
  const form = new FormData();
  form.append('file', new File([bytes], name));
  return form;
}

export async function attach(clerk: ApiUser, letterId: string, name = 'приказ.pdf'): Promise<Ref> {
  const body = fileForm(PDF_BYTES, name);
  return bodyOf<Ref>(await clerk.send('POST', `/letters/${letterId}/attachments`, { body }), 201);
}

/** A draft with a document. */
export async function createReadyDraft(clerk: ApiUser, changes?: Readonly<Record<string, unknown>>): Promise<Ref> {
  const { id } = await createDraft(clerk, changes);
  return attach(clerk, id);
}

/** A letter that has its number. */
export async function createSubmitted(clerk: ApiUser): Promise<Ref & { readonly number: string }> {
  const { id } = await createReadyDraft(clerk);
  return bodyOf(await clerk.send('POST', `/letters/${id}/submission`), 200);
}
