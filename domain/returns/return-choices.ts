import { PROCEDURES, type Procedure } from '../proof/procedure.ts';
import type { NormCode } from './norms.ts';
import { isKeptShort, type ReturnCause, type Storage } from './return-cause.ts';
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

/** Storage that ended before its time: the addressee could still have come, and the norms of the cause do not hold by themselves. */
function isCutShort(cause: ReturnCause, storage: Storage | null): boolean {
  return cause === 'storage_expired' && isKeptShort(storage);
}

/** The choices that are lawful for this cause in such a case, the usual one first; how the letter lay is known to the Post's operations only. */
export function choicesFor(
  cause: ReturnCause,
  procedure: Procedure,
  storage: Storage | null = null,
): readonly ReturnChoice[] {
  const lawful = RETURN_CHOICES.filter((choice) => isLawful(cause, choice, procedure));
  const { usual: common } = CAUSE_RULES[cause];
  const usual = isCutShort(cause, storage) || !lawful.includes(common) ? 'send_again' : common;
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
