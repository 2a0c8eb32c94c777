import { describe, expect, it } from 'vitest';
import {
  batchSubject,
  INSTALLATION,
  letterSubject,
  SUBJECT_KINDS,
  subjectKey,
  subjectOfKey,
  subjectWords,
} from '#domain/work/subject.ts';
import { TASK_KINDS, tasksOf } from '#domain/work/task-kinds.ts';
import { approvalPath, batchPath, editPath, letterPath, subjectPath } from '#web/paths.ts';

it('people’s work is about a letter, a batch or the installation, each named by its kind and id', () => {
  expect(SUBJECT_KINDS).toEqual(expect.arrayContaining(['letter', 'batch', 'installation']));
  expect(letterSubject('one')).toEqual({ kind: 'letter', id: 'one' });
  expect(batchSubject('one')).toEqual({ kind: 'batch', id: 'one' });
});

it('leads to the page where something about it is done, and an installation to none', () => {
  expect(subjectPath(batchSubject('one'), 'card')).toBe(batchPath('one'));
  const places = (['card', 'form', 'approval'] as const).map((place) => subjectPath(letterSubject('one'), place));
  expect(places).toEqual([letterPath('one'), editPath('one'), approvalPath('one')]);
  expect(subjectPath(INSTALLATION, 'card')).toBeNull();
});

it('brings kinds of tasks that no other brings: a task in the database could be either', () => {
  const bringing = { words: () => 'x', folder: null, tasks: { incident: TASK_KINDS.incident } };
  expect(Object.keys(tasksOf([bringing]))).toEqual(['incident']);
  expect(() => tasksOf([bringing, bringing])).toThrow('two kinds of tasks have one code: incident');
});

const ID = '0190a0c4-0000-7000-8000-000000000001';
const NIL = '00000000-0000-0000-0000-000000000000';

describe('the key under which the database announces a change', () => {
  it.each([
    [letterSubject(ID), `letter:${ID}`],
    [batchSubject(ID), `batch:${ID}`],
    [INSTALLATION, `installation:${NIL}`],
  ])('names the subject, and leads back to it: %j', (subject, key) => {
    expect(subjectKey(subject)).toBe(key);
    expect(subjectOfKey(key)).toEqual(subject);
  });

  it.each(['', ID, 'letter', `of_the_future:${ID}`, `toString:${ID}`, `Letter:${ID}`])(
    'of a newer program, or cut short, leads nowhere: %j',
    (key) => expect(subjectOfKey(key)).toBeNull(),
  );
});

it.each([
  ['letter', '50MS0095/26/768', 'письмо 50MS0095/26/768'],
  ['letter', null, 'письмо без номера'],
  ['batch', '2026-11-28 № 2', 'партия 2026-11-28 № 2'],
  ['batch', null, 'партия'],
  ['installation', null, 'установка'],
] as const)('a %s called %j is named to people as they call it', (kind, name, words) => {
  expect(subjectWords(kind, name)).toBe(words);
});
