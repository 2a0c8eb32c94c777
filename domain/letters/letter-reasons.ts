import { SIGNATURE_WORDS } from '../signing/signature-words.ts';
import { fillIn } from '../work/awaiting.ts';

/** Why something was not done with a letter, or no longer holds, where the program says so itself. */
export const LETTER_REASONS = {
  ...SIGNATURE_WORDS,
  no_certificate: 'У вас нет сертификата подписи.',
  own_key_needed:
    'Вы подписываете своим ключом: сервер за вас не подпишет. Откройте письмо и подпишите его на этом компьютере или приложите файл подписи.',
  stamp_of_other_certificate:
    'Отметка на документе называет другой ваш сертификат. Верните письмо автору: при новой отправке отметка будет сделана заново.',
  not_on_approval: 'Письмо уже не на подписи: обновите страницу и посмотрите, что с ним сейчас.',
  document_lost:
    'Документ письма в хранилище изменён, повреждён или утрачен: подписывать его нельзя. Верните письмо автору с замечанием, он отправит его снова, и документ будет подготовлен заново.',
  signing_unavailable: 'Сервис подписи сейчас недоступен. Письмо осталось на подписи, повторите позже.',
  signing_broken:
    'Подписать не удалось из-за ошибки в программе. Письмо осталось на подписи; повторять не нужно, обратитесь к администратору.',
  pair_lost: 'файл письма или его подписи в хранилище повреждён или утрачен: отправьте письмо на подпись ещё раз',
  pair_broken: 'подпись не сходится с документом: отправьте письмо на подпись ещё раз',
  registry_changed:
    'сведения письма (получатель, адрес или заголовок) изменены после подписания: проверьте их и отправьте письмо на подпись ещё раз',
  /** A limit of the channel, in the words of its check. */
  channel_limit: '{words}',
  notice_unreadable: 'файл уведомления повреждён и не открывается',
  notice_of_other_letter: 'в файле уведомления нет ШПИ этого письма',
} as const;

export interface LetterReason {
  readonly code: keyof typeof LETTER_REASONS;
  readonly args?: Readonly<Record<string, string | number>> | undefined;
}

/** The reason in words; what was kept in words shows as it was kept. */
export function reasonWords(reason: LetterReason | string): string {
  if (typeof reason === 'string') return reason;
  return fillIn(LETTER_REASONS[reason.code], reason.args ?? {});
}

/** True for what a timeline keeps of a reason. */
export function isReason(value: unknown): value is LetterReason {
  if (typeof value !== 'object' || value === null || !('code' in value)) return false;
  return typeof value.code === 'string' && Object.hasOwn(LETTER_REASONS, value.code);
}
