import type { Fault } from '#domain/documents/fault.ts';
import { ApplicationError } from '../errors.ts';
import { refusalWords } from './refusal-words.ts';
import { isTold, type ToldStatus } from './responses.ts';

/** Why a form was not taken: told on its own page, beside what was typed. */
export interface Refusal {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
  /** What was done before, as the timeline calls it. */
  readonly deedKind: string | undefined;
}

/** @throws whatever cannot be told beside a form */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
  const refusal = error.faults.length > 0 ? undefined : refusalWords(error.detail ?? error.title);
  return { faults: error.faults, refusal, status: error.status, deedKind: error.deed?.kind };
}
