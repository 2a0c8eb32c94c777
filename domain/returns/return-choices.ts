import { PROCEDURES, type Procedure } from '../proof/procedure.ts';
import { storageDoubt, type Storage, type StorageDoubt } from '../proof/storage-at-office.ts';
import type { NormCode } from './norms.ts';
import type { ReturnCause } from './return-cause.ts';
import { lawOfReturn } from './return-norms.ts';

/** What a person may decide about a letter that was not delivered. The codes are recorded and never renamed. */
export const RETURN_CHOICES = ['count_as_notified', 'send_again', 'other_way'] as const;
export type ReturnChoice = (typeof RETURN_CHOICES)[number];

interface CauseRule {
  /** What to look at first, in one sentence, where the law of the case has none of its own. */
  readonly advice: string;
  /** What is usually right; it only stands first, a person decides. */
  readonly usual: ReturnChoice;
  /** To count him as notified asks for words of why. */
  readonly isNotifiedWithReason?: true;
  /** Whose address was right: a second letter keeps it. */
  readonly keepsAddress?: true;
}

/** What is usual with a letter that came back, by the cause; by which norms stands in `return-norms.ts`. Data for the page and for the check. */
export const CAUSE_RULES: Readonly<Record<ReturnCause, CauseRule>> = {
  storage_expired: {
    advice: 'Проверьте, что письмо пролежало в отделении весь срок хранения и адрес тот, что в деле.',
    usual: 'count_as_notified',
  },
  refused: {
    advice: 'Отказ от получения отмечен Почтой: возвращённый конверт подшивается в дело.',
    usual: 'count_as_notified',
    keepsAddress: true,
  },
  absent: {
    advice:
      'Поищите в деле другой адрес. Если этот — место регистрации или назван самим адресатом, риск неполучения на нём.',
    usual: 'send_again',
    isNotifiedWithReason: true,
  },
  moved: {
    advice: 'Выясните новый адрес. Если адресат знал о деле и не сообщил о переезде, письмо считается доставленным.',
    usual: 'send_again',
    isNotifiedWithReason: true,
  },
  dead: {
    advice: 'Извещать больше некого: нужны сведения о смерти и правопреемниках.',
    usual: 'other_way',
  },
  wrong_address: {
    advice: 'Адресата не искали там, где он есть: извещённым он не считается. Сверьте адрес с делом.',
    usual: 'send_again',
  },
  no_access: {
    advice: 'До адресата не дошли не по его вине: известите иначе или по другому адресу.',
    usual: 'other_way',
  },
  by_agreement: {
    advice:
      'О чём Почта договорилась с адресатом, она не сообщает: отказом это само по себе не считается. Посмотрите конверт.',
    usual: 'send_again',
    isNotifiedWithReason: true,
    keepsAddress: true,
  },
  by_sender: {
    advice: 'Письмо вернули по заявлению суда: при нужде отправьте снова.',
    usual: 'send_again',
    keepsAddress: true,
  },
  by_post: {
    advice: 'Адресат здесь ни при чём: отправьте письмо ещё раз.',
    usual: 'send_again',
    keepsAddress: true,
  },
  lost: {
    advice: 'Почта письмо потеряла: отправьте ещё раз и, при нужде, потребуйте возмещения.',
    usual: 'send_again',
    keepsAddress: true,
  },
  not_told: {
    advice: 'Причину ищите на вернувшемся конверте.',
    usual: 'send_again',
    isNotifiedWithReason: true,
  },
};

/**
 * The choices that are lawful for this cause in such a case, the usual one first. The doubt of its storage is known where the Post's operations
 * are; where one stands, the norms of the cause do not hold by themselves.
 */
export function choicesFor(
  cause: ReturnCause,
  procedure: Procedure,
  doubt: StorageDoubt | null = null,
): readonly ReturnChoice[] {
  const lawful = RETURN_CHOICES.filter((choice) => isLawful(cause, choice, procedure));
  const { usual: common } = CAUSE_RULES[cause];
  const usual = doubt !== null || !lawful.includes(common) ? 'send_again' : common;
  return [usual, ...lawful.filter((choice) => choice !== usual)];
}

/** Nobody is counted as notified where the law of the case knows no such receipt. */
export function isLawful(cause: ReturnCause, choice: ReturnChoice, procedure: Procedure): boolean {
  return choice !== 'count_as_notified' || lawOfReturn(cause, procedure).notifiedBy.length > 0;
}

/** The same by whatever law: of a case whose kind is not told yet, more is not known. */
export function mayBeLawful(cause: ReturnCause, choice: ReturnChoice): boolean {
  return PROCEDURES.some((procedure) => isLawful(cause, choice, procedure));
}

/** By which norms it is done in such a case. */
export function normsFor(cause: ReturnCause, choice: ReturnChoice, procedure: Procedure): readonly NormCode[] {
  const { notifiedBy, otherBy } = lawOfReturn(cause, procedure);
  if (choice === 'count_as_notified') return notifiedBy;
  return choice === 'other_way' ? otherBy : [];
}

/** What to look at first, in one sentence. */
export function adviceFor(cause: ReturnCause, procedure: Procedure): string {
  return lawOfReturn(cause, procedure).advice ?? CAUSE_RULES[cause].advice;
}

/** Whether the choice wants words of why. */
export function needsReason(cause: ReturnCause, choice: ReturnChoice, doubt: StorageDoubt | null = null): boolean {
  if (choice === 'other_way') return true;
  return choice === 'count_as_notified' && (CAUSE_RULES[cause].isNotifiedWithReason === true || doubt !== null);
}

/** What stands against the way in which a letter that came back for this cause was kept; of other causes nothing does. */
export function doubtOf(cause: ReturnCause, storage: Storage | null): StorageDoubt | null {
  return cause === 'storage_expired' ? storageDoubt(storage) : null;
}

const DOUBT_WORDS: Readonly<Record<StorageDoubt, string>> = {
  unknown: 'Почта не сообщила, когда письмо поступило в отделение: вышел ли срок хранения, проверьте по конверту.',
  unsought:
    'Почта не отметила ни попытки вручить письмо, ни извещения о нём: сам возврат по сроку хранения ничего не доказывает.',
  short: 'Письмо лежало в отделении меньше семи дней: срок хранения не вышел.',
};

/** What speaks against the choice by what is known; undefined: nothing. */
export function choiceWarning(choice: ReturnChoice, doubt: StorageDoubt | null): string | undefined {
  if (choice !== 'count_as_notified' || doubt === null) return undefined;
  return `${DOUBT_WORDS[doubt]} Если адресат всё же извещён, напишите почему.`;
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
