import { BATCH_TERMS } from '../batches/batch-term.ts';
import { nextCutOff, type CutOffRule } from '../settings/cut-off.ts';
import type { LetterAwaiting } from './letter-awaiting.ts';
import type { LetterKind } from './letter.ts';
import type { LetterStatus } from './letter-status.ts';

/** Until when a letter stands where it stands: words with the place `{until}` of an instant (ISO) or a day (`yyyy-MM-dd`). */
export interface LetterTerm {
  readonly words: string;
  readonly until?: string | undefined;
}

/** What a term is read off. */
export interface TermFacts {
  readonly kind: LetterKind;
  readonly isInBatch: boolean;
  /** The term that stands with what is awaited, ISO. */
  readonly awaitingUntil?: string | undefined;
  readonly statusSince: Date;
  readonly recallUntil: Date | null;
  readonly acceptedAt: Date | null;
  /** The last day on which the office of delivery keeps it; null: it is not known to lie there. */
  readonly storedUntil: string | null;
  readonly outcomeWatchMs: number;
  readonly cutOff: CutOffRule;
  readonly now: Date;
  /** The reader's day, `yyyy-MM-dd`. */
  readonly today: string;
}

/** A delivered letter's notice is waited for so long before a person is asked, ms. */
export const NOTICE_WAIT_MS = 48 * 3_600_000;

const NO_TERM: LetterTerm = { words: 'срока нет' };
/** Of a letter that nobody has said the address of. */
export const TERM_OF_ASKED: LetterTerm = { words: 'до ответа письмо в партию не войдёт' };
/** Of a letter to who is the party no more. */
export const TERM_OF_TAKEN_BACK: LetterTerm = { words: 'в партию письмо не войдёт' };
/** Of a letter that a recovery holds on its way to the Post. */
export const TERM_OF_HELD: LetterTerm = { words: 'обычно минута, иначе — пока Почта или администратор не ответят' };
/** Of a letter about which the Post was asked for the whole window, and is asked still, or a person is. */
export const TERM_OF_LOOKED_UP: LetterTerm = { words: 'пока Почта или человек не скажут, принято ли письмо' };
/** Of a letter whose batch people carry. */
export const TERM_OF_CARRIED: LetterTerm = { words: 'пока сотрудник участка не скажет об этом на карточке партии' };
const LOOKED_UP_BY_ITSELF =
  'сверка идёт сама до {until}; не окажется письма у Почты — оно будет передано, не ответит Почта — программа спросит человека';
const asked =
  (words: string) =>
  (facts: TermFacts): LetterTerm =>
    facts.awaitingUntil === undefined ? { words: 'срок не назначен' } : { words, until: facts.awaitingUntil };

/** The term of each place of a letter's life; null: nothing is waited for there. */
const TERMS: Readonly<Record<LetterStatus, ((facts: TermFacts) => LetterTerm) | null>> = {
  draft: () => ({ words: 'срока нет: пока письмо не отправлено на подпись, оно никуда не уйдёт' }),
  preparing: () => ({ words: 'обычно меньше минуты' }),
  needs_fix: asked('исправить до {until}'),
  awaiting_visa: asked('до {until}'),
  awaiting_signature: asked('до {until}'),
  returned: asked('исправить до {until}'),
  signed: untilBatch,
  queued: untilBatch,
  submitting: () => ({ words: 'обычно несколько минут' }),
  unknown: ({ awaitingUntil: until }) =>
    until === undefined ? TERM_OF_LOOKED_UP : { words: LOOKED_UP_BY_ITSELF, until },
  accepted: (facts) => (facts.kind === 'simple' ? { words: 'до закрытия партии' } : untilAsked(facts)),
  delivered_to_cabinet: untilAsked,
  printing: untilAsked,
  in_transit: untilAsked,
  at_office: untilStored,
  attempted: untilStored,
  returning: untilAsked,
  delivered: ({ statusSince }) => ({
    words: 'если не придёт до {until}, программа спросит человека',
    until: new Date(statusSince.getTime() + NOTICE_WAIT_MS).toISOString(),
  }),
  returned_to_court: asked('решить до {until}'),
  lost: asked('решить до {until}'),
  cancelled: null,
  filed: null,
};

const LOOKED_UP: ReadonlySet<string> = new Set<string>(['look_up', 'asked_first'] satisfies LetterAwaiting['code'][]);

/** With the end of the window in which the program itself asks the Post, while it runs; `since`: the letter stands there from then on. */
export function withLookUpTerm(
  awaiting: LetterAwaiting | null,
  { since, now }: { readonly since: Date; readonly now: Date },
): LetterAwaiting | null {
  if (awaiting === null || awaiting.until !== undefined || !LOOKED_UP.has(awaiting.code)) return awaiting;
  const until = new Date(since.getTime() + BATCH_TERMS.lookUpWindowMs);
  return until > now ? { ...awaiting, until: until.toISOString() } : awaiting;
}

/** Null: nothing is waited for. */
export function termOf(status: LetterStatus, facts: TermFacts): LetterTerm | null {
  return TERMS[status]?.(facts) ?? null;
}

function untilBatch({ isInBatch, recallUntil, cutOff, now }: TermFacts): LetterTerm {
  if (isInBatch) return { words: 'обычно несколько минут' };
  if (recallUntil !== null && recallUntil > now) {
    return { words: 'отозвать можно до {until}, потом письмо возьмёт партия', until: recallUntil.toISOString() };
  }
  return { words: 'партия закрывается сама {until}', until: nextCutOff(now, cutOff).toISOString() };
}

/** A day that has passed is told as one: what has come of the letter since the Post has not said. */
function untilStored(facts: TermFacts): LetterTerm {
  const { storedUntil, today } = facts;
  if (storedUntil === null) return untilAsked(facts);
  const words =
    storedUntil < today
      ? 'срок хранения в отделении вышел {until}, исхода Почта не сообщила'
      : 'отделение хранит письмо по {until} включительно';
  return { words, until: storedUntil };
}

function untilAsked({ acceptedAt, outcomeWatchMs }: TermFacts): LetterTerm {
  if (acceptedAt === null) return NO_TERM;
  const until = new Date(acceptedAt.getTime() + outcomeWatchMs).toISOString();
  return { words: 'если исхода не будет до {until}, программа попросит запросить Почту', until };
}
