import type { AttemptOutcome, BatchLetterResult, BatchStatus } from '#domain/batches/batch-status.ts';
import type { Tone } from './status.ts';

/** Tone of a batch's status and what goes on, in words. */
export const BATCH_LOOKS: Readonly<Record<BatchStatus, { readonly tone: Tone; readonly meaning: string }>> = {
  frozen: { tone: 'busy', meaning: 'Состав партии закреплён, собирается архив. Письма партии отозвать уже нельзя.' },
  archived: { tone: 'busy', meaning: 'Архив собран и проверен, передаётся Почте.' },
  submitting: { tone: 'busy', meaning: 'Архив передаётся Почте.' },
  unknown: {
    tone: 'warn',
    meaning:
      'Ответ Почты не получен. Программа ищет письма партии по номерам у Почты и не отправляет их повторно, пока не доказано, что их там нет.',
  },
  answered: { tone: 'good', meaning: 'По каждому письму есть ответ Почты или решение сотрудника; ждём список ф. 103.' },
  refused: { tone: 'bad', meaning: 'Почта не приняла архив целиком.' },
  closed: { tone: 'done', meaning: 'Партия закрыта: по каждому письму есть ответ Почты или решение.' },
};

/** What became of one attempt to hand the archive over. */
export const ATTEMPT_OUTCOME_NAMES: Readonly<Record<AttemptOutcome, string>> = {
  answered: 'Почта ответила',
  refused: 'Почта отказала',
  unknown: 'ответ не получен',
  absent: 'у Почты писем нет',
  not_sent: 'не отправлено',
};

/** What became of one letter of a batch. */
export const BATCH_RESULTS: Readonly<Record<BatchLetterResult, string>> = {
  accepted: 'Принято',
  rejected: 'Не принято',
  requeued: 'В следующую партию',
};
