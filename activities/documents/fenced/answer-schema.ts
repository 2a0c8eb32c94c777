import { z } from 'zod';
import { CONVERSION_FAULT_CODES, CONVERSION_WARNING_CODES } from '#domain/documents/conversion-faults.ts';
import { DOCUMENT_KINDS, OFFICE_KINDS } from '#domain/documents/document-kind.ts';
import { STAMP_REFUSALS } from '../stamp/stamp-error.ts';
import { ANSWER_FACE_LENGTH, ANSWER_FACES_LIMIT, ANSWER_TEXT_LIMIT } from './task.ts';

const MAX_WORDS = 1_000;
const words = z.string().max(MAX_WORDS);
const pageText = z.string().max(ANSWER_TEXT_LIMIT);
const pages = z.number().int().min(1);
const notice = z.object({
  code: z.enum(CONVERSION_WARNING_CODES),
  about: words.optional(),
  page: pages.optional(),
  isLoss: z.boolean().optional(),
});
const warnings = z.array(notice).readonly();
const fault = z.object({ code: words, field: words, message: words, page: pages.optional() });

/** The answer of a child as it is believed: a conquered one may send anything. */
export const answerSchema = z.discriminatedUnion('outcome', [
  z.object({
    ...{ outcome: z.literal('office'), kind: z.enum(OFFICE_KINDS), warnings },
    faces: z.array(z.string().max(ANSWER_FACE_LENGTH)).max(ANSWER_FACES_LIMIT).readonly(),
    pixels: z.number().int().min(0),
  }),
  z.object({ outcome: z.literal('incoming') }),
  z.object({
    outcome: z.literal('pdf'),
    kind: z.enum(DOCUMENT_KINDS),
    pageCount: z.number().int().min(0),
    isLeast: z.boolean(),
    warnings,
  }),
  z.object({ outcome: z.literal('text'), text: pageText }),
  z.object({ outcome: z.literal('counted'), warnings }),
  z.object({ outcome: z.literal('faults'), faults: z.array(fault).readonly() }),
  z.object({
    outcome: z.literal('refused'),
    code: z.enum(CONVERSION_FAULT_CODES),
    page: pages.optional(),
    about: words.optional(),
  }),
  z.object({ outcome: z.literal('stamp_refused'), code: z.enum(STAMP_REFUSALS), message: words }),
  z.object({ outcome: z.literal('failed'), error: words, message: words }),
]);
export type CheckedAnswer = z.infer<typeof answerSchema>;
