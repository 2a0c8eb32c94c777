import { z } from '@hono/zod-openapi';
import { isStorable } from '#domain/work/storable-text.ts';

/** What a schema describes, unchangeable all the way down: views are shown, never changed. */
export type ViewOf<S extends z.ZodType> = Unchangeable<z.infer<S>>;

type Unchangeable<T> = T extends readonly (infer Item)[]
  ? readonly Unchangeable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchangeable<T[Key]> }
    : T;

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
export const instantOrNull = instant.nullable();

/** A whole number: a count, a size in bytes, a place from 1. */
export const whole = z.number().int();
export const wholeOrNull = whole.nullable();

/** Text that a person types, at most so long; what the database cannot keep is told at its field. */
export function typed(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .refine(isStorable, 'есть знак, которого не может быть в тексте (нулевой знак или половина знака)');
}

export const textOrNull = z.string().nullable();
