import type { NormCode } from './norms.ts';
import { isKeptShort, type ReturnCause, type Storage } from './return-cause.ts';

/** What a person may decide about a letter that was not delivered. The codes are recorded and never renamed. */
export const RETURN_CHOICES = ['count_as_notified', 'send_again', 'other_way'] as const;
export type ReturnChoice = (typeof RETURN_CHOICES)[number];

interface CauseRule {
  /** What to look at first, in one sentence. */
  readonly advice: string;
  /** What is usually right; it only stands first, a person decides. */
  readonly usual: ReturnChoice;
  /** By which norms the addressee may be counted as notified; none: he may not. */
  readonly notifiedBy: readonly NormCode[];
  /** To count him as notified asks for words of why. */
  readonly isNotifiedWithReason?: true;
  /** Whose address was right: a second letter keeps it. */
  readonly keepsAddress?: true;
  /** Norms of the other ways. */
  readonly otherBy: readonly NormCode[];
}

/** What the law lets the court do next, by the cause. Data for the page and for the check; not checked by a lawyer (`NORMS_CAVEAT`). */
export const CAUSE_RULES: Readonly<Record<ReturnCause, CauseRule>> = {
  storage_expired: {
    advice: 'Проверьте, что письмо пролежало в отделении весь срок хранения и адрес тот, что в деле.',
    usual: 'count_as_notified',
    notifiedBy: ['gk_165_1', 'pp25_67', 'pp25_68', 'storage_7'],
    otherBy: ['gpk_113'],
  },
  refused: {
    advice: 'Отказ от получения отмечен Почтой: возвращённый конверт подшивается в дело.',
    usual: 'count_as_notified',
    notifiedBy: ['gpk_117', 'gk_165_1', 'pp25_68'],
    keepsAddress: true,
    otherBy: ['gpk_113'],
  },
  absent: {
    advice:
      'Поищите в деле другой адрес. Если этот — место регистрации или назван самим адресатом, риск неполучения на нём.',
    usual: 'send_again',
    notifiedBy: ['gk_165_1', 'pp25_63', 'pp25_68'],
    isNotifiedWithReason: true,
    otherBy: ['gpk_113', 'gpk_119'],
  },
  moved: {
    advice: 'Выясните новый адрес. Если адресат знал о деле и не сообщил о переезде, письмо считается доставленным.',
    usual: 'send_again',
    notifiedBy: ['gpk_118', 'pp25_63'],
    isNotifiedWithReason: true,
    otherBy: ['gpk_113', 'gpk_119'],
  },
  dead: {
    advice: 'Извещать больше некого: нужны сведения о смерти и правопреемниках.',
    usual: 'other_way',
    notifiedBy: [],
    otherBy: ['gpk_44'],
  },
  wrong_address: {
    advice: 'Адресата не искали там, где он есть: извещённым он не считается. Сверьте адрес с делом.',
    usual: 'send_again',
    notifiedBy: [],
    otherBy: ['gpk_113', 'gpk_119'],
  },
  no_access: {
    advice: 'До адресата не дошли не по его вине: известите иначе или по другому адресу.',
    usual: 'other_way',
    notifiedBy: [],
    otherBy: ['gpk_113'],
  },
  by_sender: {
    advice: 'Письмо вернули по заявлению суда: при нужде отправьте снова.',
    usual: 'send_again',
    notifiedBy: [],
    keepsAddress: true,
    otherBy: ['gpk_113'],
  },
  by_post: {
    advice: 'Адресат здесь ни при чём: отправьте письмо ещё раз.',
    usual: 'send_again',
    notifiedBy: [],
    keepsAddress: true,
    otherBy: ['gpk_113'],
  },
  lost: {
    advice: 'Почта письмо потеряла: отправьте ещё раз и, при нужде, потребуйте возмещения.',
    usual: 'send_again',
    notifiedBy: [],
    keepsAddress: true,
    otherBy: ['gpk_113'],
  },
  not_told: {
    advice: 'Причину ищите на вернувшемся конверте.',
    usual: 'send_again',
    notifiedBy: ['gk_165_1', 'pp25_67', 'pp25_68'],
    isNotifiedWithReason: true,
    otherBy: ['gpk_113'],
  },
};

/** Storage that ended before its time: the addressee could still have come, and the norms of the cause do not hold by themselves. */
function isCutShort(cause: ReturnCause, storage: Storage | null): boolean {
  return cause === 'storage_expired' && isKeptShort(storage);
}

/** The choices that are lawful for this cause, the usual one first; how the letter lay is known to the Post's operations only. */
export function choicesFor(cause: ReturnCause, storage: Storage | null = null): readonly ReturnChoice[] {
  const { notifiedBy } = CAUSE_RULES[cause];
  const usual = isCutShort(cause, storage) ? 'send_again' : CAUSE_RULES[cause].usual;
  const lawful = RETURN_CHOICES.filter((choice) => choice !== 'count_as_notified' || notifiedBy.length > 0);
  return [usual, ...lawful.filter((choice) => choice !== usual)];
}

/** By which norms it is done. */
export function normsFor(cause: ReturnCause, choice: ReturnChoice): readonly NormCode[] {
  const { notifiedBy, otherBy } = CAUSE_RULES[cause];
  if (choice === 'count_as_notified') return notifiedBy;
  return choice === 'other_way' ? otherBy : [];
}

/** Whether the choice wants words of why. */
export function needsReason(cause: ReturnCause, choice: ReturnChoice, storage: Storage | null = null): boolean {
  if (choice === 'other_way') return true;
  if (choice !== 'count_as_notified') return false;
  return CAUSE_RULES[cause].isNotifiedWithReason === true || isCutShort(cause, storage);
}

/** What speaks against the choice by what is known; undefined: nothing. */
export function choiceWarning(cause: ReturnCause, choice: ReturnChoice, storage: Storage | null): string | undefined {
  if (choice !== 'count_as_notified' || !isCutShort(cause, storage)) return undefined;
  return `Письмо лежало в отделении меньше семи дней (${String(storage?.days)}): срок хранения не вышел. Если адресат всё же извещён, напишите почему.`;
}

/** The choice as a button says it. */
export function choiceWords(cause: ReturnCause, choice: ReturnChoice): string {
  switch (choice) {
    case 'count_as_notified':
      return 'Учесть как извещённого';
    case 'send_again':
      return CAUSE_RULES[cause].keepsAddress ? 'Отправить повторно' : 'Отправить повторно по другому адресу';
    case 'other_way':
      return 'Вручить иным способом';
  }
}

/** The same as a fact that has come to be. */
export const CHOSEN_WORDS: Readonly<Record<ReturnChoice, string>> = {
  count_as_notified: 'адресат учтён как извещённый',
  send_again: 'отправлено повторно другим письмом',
  other_way: 'вручается иным способом',
};
