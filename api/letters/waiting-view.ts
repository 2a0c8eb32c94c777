import { postalRecordsOf, type PostalEventRow } from '#db/letters/letter-details.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadLetterSite } from '#db/people/step-people.ts';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import { isHeldByQuestion, isLedByNobody } from '#domain/letters/letter-awaiting.ts';
import {
  TERM_OF_ASKED,
  TERM_OF_CARRIED,
  TERM_OF_HELD,
  TERM_OF_TAKEN_BACK,
  termOf,
  type LetterTerm,
} from '#domain/letters/letter-term.ts';
import { ownSince } from '#domain/post/postal-milestone.ts';
import { storageOf } from '#domain/proof/storage-at-office.ts';
import { dayIn } from '#domain/calendar/day.ts';
import type { WorkCalendar } from '#domain/calendar/working-days.ts';
import { cutOffRuleOf, nextCutOff } from '#domain/settings/cut-off.ts';
import { fillIn } from '#domain/work/awaiting.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { AwaitingView } from '#views/work/awaiting.ts';
import { dateTimeText, dayText } from '#web/format/time.ts';
import type { Actor } from '../actor.ts';

interface WaitingFacts {
  readonly letter: LetterRow;
  readonly awaiting: AwaitingView | null;
  readonly statusSince: Date;
  readonly events: readonly PostalEventRow[];
  readonly now: Date;
}

/** What the letter waits for, in one sentence, and when a batch will take it. */
export async function readWaiting(
  em: EntityManager,
  actor: Actor,
  facts: WaitingFacts,
): Promise<Pick<LetterCard, 'waiting' | 'batchClosesAt'>> {
  const { letter, awaiting, now } = facts;
  const site = await loadLetterSite(em, { siteId: letter.siteId, letterId: letter.id });
  const cutOff = cutOffRuleOf(site);
  const today = dayIn(actor.timeZone, now);
  const term = termOf(letter.status, {
    ...termFacts(facts, site.calendar),
    today,
    outcomeWatchMs: site.outcomeWatchSeconds * 1_000,
    cutOff,
  });
  const isAsked = isHeldByQuestion(awaiting);
  const isReady = !isAsked && letter.batchId == null && READY_STATUSES.some((status) => status === letter.status);
  const from = letter.recallUntil != null && letter.recallUntil > now ? letter.recallUntil : now;
  return {
    waiting: awaiting === null ? null : sentence(awaiting, TERMS_BY_CODE[awaiting.code] ?? term, actor.timeZone),
    batchClosesAt: isReady ? nextCutOff(from, cutOff).toISOString() : null,
  };
}

/** What is said in the place of the row's own waiting has a term of its own too. */
const TERMS_BY_CODE: Partial<Readonly<Record<string, LetterTerm>>> = {
  address_answer: TERM_OF_ASKED,
  person_answer: TERM_OF_ASKED,
  taking_back: TERM_OF_TAKEN_BACK,
  recovery: TERM_OF_HELD,
  ...{ cabinet_upload: TERM_OF_CARRIED, cabinet_answer: TERM_OF_CARRIED, cabinet_look_up: TERM_OF_CARRIED },
};

function termFacts({ letter, awaiting, statusSince, events, now }: WaitingFacts, calendar: WorkCalendar) {
  const records = postalRecordsOf(events);
  const lies = storageOf(records, { notBefore: ownSince(letter.acceptedAt), calendar });
  return {
    ...{ kind: letter.kind, isInBatch: letter.batchId != null, awaitingUntil: awaiting?.until, statusSince, now },
    ...{ recallUntil: letter.recallUntil ?? null, acceptedAt: letter.acceptedAt ?? null },
    storedUntil: lies === null || lies.returnedOn !== null ? null : lies.endsOn,
  };
}

function sentence({ code, what, from }: AwaitingView, term: LetterTerm | null, timeZone: string): string {
  // Its words name the administrator and may end with his own; no term runs.
  if (isLedByNobody({ code })) return `Ждём: ${what}.`;
  // What may be done meanwhile is told by the term.
  const begin = `Ждём: ${what.split(';')[0] ?? what} — ${from}`;
  if (term === null) return `${begin}.`;
  return `${begin}; ${fillIn(term.words, { until: untilText(term.until, timeZone) })}.`;
}

/** A day stays a day; an instant is told on the reader's clock. */
function untilText(until: string | undefined, timeZone: string): string {
  if (until === undefined) return '';
  return until.includes('T') ? dateTimeText(until, timeZone) : dayText(until);
}
