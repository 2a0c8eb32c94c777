import fc from 'fast-check';
import { ASSIGNMENT_STATES, REPORT_STATES } from '#domain/matters/assignment.ts';
import type { PictureSources } from '#domain/publications/picture.ts';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';

/** What people and machines write: also what XML cannot hold, white space of every kind, halves of characters, far too long a text. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' \t\r\n',
    ']]>&<"\'',
    '\u0000\u0008\u001f\ufffe\uffff',
    '\ud83d',
    'Ж'.repeat(1_500),
    '😀'.repeat(21_000),
  ),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day, { nil: null });
const hex = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'));

const card = fc.record({
  ...{ registrationNumber: words, registeredOn: day, documentGroup: words, deliveryKind: words },
  ...{ subject: words, applicantName: words },
  covering: fc.option(fc.record({ number: words, date: day, sender: words }), { nil: null }),
});

const executor = fc.record({ name: words, accountId: fc.constant(null), isResponsible: fc.boolean() });
const assignment = fc.record({
  ...{ id: fc.uuid(), parentId: fc.option(fc.uuid(), { nil: null }), authorName: words, authorId: fc.constant(null) },
  ...{ text: words, executors: fc.array(executor, { maxLength: 3 }) },
  ...{ controllerName: fc.constant(null), controllerId: fc.constant(null) },
  ...{ issuedOn: day, dueOn: maybeDay, extendedTo: maybeDay, takenOffControlOn: maybeDay },
  state: fc.constantFrom(...ASSIGNMENT_STATES),
});

const file = fc.record({
  ...{ name: words, sha256: hex, byteSize: fc.nat(), mediaType: fc.constant('application/pdf') },
});
const report = (assignmentIds: readonly string[]) =>
  fc.record({
    ...{ id: fc.uuid(), assignmentId: fc.constantFrom(...assignmentIds, 'of nobody'), executorName: words },
    ...{ executorId: fc.constant(null), text: words, reportedOn: day, state: fc.constantFrom(...REPORT_STATES) },
    files: fc.array(file, { maxLength: 2 }),
  });

/** Rows of one card, as wild as they may come. */
export const anySources: fc.Arbitrary<PictureSources> = fc
  .uniqueArray(assignment, { selector: ({ id }) => id, maxLength: 4 })
  .chain((assignments) =>
    fc.record({
      ...{ publicId: fc.uuid(), court: words, card, access: fc.record({ salt: hex, hash: hex }) },
      assignments: fc.constant(assignments),
      reports: fc.uniqueArray(report(assignments.map(({ id }) => id)), { selector: ({ id }) => id, maxLength: 5 }),
    }),
  );

const PARTS = Object.keys(INITIAL_SETTINGS.parts) as (keyof PublicationSettings['parts'])[];

/** Settings with any parts shown and any words of the states. */
export const anySettings: fc.Arbitrary<PublicationSettings> = fc
  .record({ shown: fc.subarray(PARTS), open: words, done: words, withdrawn: words })
  .map(({ shown, ...stateWords }) => ({
    ...INITIAL_SETTINGS,
    ...{
      parts: { ...INITIAL_SETTINGS.parts, ...Object.fromEntries(PARTS.map((part) => [part, shown.includes(part)])) },
    },
    stateWords,
  }));
