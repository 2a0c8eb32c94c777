import { expect, it } from 'vitest';
import { batchSubject, letterSubject, SUBJECT_KINDS } from '#domain/work/subject.ts';

it('people’s work is about a letter, a batch or the installation, each named by its kind and id', () => {
  expect(SUBJECT_KINDS).toEqual(expect.arrayContaining(['letter', 'batch', 'installation']));
  expect(letterSubject('one')).toEqual({ kind: 'letter', id: 'one' });
  expect(batchSubject('one')).toEqual({ kind: 'batch', id: 'one' });
});
