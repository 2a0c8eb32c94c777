import { z } from 'zod';
import { isTrackingNumber } from '#domain/post/tracking-number.ts';

/** What the cabinet may answer; anything else is rubbish, and rubbish is never taken for a definite answer. */
const rowFault = z.object({
  row: z.number().int().min(0),
  column: z.string().max(100),
  message: z.string().max(2_000),
});

const letterState = z.object({
  registrationNumber: z.string().min(1).max(200),
  state: z.enum(['archive', 'new']),
  shpi: z.string().refine(isTrackingNumber, 'ШПИ с неверным контрольным числом').nullable(),
  faults: z.array(rowFault).max(1_000),
});

/** `archive` is accepted, `new` is waiting for mending. */
export type CabinetLetter = z.infer<typeof letterState>;

export const uploadAnswer = z.object({
  uploadId: z.string().min(1).max(200),
  letters: z.array(letterState.extend({ row: z.number().int().min(1) })),
});
export type UploadAnswer = z.infer<typeof uploadAnswer>;

/** The whole archive was not taken. */
export const refusalAnswer = z.object({ message: z.string().min(1).max(2_000), faults: z.array(rowFault) });

export const searchAnswer = z.object({
  letters: z.array(letterState.extend({ uploadId: z.string().min(1).max(200) })),
  absent: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** An explained refusal of access, as the cabinet itself gives it; a proxy's page has another shape. */
export const accessRefusal = z.object({ message: z.string().min(1) });

/** The cabinet's own word that it takes nothing now; a proxy's page has another shape. */
export const busyRefusal = z.object({
  busy: z.enum(['maintenance', 'quota', 'too_many']),
  message: z.string().min(1).max(500),
});

/** The body as JSON of the given shape, or null: wrong encoding, no JSON, another shape. */
export function parseBody<T>(body: Uint8Array, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(jsonOf(body));
  return parsed.success ? parsed.data : null;
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
