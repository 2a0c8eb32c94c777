import { namesOf, numbersOf, postalRecordsOf, type PostalEventRow } from '#db/letters/letter-details.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { readCalendar } from '#db/calendar/calendar-years.ts';
import type { EntityManager } from '#db/orm.ts';
import { readProcedure } from '#db/proof/procedure-of-letter.ts';
import { listShpiDisputes } from '#db/cabinet/shpi-disputes.ts';
import { causeOnEnvelope } from '#db/scans/letter-scans.ts';
import { findSettlement, findSettlementBefore, type SettlementRow } from '#db/returns/settlements.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import { ownSince } from '#domain/post/postal-milestone.ts';
import { NORMS, NORMS_CAVEAT, type NormCode } from '#domain/returns/norms.ts';
import type { Procedure } from '#domain/proof/procedure.ts';
import { storageOf, type Storage } from '#domain/proof/storage-at-office.ts';
import type { WorkCalendar } from '#domain/calendar/working-days.ts';
import { RETURN_CAUSES, returnCauseOf, type ReturnCause } from '#domain/returns/return-cause.ts';
import {
  adviceFor,
  choiceWarning,
  choicesFor,
  choiceWords,
  CHOSEN_WORDS,
  doubtOf,
  needsReason,
  normsFor,
} from '#domain/returns/return-choices.ts';
import { causeWithEnvelope } from '#domain/scans/scan.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import type { NormView, SettlementView, UndeliveredView } from '#views/letters/return.ts';

type ReturnParts = Pick<LetterCard, 'undelivered' | 'settlement' | 'sentAgainAs' | 'sentAfter'>;

/** What a card tells of a letter's coming back: the question, the answer, and the letters bound by it. */
export async function readReturn(
  em: EntityManager,
  letter: LetterRow,
  events: readonly PostalEventRow[],
): Promise<ReturnParts> {
  const [settled, before] = [await findSettlement(em, letter.id), await findSettlementBefore(em, letter.id)];
  const ids = [settled?.nextLetterId, before?.letterId].filter((id) => id != null);
  const numbers = await numbersOf(em, ids);
  const link = (id: string | null | undefined) => (id == null ? null : { id, number: numbers.get(id) ?? null });
  return {
    undelivered: settled
      ? null
      : undeliveredOf(letter, events, {
          onEnvelope: await causeOnEnvelope(em, letter.id),
          procedure: await readProcedure(em, letter.id),
          calendar: await readCalendar(em),
          isDisputed: (await listShpiDisputes(em, [letter.id])).has(letter.id),
        }),
    settlement: settled ? await settlementView(em, settled) : null,
    sentAgainAs: link(settled?.nextLetterId),
    sentAfter: link(before?.letterId),
  };
}

interface ReturnContext {
  readonly onEnvelope: ReturnCause | null;
  readonly procedure: Procedure;
  readonly calendar: WorkCalendar;
  /** Papers of the Post say that its ШПИ is another letter's: that one may be what came back. */
  readonly isDisputed: boolean;
}

const DISPUTED =
  'ШПИ письма под вопросом: вернуться могло другое письмо. Сначала разберите на карточке партии, чей он; до этого учесть адресата извещённым нельзя.';

/** The question of a letter that was not delivered; null: it is not one, or not yet. */
export function undeliveredOf(
  { status, acceptedAt }: Pick<LetterRow, 'status' | 'acceptedAt'>,
  events: readonly PostalEventRow[],
  { onEnvelope, procedure, calendar, isDisputed }: ReturnContext,
): UndeliveredView | null {
  if (!statusesFor('settleReturn').includes(status)) return null;
  const records = postalRecordsOf(events);
  const options = { notBefore: ownSince(acceptedAt) };
  const told = returnCauseOf(status === 'lost' ? 'lost' : 'returned_to_court', records, options);
  const cause = causeWithEnvelope(told, onEnvelope);
  const storage = storageOf(records, { ...options, calendar });
  const doubt = doubtOf(cause, storage);
  const choices = choicesFor(cause, procedure, doubt).filter((choice) => !isDisputed || choice !== 'count_as_notified');
  return {
    ...{ cause, causeWords: RETURN_CAUSES[cause], storage: storage && storageView(storage) },
    ...{ advice: isDisputed ? DISPUTED : adviceFor(cause, procedure), caveat: NORMS_CAVEAT },
    choices: choices.map((choice) => ({
      ...{ choice, words: choiceWords(cause, choice), needsReason: needsReason(cause, choice, doubt) },
      warning: choiceWarning(choice, doubt) ?? null,
      norms: normsFor(cause, choice, procedure).map(normView),
    })),
  };
}

function storageView({ arrivedOn, returnedOn, days, attempts }: Storage): UndeliveredView['storage'] {
  return { arrivedOn, returnedOn, days, attempts };
}

async function settlementView(em: EntityManager, row: SettlementRow): Promise<SettlementView> {
  const { cause, choice, norms, reason, decidedById, decidedAt } = row;
  const names = await namesOf(em, [decidedById]);
  return {
    ...{ cause, causeWords: RETURN_CAUSES[cause], choice, words: CHOSEN_WORDS[choice], norms: norms.map(normView) },
    ...{
      reason,
      decidedByName: names.get(decidedById) ?? '',
      decidedAt: decidedAt.toISOString(),
      caveat: NORMS_CAVEAT,
    },
  };
}

function normView(code: NormCode): NormView {
  return { code, ...NORMS[code] };
}
