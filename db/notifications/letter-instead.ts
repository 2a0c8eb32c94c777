import type { EntityManager } from '@mikro-orm/postgresql';
import { recipientOfParty } from '#domain/cases/case-party.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { createDraft } from '../letters/new-draft.ts';
import { rowOfFields } from '../letters/letter-row.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { appendAudit } from '../work/audit.ts';
import { appendTimeline } from '../work/timeline.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { StepNotification } from './notifications.ts';

/**
 * A draft to the party whom the notice did not reach, for people to complete and send. Whose it is: of who made the notice, else of a clerk
 * of the site. @returns its id; null when the site has nobody to write or to sign it
 */
export async function draftInstead(em: EntityManager, notice: StepNotification, now: Date): Promise<string | null> {
  const { siteId, caseId, casePartyId, caseHearingId, caseNumber } = notice;
  const people = await peopleOf(em, siteId, notice.createdById);
  const party = await database(em)
    .selectFrom('case_party')
    .select(['role', 'kind', 'name', 'address', 'inn', 'kpp', 'phone', 'email'])
    .where('id', '=', casePartyId)
    .executeTakeFirst();
  if (people === null || !party) return null;
  const fields: LetterFields = {
    ...{ kind: 'registered', caseNumber, ...wordsOf(notice.kind, caseNumber) },
    recipient: recipientOfParty(party),
  };
  const { profileId } = await loadSite(em, siteId);
  const { id } = await createDraft(em, { siteId, ...rowOfFields(fields), ...people, profileId }, now);
  await database(em)
    .updateTable('letter')
    .set({ case_id: caseId, case_party_id: casePartyId, case_hearing_id: caseHearingId })
    .where('id', '=', id)
    .execute();
  const subject = letterSubject(id);
  await appendTimeline(em, { subject, eventKey: 'created', at: now, kind: 'created' });
  await appendAudit(em, { at: now, action: 'letter.created', subject });
  return id;
}

/** What does not call anybody to a hearing is no summons on paper either. */
function wordsOf(kind: StepNotification['kind'], caseNumber: string): Pick<LetterFields, 'documentKind' | 'title'> {
  return kind === 'message'
    ? { documentKind: 'other', title: `Сообщение по делу № ${caseNumber}` }
    : { documentKind: 'summons', title: `Судебное извещение по делу № ${caseNumber}` };
}

async function peopleOf(
  em: EntityManager,
  siteId: string,
  authorId: string | null,
): Promise<{ readonly authorId: string; readonly approverId: string } | null> {
  const active = (role: 'clerk' | 'supervisor') =>
    database(em)
      .selectFrom('account')
      .select('id')
      .where('site_id', '=', siteId)
      .where('role', '=', role)
      .where('is_active', '=', true)
      .where('is_machine', '=', false)
      .orderBy('id');
  const clerks = (await active('clerk').execute()).map(({ id }) => id);
  const supervisor = await active('supervisor').limit(1).executeTakeFirst();
  const author = clerks.find((id) => id === authorId) ?? clerks[0];
  return author === undefined || !supervisor ? null : { authorId: author, approverId: supervisor.id };
}
