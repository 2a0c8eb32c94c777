import { expect, it } from 'vitest';
import { INSTALLATION, batchSubject, letterSubject, SUBJECT_KINDS } from '#domain/work/subject.ts';
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
