import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueWords } from '#api/routes/issue-words.ts';
import { deloEventSchema } from '#views/matters/delo-event.ts';

const day = { eventId: 'e-1', occurredAt: '2026-11-20T09:00:00Z' };
const report = {
  ...{ externalId: 'r', revision: 1, cardExternalId: 'c', assignmentExternalId: 'a', executorName: 'П', text: 'т' },
  reportedOn: '2026-11-20',
};
const assignment = {
  ...{ externalId: 'a', revision: 1, cardExternalId: 'c', authorName: 'У', text: 'т', executors: [] },
  issuedOn: '2026-11-20',
};

function wordsOf(schema: z.ZodType, given: unknown): string[] {
  const parsed = schema.safeParse(given, { error: issueWords });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('what a schema finds is said in Russian words', () => {
  it.each([
    ['not an object', null, ['ожидается объект, получено: null.']],
    [
      'an unknown kind',
      { ...day, kind: 'card.burnt' },
      [
        'ожидается одно из: card.registered, card.edited, assignment.created, assignment.edited, report.created, report.edited.',
      ],
    ],
    [
      'an unknown state',
      { ...day, kind: 'assignment.created', assignment: { ...assignment, state: 'burnt' } },
      ['ожидается одно из: open, done, withdrawn.'],
    ],
    [
      'a broken file',
      { ...day, kind: 'report.created', report: { ...report, files: [{ name: 'ф', contentBase64: '!' }] } },
      ['ожидается содержимое в base64.'],
    ],
    [
      'an absent field',
      { ...day, kind: 'report.created', report: { ...report, text: undefined } },
      ['поле обязательно: ожидается строка.'],
    ],
    [
      'a revision in quotes',
      { ...day, kind: 'report.created', report: { ...report, revision: '1' } },
      ['ожидается число, получено: строка.'],
    ],
    [
      'a day without a time',
      { ...day, occurredAt: '2026-11-20', kind: 'report.created', report },
      ['ожидаются день и время с поясом вида 2026-11-24T09:30:00+03:00.'],
    ],
  ])('%s', (_name, event, words) => {
    expect(wordsOf(deloEventSchema, event)).toEqual(words);
  });

  it('sizes agree with their numbers', () => {
    expect(wordsOf(z.array(z.string()).min(1), [])).toEqual(['не меньше 1 элемента.']);
    expect(wordsOf(z.string().max(200), 'я'.repeat(201))).toEqual(['не длиннее 200 знаков.']);
    expect(wordsOf(z.coerce.number().int().min(1), 'x')).toEqual(['ожидается число, получено: не число.']);
    expect(wordsOf(z.strictObject({}), { лишнее: 1 })).toEqual(['таких полей нет: лишнее.']);
  });
});
