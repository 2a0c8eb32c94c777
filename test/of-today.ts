const today = Math.floor(Date.now() / 86_400_000);

/**
 * Of rows that all guard one mechanism, every day one part of so many, another each day; `MASK_EVERY_PAGE=1`: all of them. Never empty
 * while there are as many rows as parts.
 */
export function ofToday<T>(all: readonly T[], parts = 3): readonly T[] {
  return process.env['MASK_EVERY_PAGE'] === '1' ? all : all.filter((_, index) => index % parts === today % parts);
}
