import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationError } from '#api/errors.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { broken } from './story.ts';

/** What a person got. `unclear`: no answer, or «ещё выполняется»: it may have been done. */
export type Asked<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'refused'; readonly code: string; readonly words: string };

const TRIES = 5;
const TRY_PAUSE_MS = 300;

/**
 * Asks as a person does: «повторите» is obeyed with the same key, a refusal is read. Any other failure is a defect, whatever was done to
 * the system. @throws Broken
 */
export async function ask<T>(call: () => Promise<T>): Promise<Asked<T>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return { kind: 'done', result: await call() };
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw broken('unlawful', `вместо ответа сбой: ${describe(error)}`);
      if (error.code !== 'unavailable') return { kind: 'refused', code: error.code, words: error.message };
      await pause(TRY_PAUSE_MS);
    }
  }
  return { kind: 'unclear' };
}

/** The same for a decision, whose answer may come later than the person waits. */
export async function decide<T>(call: () => Promise<DecisionAnswer<T>>): Promise<Asked<T>> {
  const asked = await ask(call);
  if (asked.kind !== 'done') return asked;
  return asked.result.kind === 'done' ? { kind: 'done', result: asked.result.result } : { kind: 'unclear' };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` ← ${describe(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}
