import { z } from 'zod';
import { letterRefSchema } from '#views/letters/letter.ts';
import { personSchema } from '#views/people/person.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import type { Fate } from '#emulators/post/fates.ts';
import { Refused, type CourtClient } from './court-client.ts';
import type { DemoDocument } from './documents.ts';

/** A letter on its way. */
export interface DemoLetter {
  readonly id: string;
  readonly number: string;
  readonly document: string;
}

const FATES: readonly Fate[] = ['electronic', 'refused', 'paper'];
const RECIPIENTS = ['Тестов Тест Тестович', 'Примеров Пример Примерович', 'Образцова Анна Учебная'] as const;
/** The fourth letter is a simple one, as soon as there are so many. */
const SIMPLE_INDEX = 3;
const submitted = letterRefSchema.extend({ number: z.string() });

/** The clerk's part: a draft, its document, its number; the Post is told each letter's fate. What is refused is told in words. */
export async function writeLetters(
  clerk: CourtClient,
  emulator: string,
  documents: readonly DemoDocument[],
): Promise<readonly DemoLetter[]> {
  const name = DEMO_PEOPLE.find(({ login }) => login === 'sudya')?.fullName;
  const approver = (await clerk.get('/approvers', z.array(personSchema))).find(({ fullName }) => fullName === name);
  if (!approver) throw new Error('Подписывающего нет среди людей участка');
  const letters: DemoLetter[] = [];
  for (const [index, document] of documents.entries()) {
    try {
      const letter = await writeLetter(clerk, document, { fields: fieldsOf(document, index), approverId: approver.id });
      await setFate(emulator, letter.number, FATES[index] ?? 'electronic');
      letters.push(letter);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      console.log(`  ✗ ${document.fileName}: ${error.message}`);
    }
  }
  return letters;
}

async function writeLetter(clerk: CourtClient, document: DemoDocument, draft: unknown): Promise<DemoLetter> {
  const { id } = await clerk.post('/letters', letterRefSchema, draft);
  const form = new FormData();
  form.set('file', new File([Buffer.from(document.bytes)], document.fileName));
  await clerk.post(`/letters/${id}/attachments`, letterRefSchema.loose(), form);
  const { number } = await clerk.post(`/letters/${id}/submission`, submitted);
  return { id, number, document: document.fileName };
}

function fieldsOf(document: DemoDocument, index: number): unknown {
  return {
    kind: index === SIMPLE_INDEX ? 'simple' : 'registered',
    documentKind: 'other',
    title: document.fileName.replace(/\.[^.]*$/, '').slice(0, 200),
    // The same show may run again on the same installation.
    repeatReason: 'ещё один показ',
    recipient: {
      type: 'person',
      name: RECIPIENTS[index % RECIPIENTS.length],
      address: '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7',
    },
  };
}

async function setFate(emulator: string, number: string, fate: Fate): Promise<void> {
  const answer = await fetch(`${emulator}/control/fates/${encodeURIComponent(number)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fate }),
  });
  if (!answer.ok) throw new Error(`Эмулятор Почты ответил ${answer.status}`);
}
