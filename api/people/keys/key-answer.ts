import { z } from '@hono/zod-openapi';

const bytes = z
  .string()
  .max(16_384)
  .regex(/^[\w-]*$/);
const shared = { id: bytes, rawId: bytes, type: z.literal('public-key') };
/** What browsers add and nobody here reads. */
const extensions = z.record(z.string(), z.unknown()).default({});

/** What a browser answers when a key is made; byte strings are base64url. Source: WebAuthn Level 3, RegistrationResponseJSON. */
export const newKeyAnswerSchema = z
  .object({
    ...shared,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z
        .string()
        .regex(/^[a-z-]{1,20}$/)
        .array()
        .max(8)
        .default([]),
    }),
    clientExtensionResults: extensions,
  })
  .openapi('NewKeyAnswer');
export type NewKeyAnswer = z.infer<typeof newKeyAnswerSchema>;

/** What a browser answers when a key is shown. Source: WebAuthn Level 3, AuthenticationResponseJSON. */
export const keyAnswerSchema = z
  .object({
    ...shared,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
    }),
    clientExtensionResults: extensions,
  })
  .openapi('KeyAnswer');
export type KeyAnswer = z.infer<typeof keyAnswerSchema>;

/** The answer in a form's field; undefined: there is none. An answer that cannot be read is one that no key has given. */
export function answerIn<T>(schema: z.ZodType<T>, field: string): T | 'unreadable' | undefined {
  if (field === '') return undefined;
  const json = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema)
    .safeParse(field);
  return json.success ? json.data : 'unreadable';
}
