import type { z } from 'zod';
import type { Fault } from '#domain/documents/fault.ts';

/**
 * A field of a body that the domain judges. What it finds stands beside what is wrong with the form of the other fields: whoever sends a
 * body is told all of it at once, and not the next fault after each that is mended.
 */
export function judged<Schema extends z.ZodType>(
  schema: Schema,
  faultsOf: (value: z.output<Schema>) => readonly Fault[],
): Schema {
  return schema.superRefine((value, context) => {
    for (const { code, message } of faultsOf(value)) context.addIssue({ code: 'custom', message, params: { code } });
  });
}

/** The code of a fault that the domain has found; of the form alone it is `field_wrong`. */
export function faultCode(issue: z.core.$ZodIssue): string {
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return typeof code === 'string' ? code : 'field_wrong';
}
