/** By what it is known that the Post has a letter: its own operation tells of a stamp, until then there is only its answer to the batch. */
export const ACCEPTANCE_SOURCES = { stamp: 'штамп приёма Почты', answer: 'ответ Почты о приёме' } as const;
export type AcceptanceSource = keyof typeof ACCEPTANCE_SOURCES;
export const ACCEPTANCE_SOURCE_CODES = Object.keys(ACCEPTANCE_SOURCES) as [AcceptanceSource, ...AcceptanceSource[]];

/** «Отправлено (штамп приёма Почты)»; null: the day of sending is not known, and nothing is said of it. */
export function sentLabel(by: AcceptanceSource | null): string {
  return by === null ? 'Отправлено' : `Отправлено (${ACCEPTANCE_SOURCES[by]})`;
}
