import { describe, expect, it } from 'vitest';
import { letterAwaitingView } from '#api/work/awaiting-view.ts';
import { LETTER_EVENT_TEXTS } from '#domain/letters/letter-event.ts';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import { isOpen, LETTER_LIFE, letterStatusName, statusesOfPhase } from '#domain/letters/letter-life.ts';
import { LETTER_OUTCOME_NAMES, LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  LETTER_KIND_NAMES,
  LETTER_KINDS,
  RECIPIENT_TYPE_NAMES,
  RECIPIENT_TYPES,
} from '#domain/letters/letter.ts';
import { isStatusGroup, STATUS_GROUP_CODES, STATUS_GROUPS, ungroupedStatuses } from '#domain/letters/status-groups.ts';

const LETTER_STATUS_NAMES = Object.fromEntries(LETTER_STATUSES.map((status) => [status, letterStatusName(status)]));
const POSTAL_STATUSES = statusesOfPhase('with_post');

/** Codes that are shown to people, each table with how many of them there are. */
const TABLES = [
  ['status of a letter', LETTER_STATUS_NAMES, 22],
  ['outcome', LETTER_OUTCOME_NAMES, 4],
  ['kind of a letter', LETTER_KIND_NAMES, 2],
  ['kind of a document', DOCUMENT_KIND_NAMES, 4],
  ['type of a recipient', RECIPIENT_TYPE_NAMES, 2],
  ['line of the timeline', LETTER_EVENT_TEXTS, 59],
] as const;

describe('what people read', () => {
  it.each(TABLES)('is Russian and different for each code: %s', (_, names, count) => {
    const words: readonly string[] = Object.values(names);
    for (const word of words) expect(word).toMatch(/^[А-ЯЁ][а-яё ]+/u);
    expect(new Set(words).size).toBe(count);
  });

  it('names every code there is', () => {
    expect(Object.keys(LETTER_LIFE)).toEqual(LETTER_STATUSES);
    expect(Object.keys(LETTER_OUTCOME_NAMES)).toEqual(LETTER_OUTCOMES);
    expect(Object.keys(LETTER_KIND_NAMES)).toEqual(LETTER_KINDS);
    expect(Object.keys(DOCUMENT_KIND_NAMES)).toEqual(DOCUMENT_KINDS);
    expect(Object.keys(RECIPIENT_TYPE_NAMES)).toEqual(RECIPIENT_TYPES);
  });
});

describe('a letter', () => {
  it('has something to wait for until it is filed or recalled', () => {
    expect(LETTER_STATUSES.filter((status) => !isOpen(status))).toEqual(['cancelled', 'filed']);
  });

  it('may be in any of the Post’s states only after the Post has accepted it', () => {
    const first = LETTER_STATUSES.indexOf('accepted');
    expect(POSTAL_STATUSES).toEqual(LETTER_STATUSES.slice(first, first + POSTAL_STATUSES.length));
    expect(POSTAL_STATUSES).toHaveLength(7);
  });
});

describe('the folders of the list', () => {
  it('hold every letter, each in one of them', () => {
    expect(ungroupedStatuses()).toEqual([]);
    const held = Object.values(STATUS_GROUPS).flatMap(({ statuses }) => [...statuses]);
    expect(held.toSorted()).toEqual(LETTER_STATUSES.toSorted());
  });

  it('part what waits for people from what goes by itself', () => {
    expect(STATUS_GROUPS.to_mend.statuses).toEqual(['needs_fix', 'returned']);
    expect(STATUS_GROUPS.approval.statuses).toEqual(['preparing', 'awaiting_visa', 'awaiting_signature']);
    expect(STATUS_GROUPS.to_send.statuses).toEqual(['signed', 'queued', 'submitting', 'unknown']);
    expect(STATUS_GROUPS.with_post.statuses).toEqual(POSTAL_STATUSES);
    expect(STATUS_GROUPS.cancelled.statuses).toEqual(['cancelled']);
    expect(STATUS_GROUPS.draft.statuses).toEqual(['draft']);
  });

  it('are called in Russian, and by no other code', () => {
    for (const { name } of Object.values(STATUS_GROUPS)) expect(name).toMatch(/^[А-Я][а-я ]+/u);
    expect(STATUS_GROUP_CODES).toEqual(Object.keys(STATUS_GROUPS));
    expect(STATUS_GROUP_CODES).toHaveLength(8);
    for (const other of ['', 'toString', 'Draft', 'filed']) expect(isStatusGroup(other)).toBe(false);
  });
});

describe('a line of the timeline', () => {
  it('has its data put in by name, text and numbers alike', () => {
    expect(subjectTimelineText('letter', 'submitted', { number: '50MS0095/26/1' })).toBe(
      'Отправлено на подпись, номер 50MS0095/26/1',
    );
    expect(subjectTimelineText('letter', 'prepared', { pageCount: 3 })).toBe('Документ подготовлен: 3 стр.');
    expect(subjectTimelineText('letter', 'prepared', { pageCount: 0 })).toBe('Документ подготовлен: 0 стр.');
  });

  it.each([{}, { reason: '' }, { reason: null }, { reason: { secret: 'x' } }, { reason: true }])(
    'shows a dash for what is missing or is no text: %j',
    (data) => expect(subjectTimelineText('letter', 'cancelled', data)).toBe('Отозвано: —'),
  );

  it('of a kind that this program does not know shows the kind itself', () => {
    expect(subjectTimelineText('letter', 'kind_of_the_future', {})).toBe('kind_of_the_future');
  });
});

describe('what a letter waits for', () => {
  const NOW = new Date('2026-11-30T12:00:00Z');
  const people = { author_name: 'Примерова А. С.', approver_name: 'Учебная М. П.' };

  it('names the person whose visa it is, and where he is not known somebody of the site', () => {
    const asked = (endorser_name: string | null) =>
      letterAwaitingView({ code: 'visa' }, { ...people, endorser_name }, NOW);
    expect(asked('Образцов Пётр Ильич')).toEqual({ code: 'visa', what: 'виза', from: 'Образцов Пётр Ильич' });
    expect(asked(null)?.from).toBe('сотрудник участка');
    expect(letterAwaitingView({ code: 'signature' }, { ...people, endorser_name: 'x' }, NOW)?.from).toBe(
      'Учебная М. П.',
    );
  });

  it('of a batch has the term of the recall as long as it lasts, and then none that could be late', () => {
    const shown = (until: string) =>
      letterAwaitingView({ code: 'batch', until }, { ...people, endorser_name: null }, NOW);
    expect(shown('2026-11-30T12:00:01.000Z')).toMatchObject({ code: 'batch', until: '2026-11-30T12:00:01.000Z' });
    expect(shown('2026-11-30T12:00:00.000Z')).toEqual({
      ...{ code: 'open_batch', from: 'система' },
      what: 'ближайшая партия; пока она не взяла письмо, его можно отозвать',
    });
  });
});
