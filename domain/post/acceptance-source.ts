/**
 * By what it is known that the Post has a letter: its own operation tells of a stamp, until then there is only its answer to the batch; of a
 * batch that people carry not even that, but their word of the hour in which the archive was uploaded.
 */
export const ACCEPTANCE_SOURCES = {
  stamp: 'штамп приёма Почты',
  answer: 'ответ Почты о приёме',
  clerk: 'загрузка архива в кабинет Почты, внесено сотрудником',
} as const;
export type AcceptanceSource = keyof typeof ACCEPTANCE_SOURCES;
export const ACCEPTANCE_SOURCE_CODES = Object.keys(ACCEPTANCE_SOURCES) as [AcceptanceSource, ...AcceptanceSource[]];

/** What the hour that is kept of a letter's acceptance is; `not_before`: the cabinet had left it in «Новые», and it was sent from there later. */
export const KEPT_ACCEPTANCES = ['answer', 'clerk', 'not_before'] as const;
export type KeptAcceptance = (typeof KEPT_ACCEPTANCES)[number];

/** Said beside an hour that is only the earliest possible. */
export const SENT_LATER =
  'тогда архив загружен в кабинет Почты, внесено сотрудником; письмо осталось там в «Новых» и отправлено позже, день назовут операции Почты';

/** «Отправлено (штамп приёма Почты)»; null: the day of sending is not known, and nothing is said of it. */
export function sentLabel(by: AcceptanceSource | null): string {
  return by === null ? 'Отправлено' : `Отправлено (${ACCEPTANCE_SOURCES[by]})`;
}
