const today = Math.floor(Date.now() / 86_400_000);

/** `MASK_WHOLE_SUITE=1`: nothing takes turns. */
export const IS_WHOLE = process.env['MASK_WHOLE_SUITE'] === '1';

/**
 * Of rows that all guard one mechanism, every day one part of so many, another each day; `MASK_WHOLE_SUITE=1`: all of them. Never empty
 * while there are as many rows as parts.
 */
export function ofToday<T>(all: readonly T[], parts = 3): readonly T[] {
  return IS_WHOLE ? all : all.filter((_, index) => index % parts === today % parts);
}
