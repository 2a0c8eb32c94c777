import { PRINTED_WHY } from '#domain/post/way-told.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';

/** How a status looks: colour goes with the words, never instead of them. */
export type Tone = 'calm' | 'busy' | 'person' | 'good' | 'warn' | 'bad' | 'done';

/** How an outcome looks wherever a letter that has ended is shown: three outcomes differ by colour and by sign. */
export const OUTCOME_LOOKS: Readonly<
  Record<LetterOutcome, { readonly tone: Tone; readonly sign: 'check' | 'back' | 'cross' | 'hand' }>
> = {
  delivered: { tone: 'done', sign: 'check' },
  returned_to_court: { tone: 'warn', sign: 'back' },
  lost: { tone: 'bad', sign: 'cross' },
  dispatched: { tone: 'calm', sign: 'hand' },
};

/** Tone and one-line meaning of each status, the legal sense first. */
export const STATUS_LOOKS: Readonly<Record<LetterStatus, { readonly tone: Tone; readonly meaning: string }>> = {
  draft: { tone: 'calm', meaning: 'Письмо заполняет автор, никто больше о нём не знает.' },
  preparing: { tone: 'busy', meaning: 'Документы переводятся в PDF и проверяются по правилам Почты.' },
  needs_fix: { tone: 'person', meaning: 'Найдены ошибки: автор исправляет и отправляет снова.' },
  awaiting_visa: { tone: 'person', meaning: 'Письмо готово и ждёт визы перед подписью.' },
  awaiting_signature: { tone: 'person', meaning: 'Письмо готово и ждёт подписи руководителя.' },
  returned: { tone: 'person', meaning: 'Руководитель вернул письмо автору с замечанием.' },
  signed: { tone: 'good', meaning: 'Подписано электронной подписью, письмо ещё можно отозвать.' },
  queued: { tone: 'busy', meaning: 'Войдёт в ближайшую партию участка.' },
  submitting: { tone: 'busy', meaning: 'Партия передаётся Почте.' },
  unknown: {
    tone: 'warn',
    meaning: 'Приняла ли Почта письмо, ещё не известно: идёт сверка, без неё письмо не передаётся.',
  },
  accepted: { tone: 'good', meaning: 'Почта приняла письмо к пересылке.' },
  delivered_to_cabinet: { tone: 'busy', meaning: 'Письмо лежит в личном кабинете адресата, он его ещё не открыл.' },
  printing: { tone: 'busy', meaning: `${capitalised(PRINTED_WHY)} на бумаге.` },
  in_transit: { tone: 'busy', meaning: 'Письмо движется к адресату, в отделение ещё не прибыло.' },
  at_office: { tone: 'busy', meaning: 'Письмо поступило в отделение; вручено ли оно, Почта ещё не сообщала.' },
  attempted: { tone: 'warn', meaning: 'Вручить письмо пока не удалось; исхода Почта ещё не сообщала.' },
  returning: { tone: 'warn', meaning: 'Письмо не вручено и едет обратно в суд.' },
  delivered: { tone: 'good', meaning: 'Письмо вручено адресату; ждём уведомление.' },
  returned_to_court: { tone: 'warn', meaning: 'Письмо вернулось в суд невручённым: надо решить, что дальше.' },
  lost: { tone: 'bad', meaning: 'Почта признала письмо утраченным: надо решить, что дальше.' },
  cancelled: { tone: 'calm', meaning: 'Письмо отозвано до передачи Почте.' },
  filed: { tone: 'done', meaning: 'Исход известен, доказательства подшиты в дело.' },
};
