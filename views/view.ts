import { z } from '@hono/zod-openapi';

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

export const textOrNull = z.string().nullable();
