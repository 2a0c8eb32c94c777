import { defineEntity, p } from '@mikro-orm/core';
import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KINDS, LETTER_KINDS, RECIPIENT_TYPES } from '#domain/letters/letter.ts';
import { LETTER_WAYS } from '#domain/letters/letter-way.ts';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';

/** What is kept of a letter, also in the archive (`db/archive`). */
export const LETTER_COLUMNS = {
  id: p.uuid().primary(),
  siteId: p.string().length(16),
  /** `50MS0095/26/768`; given when the letter is sent for approval. */
  number: p.string().length(30).nullable(),
  numberYear: p.integer().nullable(),
  numberSequence: p.integer().nullable(),
  kind: p.enum(LETTER_KINDS),
  documentKind: p.enum(DOCUMENT_KINDS),
  way: p.enum(LETTER_WAYS).default('own'),
  title: p.text(),
  recipientType: p.enum(RECIPIENT_TYPES),
  recipientName: p.text(),
  recipientInn: p.text().nullable(),
  recipientKpp: p.text().nullable(),
  recipientAddress: p.text(),
  /** As the court's register has it. */
  caseNumber: p.text().nullable(),
  comment: p.text().nullable(),
  /** The case of the register that it is about, whom of it it goes to and to which hearing it calls. */
  caseId: p.uuid().nullable(),
  casePartyId: p.uuid().nullable(),
  caseHearingId: p.uuid().nullable(),
  /** When that was to begin as the letter was bound to it; a trigger takes the hearing's start where nobody says it. */
  toldHearingAt: p.datetime().nullable(),
  /** Why the same was sent to the same person in the same case again. */
  repeatReason: p.text().nullable(),
  authorId: p.uuid(),
  /** The supervisor who is asked to sign. */
  approverId: p.uuid(),
  signedById: p.uuid().nullable(),
  /** Whose visa the letter's route asks for; set when it is sent for approval. */
  endorserId: p.uuid().nullable(),
  endorsedAt: p.datetime().nullable(),
  /** Whom the approver substitutes. */
  onBehalfOfId: p.uuid().nullable(),
  profileId: p.text(),
  status: p.enum(LETTER_STATUSES),
  statusSince: p.datetime(),
  awaiting: p.json<LetterAwaiting>().nullable(),
  /** Grows with every round of preparing; a decision names the revision it is about. */
  revision: p.integer().default(0),
  /** Grows with every change of the row: the ETag. */
  version: p.integer().default(1),
  remark: p.text().nullable(),
  faults: p.json<Fault[]>().nullable(),
  pdfSha256: p.string().length(64).nullable(),
  pageCount: p.integer().nullable(),
  pdfByteSize: p.integer().nullable(),
  batchId: p.uuid().nullable(),
  uploadId: p.text().nullable(),
  shpi: p.string().length(14).nullable(),
  recallUntil: p.datetime().nullable(),
  sentAt: p.datetime().nullable(),
  acceptedAt: p.datetime().nullable(),
  outcome: p.enum(LETTER_OUTCOMES).nullable(),
  outcomeAt: p.text().nullable(),
  outcomeReason: p.text().nullable(),
  createdAt: p.datetime(),
  updatedAt: p.datetime(),
};

/** The projection of a letter: what lists and cards show. The workflow owns the truth from `preparing` on. */
export const LetterSchema = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: LETTER_COLUMNS,
  indexes: [
    { properties: 'batchId' },
    { properties: 'shpi' },
    { properties: ['siteId', 'createdAt', 'id'] },
    { name: 'letter_created', properties: ['createdAt', 'id'] },
    { name: 'letter_waiting', properties: ['siteId', 'approverId', 'status', 'statusSince', 'id'] },
  ],
  uniques: [{ properties: 'number' }, { properties: ['siteId', 'numberYear', 'numberSequence'] }],
});
export class Letter extends LetterSchema.class {}
LetterSchema.setClass(Letter);

/** By what a letter that has its number is the same as another. */
export const LetterRepeatSchema = defineEntity({
  name: 'LetterRepeat',
  tableName: 'letter_repeat',
  properties: {
    siteId: p.string().length(16).primary(),
    /** Hash of `repeatKey`. */
    likeness: p.string().length(64).primary(),
    letterId: p.uuid().primary(),
  },
});
export class LetterRepeat extends LetterRepeatSchema.class {}
LetterRepeatSchema.setClass(LetterRepeat);

/** The last number given to a site in a year; the row lock makes numbers consecutive. */
export const LetterCounterSchema = defineEntity({
  name: 'LetterCounter',
  tableName: 'letter_counter',
  properties: {
    siteId: p.string().length(16).primary(),
    year: p.integer().primary(),
    lastSequence: p.integer(),
  },
});
export class LetterCounter extends LetterCounterSchema.class {}
LetterCounterSchema.setClass(LetterCounter);
