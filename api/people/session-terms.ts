import type { SessionTerms } from '#db/people/sessions.ts';

const HOUR_SECONDS = 3_600;

/** A working day without a touch, or a day in all, and the person signs in again. */
export const SESSION_TERMS: SessionTerms = { idleSeconds: 8 * HOUR_SECONDS, absoluteSeconds: 24 * HOUR_SECONDS };
