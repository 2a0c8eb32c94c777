import { dayWords } from '#domain/work/plain-text.ts';
import { askOfRenamedParties } from '#db/case-register/person-questions.ts';
import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { changeCase, type CaseRow } from '#db/cases/court-cases.ts';
import {
  linkParty,
  putActDocument,
  putHandAct,
  putHandHearing,
  putHandParty,
  setPartGone,
} from '#db/cases/hand-parts.ts';
import { wholeCases } from '#db/cases/known-cases.ts';
import { tellOfMovedHearings } from '#db/notifications/moved-hearings.ts';
import { planAnewAfterChange } from '#db/notifications/planned-anew.ts';
import type { EntityManager } from '#db/orm.ts';
import { ACT_KIND_NAMES, type ActDocument } from '#domain/cases/case-act.ts';
import { actFaults, hearingFaults, PARTY_LABELS, partyFaults } from '#domain/cases/case-faults.ts';
import { partyFieldsChanged } from '#domain/cases/case-diff.ts';
import { changeWords } from '#domain/cases/diff-words.ts';
import { PARTY_ROLE_NAMES, type PartyRole } from '#domain/cases/case-party.ts';
import type { KnownCase, KnownParty } from '#domain/cases/known-case.ts';
import { isLinkable, isPrincipal, linkRefusal, standsFor, UNLINKED_WORDS } from '#domain/cases/representation.ts';
import { taxNumberText } from '#domain/post/tax-number-text.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { instantOf } from '#domain/settings/zoned-time.ts';
import type { CaseRef } from '#views/cases/case.ts';
import type { Actor, Command, SiteActor } from '../actor.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { lockSeenCase, requireNoFaults, requireOwnCase } from './case-access.ts';
import { requireCaseKeeper, tellOfCase } from './case-changes.ts';
import type { ActInput, HearingInput, PartyInput } from './case-requests.ts';

/** A part of a case that is changed: which one, and the case as it was seen. */
export interface PartOf {
  readonly caseId: string;
  readonly id: string;
  /** Of the case. */
  readonly version: number;
}

/** Where a new part comes to; `version` absent: whatever the case says now. */
export interface NewPartOf {
  readonly caseId: string;
  readonly version?: number | undefined;
}

/** An edit is of the case as it was seen: the second of two is refused; a part that the source of its case does not know is kept here. All throw `not-found` · `stale` · `conflict` · `invalid`. */
export interface CasePartService {
  addParty(actor: Actor, part: NewPartOf, input: PartyInput, command: Command): Promise<CaseRef>;
  putParty(actor: Actor, part: PartOf, input: PartyInput): Promise<CaseRef>;
  addHearing(actor: Actor, part: NewPartOf, input: HearingInput, command: Command): Promise<CaseRef>;
  putHearing(actor: Actor, part: PartOf, input: HearingInput): Promise<CaseRef>;
  addAct(actor: Actor, part: NewPartOf, input: ActInput, command: Command, file?: UploadedFile): Promise<CaseRef>;
  /** `file`: the act's document; without it the one that is there stays. */
  putAct(actor: Actor, part: PartOf, input: ActInput, file?: UploadedFile): Promise<CaseRef>;
  /** A party is no longer in the case, or is there again. Letters to it stay. */
  setPartyGone(actor: Actor, part: PartOf, isGone: boolean): Promise<CaseRef>;
  /** Whose a representative is, where the source does not say it: also where the case is kept elsewhere; null: not known after all. */
  linkParty(actor: Actor, part: PartOf, represents: string | null): Promise<CaseRef>;
  /** To an act, also where the case is kept elsewhere. */
  attach(actor: Actor, part: PartOf, file: UploadedFile): Promise<CaseRef>;
}

export function createCasePartService(deps: ServiceDeps): CasePartService {
  const { database, clock } = deps;
  return {
    addParty: async (actor, part, input, command) => {
      const request = { actor, command, record: 'cases.party_added', args: { caseId: part.caseId, input } };
      return changeOnce(database, request, clock, changing(deps, actor, part, partyWork(part, input)));
    },
    putParty: async (actor, part, input) =>
      database.change('cases.party', changing(deps, actor, part, partyWork(part, input))),
    addHearing: async (actor, part, input, command) => {
      const request = { actor, command, record: 'cases.hearing_added', args: { caseId: part.caseId, input } };
      return changeOnce(database, request, clock, changing(deps, actor, part, hearingWork(part, input)));
    },
    putHearing: async (actor, part, input) =>
      database.change('cases.hearing', changing(deps, actor, part, hearingWork(part, input))),
    addAct: async (actor, part, input, command, file) => {
      const document = file === undefined ? undefined : await stored(deps, actor, file);
      const args = { caseId: part.caseId, input, sha256: document?.sha256 };
      const request = { actor, command, record: 'cases.act_added', args };
      return changeOnce(database, request, clock, changing(deps, actor, part, actWork(part, input, document)));
    },
    putAct: async (actor, part, input, file) => {
      const document = file === undefined ? undefined : await stored(deps, actor, file);
      return database.change('cases.act', changing(deps, actor, part, actWork(part, input, document)));
    },
    setPartyGone: async (actor, part, isGone) => {
      const work = changing(deps, actor, part, async (em, { whole, now }) => {
        const { name } = requirePart(whole.parties, part.id);
        await setPartGone(em, 'case_party', part.id, isGone ? now : null);
        await planAnewAfterChange(em, [part.caseId], now);
        const what = isGone ? `выбыл участник ${name}` : `снова в деле ${name}`;
        return { id: part.id, what, action: isGone ? 'case.party_gone' : 'case.party_edited' };
      });
      return database.change('cases.party_gone', work);
    },
    linkParty: (actor, { caseId, version, id }, represents) => {
      const person = requireCaseKeeper(actor);
      return database.change('cases.party_linked', async (em) => {
        const found = await lockSeenCase(em, person, caseId, version);
        const [whole] = await wholeCases(em, [found.id]);
        if (whole === undefined) throw partNotFound();
        const party = requirePart(whole.parties, id);
        if (!isLinkable(party)) throw new ApplicationError('conflict', { detail: NOT_LINKABLE });
        const principal = representedBy(whole, represents, party);
        await linkParty(em, id, principal);
        const whose = whole.parties.find((one) => one.id === principal)?.name ?? UNLINKED_WORDS;
        const what = `представитель ${party.name} — ${whose}`;
        return noted(em, { person, found, now: await clock(em) }, { id, what, action: 'case.party_edited' });
      });
    },
    attach: async (actor, { caseId, version, id }, file) => {
      const person = requireCaseKeeper(actor);
      const document = await stored(deps, actor, file);
      return database.change('cases.act_document', async (em) => {
        const found = await lockSeenCase(em, person, caseId, version);
        const [whole] = await wholeCases(em, [found.id]);
        const { title } = requirePart(whole?.acts ?? [], id);
        const now = await clock(em);
        await putActDocument(em, id, document);
        const what = `документ: ${title === '' ? document.fileName : title}`;
        return noted(em, { person, found, now }, { id, what, action: 'case.act_document' });
      });
    },
  };
}

const NOT_LINKABLE =
  'Указать, чей он, можно только у представителя, о котором картотека этого не говорит: остальное исправьте там, где ведётся дело.';

type Work = (em: EntityManager, changing: Changing) => Promise<ChangedPart>;
type Place = NewPartOf & { readonly id?: string | undefined };

function partyWork(part: Place, input: PartyInput): Work {
  return async (em, { whole, now }) => {
    requireNoFaults(partyFaults(input));
    const { represents, name, inn, kpp, ...rest } = input;
    if (part.id !== undefined) requirePart(whole.parties, part.id);
    const representsPartyId = representedBy(whole, represents, { role: input.role, id: part.id });
    const party = { ...rest, name: name.trim(), inn: taxNumberText(inn), kpp: taxNumberText(kpp) };
    const before = whole.parties.find(({ id: known }) => known === part.id);
    if (before !== undefined) requireStillPrincipal(whole, before, input.role);
    const id = await putHandParty(em, part, { ...party, representsPartyId });
    const renamed = before === undefined ? [] : [{ partyId: id, was: before.name, becomes: party.name }];
    await askOfRenamedParties(em, renamed, now);
    if (before !== undefined && before.address !== party.address) await askOfMovedParties(em, [id], now);
    const changed = before === undefined ? '' : changeWords(partyFieldsChanged(before, party));
    const what = `${PARTY_ROLE_NAMES[input.role].toLowerCase()} ${party.name}${changed === '' ? '' : ` (${changed})`}`;
    return { id, what, action: part.id === undefined ? 'case.party_added' : 'case.party_edited' };
  };
}

function hearingWork(part: Place, input: HearingInput): Work {
  return async (em, { whole, person, now }) => {
    requireNoFaults(hearingFaults(input));
    if (part.id !== undefined) requirePart(whole.hearings, part.id);
    const { day, time, room, state } = input;
    const startsAt = startOf({ day, time }, person.timeZone).toISOString();
    const place = { ...part, siteId: person.siteId };
    const id = await putHandHearing(em, place, { startsAt, room: room.trim(), state });
    await tellOfMovedHearings(em, [part.caseId], now);
    const what = `заседание ${dayWords(day)} в ${time}`;
    return { id, what, action: part.id === undefined ? 'case.hearing_added' : 'case.hearing_edited' };
  };
}

function actWork(part: Place, input: ActInput, document: ActDocument | undefined): Work {
  return async (em, { whole, person, now }) => {
    if (part.id !== undefined) requirePart(whole.acts, part.id);
    requireNoFaults(actFaults(input, localDateAt(now, person.timeZone)));
    const title = input.title.trim();
    const id = await putHandAct(em, part, { ...input, title }, document);
    const what = title === '' ? ACT_KIND_NAMES[input.kind].toLowerCase() : title;
    return { id, what, action: part.id === undefined ? 'case.act_added' : 'case.act_edited' };
  };
}

interface Changing {
  readonly person: SiteActor;
  readonly whole: KnownCase;
  readonly now: Date;
}

interface ChangedPart {
  readonly id: string;
  readonly what: string;
  readonly action: string;
}

/** One change of a part, as a transaction carries it out. @throws ApplicationError `forbidden` before there is one */
function changing(
  { clock }: ServiceDeps,
  actor: Actor,
  { caseId, version, id }: Place,
  work: Work,
): (em: EntityManager) => Promise<CaseRef> {
  const person = requireCaseKeeper(actor);
  return async (em) => {
    const found = await lockSeenCase(em, person, caseId, version);
    const [whole] = await wholeCases(em, [found.id]);
    if (whole === undefined) throw partNotFound();
    if (!isKeptHere(whole, id)) requireOwnCase(found);
    const now = await clock(em);
    return noted(em, { person, found, now }, await work(em, { person, whole, now }));
  };
}

/** Of what the source has never named it will never say that it has changed or is gone. */
function isKeptHere({ parties, hearings, acts }: KnownCase, id: string | undefined): boolean {
  return [...parties, ...hearings, ...acts].find((part) => part.id === id)?.externalId === null;
}

async function noted(
  em: EntityManager,
  { person, found, now }: { readonly person: SiteActor; readonly found: CaseRow; readonly now: Date },
  { id, what, action }: ChangedPart,
): Promise<CaseRef> {
  const version = await changeCase(em, found.id, {}, now);
  await tellOfCase(em, person, { id: found.id, version, line: 'case_changed', action, what }, now);
  return { id, version };
}

/** @throws ApplicationError `not-found` when it is no part of the case */
function requirePart<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part {
  const found = parts.find((part) => part.id === id);
  if (found === undefined) throw partNotFound();
  return found;
}

function partNotFound(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Этого в деле нет.' });
}

/** Who is represented does not become a representative while he is. @throws ApplicationError `invalid` */
function requireStillPrincipal({ parties }: KnownCase, before: KnownParty, role: PartyRole): void {
  const own = parties.find((party) => party.goneAt === null && standsFor(party, before));
  if (own === undefined || isPrincipal({ role })) return;
  const message = `${PARTY_LABELS.role}: этого участника представляет ${own.name}; сначала уберите это у представителя.`;
  throw new ApplicationError('invalid', { faults: [{ code: 'role_represented', field: 'role', message }] });
}

interface OwnStanding {
  readonly role: PartyRole;
  readonly id?: string | undefined;
}

/** @throws ApplicationError `invalid` */
function representedBy({ parties }: KnownCase, represents: string | null, own: OwnStanding): string | null {
  if (represents === null || represents === '') return null;
  const found = parties.find((party) => party.id === represents && party.id !== own.id);
  const refusal = found === undefined ? 'выберите участника этого дела.' : linkRefusal(own, found);
  if (found !== undefined && refusal === null) return found.id;
  const message = `${PARTY_LABELS.represents}: ${refusal ?? ''}`;
  throw new ApplicationError('invalid', { faults: [{ code: 'represents_refused', field: 'represents', message }] });
}

function startOf({ day, time }: { readonly day: string; readonly time: string }, timeZone: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOf({ year, month, day: date, hour, minute, second: 0 }, timeZone);
}

/** Its bytes are durable before the row that names them. @throws ApplicationError `invalid` · `forbidden` */
async function stored({ blobs, maxUploadBytes }: ServiceDeps, actor: Actor, file: UploadedFile): Promise<ActDocument> {
  requireCaseKeeper(actor);
  requireNoFaults(uploadFaults(file, maxUploadBytes, 'document'));
  const { bytes } = file;
  return { fileName: cleanFileName(file.fileName), sha256: await blobs.put(bytes), byteSize: bytes.length };
}
