import { addFurther } from '#db/composing/further-recipients.ts';
import {
  readCasesToWrite,
  type ActToSend,
  type CaseToWrite,
  type PartyToWrite,
} from '#db/case-letters/cases-to-write.ts';
import { setLink } from '#db/case-letters/letter-link.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { EntityManager } from '#db/orm.ts';
import { actProposal } from '#domain/case-letters/act-proposal.ts';
import { addresseesOf, partiesToWrite } from '#domain/case-letters/addressees.ts';
import { letterOfCase } from '#domain/case-letters/letter-of-case.ts';
import { recipientOfParty } from '#domain/cases/case-party.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { DocumentKind, LetterKind } from '#domain/letters/letter.ts';
import type { CaseLetterView } from '#views/case-letters/case-letter.ts';
import type { LetterRef } from '#views/letters/letter.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { addAttachment } from '../documents/attachments.ts';
import { ApplicationError } from '../errors.ts';
import { makeDraft } from '../letters/drafts.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** A letter of a case as a person has chosen it. */
export interface ChosenLetter {
  /** For each party to write to: who gets it, the party itself or who represents it. */
  readonly addressees: readonly { readonly partyId: string; readonly addresseeId: string }[];
  /** Null: no act is sent. */
  readonly actId: string | null;
  readonly hearingId: string | null;
  readonly kind: LetterKind;
  readonly documentKind: DocumentKind;
  readonly title: string;
  readonly comment: string;
  readonly approverId: string;
}

/** Letters of one case: whom and what of it they may be made of, and the draft that is. */
export interface CaseLetterService {
  /** @throws ApplicationError `not-found` */
  choices(actor: Actor, caseId: string): Promise<CaseLetterView>;
  /**
   * A draft to the first of the chosen, with the others as its further recipients: each gets a letter of his own when it is sent.
   * @throws ApplicationError `not-found` · `invalid`
   */
  make(actor: Actor, caseId: string, chosen: ChosenLetter, command: Command): Promise<LetterRef>;
}

export function createCaseLetters({ database, clock }: ServiceDeps): CaseLetterService {
  return {
    choices: (actor, caseId) => {
      const { siteId } = requireSiteRole(actor, 'clerk');
      return database.read(async (em) => choicesOf(await readOne(em, siteId, caseId)));
    },
    make: (actor, caseId, chosen, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      const request = {
        actor,
        command,
        record: 'mailings.made',
        args: { caseId, chosen },
        namesKind: 'letter',
      } as const;
      return changeOnce(database, request, clock, async (em, now) =>
        makeOf(em, clerk, await readOne(em, clerk.siteId, caseId), chosen, now),
      );
    },
  };
}

async function readOne(em: EntityManager, siteId: string, caseId: string): Promise<CaseToWrite> {
  const [found] = isUuid(caseId) ? await readCasesToWrite(em, siteId, [caseId]) : [];
  if (!found) throw new ApplicationError('not-found', { detail: 'Такого дела на вашем участке нет.' });
  return found;
}

function choicesOf({ id, number, kind, essence, parties, acts, hearings }: CaseToWrite): CaseLetterView {
  return {
    ...{ id, number, essence },
    parties: partiesToWrite(parties).map((party) => ({
      ...{ id: party.id, role: party.role },
      addressees: addresseesOf(party, parties).map((one) => ({ id: one.id, name: one.name, address: one.address })),
    })),
    acts: acts.map((act) => ({
      ...{ id: act.id, kind: act.kind, title: act.title, actDate: act.actDate },
      ...{ hasDocument: act.document !== null, proposal: actProposal(act, kind) },
    })),
    summons: actProposal(null, kind),
    hearings: hearings.map(({ id: hearingId, startsAt, room }) => ({
      ...{ id: hearingId, startsAt: startsAt.toISOString(), room },
    })),
  };
}

async function makeOf(
  em: EntityManager,
  clerk: SiteActor,
  one: CaseToWrite,
  chosen: ChosenLetter,
  now: Date,
): Promise<LetterRef> {
  const [addressee, ...others] = addresseesChosen(one, chosen);
  if (addressee === undefined) throw invalid('addressees', 'Выберите, кому отправить письмо.');
  const act = actChosen(one, chosen.actId);
  const parts = { caseNumber: one.number, caseKind: one.kind, addressee, act };
  const fields = letterOfCase(parts, { ...chosen, repeatReason: '' });
  const letter = await makeDraft(em, clerk, { fields, approverId: chosen.approverId }, now);
  const caseHearingId = hearingChosen(one, chosen.hearingId);
  await setLink(em, letter.id, { caseId: one.id, casePartyId: addressee.id, caseHearingId });
  if (act?.document) await addAttachment(em, { clerk, letterId: letter.id, now }, act.document);
  for (const other of others) await addFurther(em, letter.id, recipientOfParty(other));
  return letter;
}

/** Each once, in the order of the case: who represents two parties gets one letter. */
function addresseesChosen({ parties }: CaseToWrite, { addressees }: ChosenLetter): readonly PartyToWrite[] {
  const chosen = new Set<PartyToWrite>();
  for (const party of partiesToWrite(parties)) {
    const wanted = addressees.find(({ partyId }) => partyId === party.id);
    if (wanted === undefined) continue;
    const addressee = addresseesOf(party, parties).find(({ id }) => id === wanted.addresseeId);
    if (addressee === undefined)
      throw invalid('addressees', 'Участники дела изменились: выберите получателей ещё раз.');
    chosen.add(addressee);
  }
  return [...chosen];
}

function actChosen({ acts }: CaseToWrite, actId: string | null): ActToSend | null {
  if (actId === null) return null;
  const act = acts.find(({ id }) => id === actId);
  if (act) return act;
  throw invalid('actId', 'Такого акта в деле уже нет: выберите акт ещё раз.');
}

function hearingChosen({ hearings }: CaseToWrite, hearingId: string | null): string | null {
  if (hearingId === null) return null;
  if (hearings.some(({ id }) => id === hearingId)) return hearingId;
  throw invalid('hearingId', 'Такого заседания в деле уже нет: выберите ещё раз.');
}

function invalid(field: string, message: string): ApplicationError {
  const fault: Fault = { code: 'case_letter', field, message };
  return new ApplicationError('invalid', { faults: [fault] });
}
