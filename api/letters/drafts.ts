import { withReasonOfItsOwn } from '#domain/letters/repeat.ts';
import { rolesFor } from '#domain/letters/letter-decisions.ts';
import { linkLetter } from '#db/case-letters/letter-link.ts';
import { askOfAddress, lapseWhenTaken } from '#db/case-register/address-questions.ts';
import { createDraft } from '#db/letters/new-draft.ts';
import { loadSite } from '#db/people/step-people.ts';
import type { EntityManager } from '#db/orm.ts';
import { isActiveSupervisor } from '#db/people/accounts.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { changeLetter } from '#db/letters/letters.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { LetterRef, SavedLetter, SubmittedLetter } from '#views/letters/letter.ts';
import { requireSiteRole, type SiteActor, type Actor, type Command } from '../actor.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { ApplicationError } from '../errors.ts';
import { lockEditable } from './letter-access.ts';
import { sendingOfLetter, type Asking } from './sent-as-is.ts';
import { submitDraft } from './submit-draft.ts';
import { warningsOf } from './warnings-of-letter.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { fieldsOf, rowOfFields } from '#db/letters/letter-row.ts';
import { draftFaults } from './draft-input.ts';
import type { DraftInput } from './routes/letter-requests.ts';

export interface DraftService {
  create(actor: Actor, input: DraftInput, command: Command): Promise<SavedLetter>;
  /** `version` is what the caller saw. @throws ApplicationError `stale` when the letter has changed since. */
  edit(actor: Actor, letterId: string, version: number, input: DraftInput): Promise<SavedLetter>;
  /** Gives the number and hands the letter to its workflow. @throws ApplicationError `invalid` with a fault for each field */
  submit(actor: Actor, letterId: string, command: Command, asking?: Asking): Promise<SubmittedLetter>;
}

/** Drafts: the part of a letter's life that needs no workflow. */
export function createDraftService(deps: ServiceDeps): DraftService {
  return {
    create: async (actor, input, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      const request = { actor, command, record: 'drafts.create', args: input, namesKind: 'letter' } as const;
      const made = await changeOnce(deps.database, request, deps.clock, (em, now) => makeDraft(em, clerk, input, now));
      return { ...made, warnings: await deps.database.read((em) => warningsOf(em, made.id, input.fields)) };
    },
    edit: async (actor, letterId, version, input) => {
      const clerk = requireSiteRole(actor, ...rolesFor('edit'));
      const saved = await deps.database.change('drafts.save', async (em) =>
        edit(em, clerk, { letterId, version, input }, await deps.clock(em)),
      );
      return { ...saved, warnings: await deps.database.read((em) => warningsOf(em, letterId, input.fields)) };
    },
    submit: async (actor, letterId, command, asking = 'unasked') => {
      const clerk = requireSiteRole(actor, ...rolesFor('submit'));
      const request = { actor, command, record: 'drafts.submit', args: { letterId }, namesKind: 'letter' } as const;
      const sending = await sendingOfLetter(deps, letterId, asking);
      const sent = await changeOnce(deps.database, request, deps.clock, (em, now) =>
        submitDraft(em, clerk, letterId, now, sending),
      );
      // An answer kept by an older version holds none.
      return { ...{ warnings: [] }, ...sent };
    },
  };
}

/** A draft with its line in the course and in the journal, in the caller's transaction. @throws ApplicationError `invalid` */
export async function makeDraft(em: EntityManager, clerk: SiteActor, input: DraftInput, now: Date): Promise<LetterRef> {
  await checkInput(em, clerk, input);
  const site = await loadSite(em, clerk.siteId);
  const people = { authorId: clerk.accountId, approverId: input.approverId };
  const filled = { siteId: clerk.siteId, ...rowOfFields(input.fields), ...people, profileId: site.profileId };
  const letter = await createDraft(em, filled, now);
  await linkLetter(em, letter.id);
  const line = {
    subject: letterSubject(letter.id),
    eventKey: 'created',
    at: now,
    kind: 'created',
    actorId: clerk.accountId,
  } as const;
  await appendTimeline(em, line);
  await appendAudit(em, {
    at: now,
    actorId: clerk.accountId,
    action: 'letter.created',
    subject: letterSubject(letter.id),
  });
  return { id: letter.id, version: letter.version };
}

async function edit(
  em: EntityManager,
  clerk: SiteActor,
  change: { readonly letterId: string; readonly version: number; readonly input: DraftInput },
  now: Date,
): Promise<LetterRef> {
  const letter = await lockEditable(em, clerk, change.letterId, change.version);
  await checkInput(em, clerk, change.input);
  if (letter.status !== 'draft' && letter.approverId !== change.input.approverId) {
    throw new ApplicationError('invalid', {
      faults: [approverFault('Подписывающего меняет он сам или руководитель.')],
    });
  }
  const { fields: typed } = change.input;
  // A letter that came back may become one to somebody else.
  const fields = letter.status === 'draft' ? typed : withReasonOfItsOwn(fieldsOf(letter), typed);
  const filled = { ...rowOfFields(fields), approverId: change.input.approverId };
  const version = await changeLetter(em, letter.id, filled, now);
  await linkLetter(em, letter.id, fieldsOf(letter).caseNumber);
  await lapseWhenTaken(em, letter.id, filled.recipientAddress, now);
  // A draft is compared when it is sent; this one has been sent, and goes again as it stands.
  if (letter.status !== 'draft') await askOfAddress(em, letter.id, now);
  await appendAudit(em, {
    at: now,
    actorId: clerk.accountId,
    action: 'letter.edited',
    subject: letterSubject(letter.id),
    data: { version },
  });
  return { id: letter.id, version };
}

async function checkInput(em: EntityManager, clerk: SiteActor, input: DraftInput): Promise<void> {
  const faults = draftFaults(input);
  const isApproverKnown = isUuid(input.approverId) && (await isActiveSupervisor(em, clerk.siteId, input.approverId));
  if (!isApproverKnown) faults.push(approverFault('Выберите, кто подписывает письмо.'));
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

function approverFault(message: string): { code: string; field: string; message: string } {
  return { code: 'approver_wrong', field: 'approverId', message };
}
