import type { EntityManager } from '@mikro-orm/postgresql';
import type { WorkCalendar } from '#domain/calendar/working-days.ts';
import { UnknownProfileError } from '#domain/post/profiles.ts';
import type { Authority } from '#domain/signing/authority.ts';
import type { CertificateFacts } from '#domain/signing/certificate-facts.ts';
import { calendarInForce } from '../calendar/calendar-years.ts';
import { settingsOfLetter } from '../settings/site-versions.ts';
import { authorityOf } from '../signing/own-certificates.ts';
import { database } from '../statements/database.ts';
import { constant } from '../statements/values.ts';
import type { Attachment } from '../documents/document.entity.ts';
import type { Account } from './people.entity.ts';
import type { Site } from '../settings/site.entity.ts';

/** What the steps need of a document. */
export type StepAttachment = Pick<Attachment, 'id' | 'fileName' | 'sha256'> & {
  readonly seenLosses: string | null;
};
/** What the steps need of a site: where the answer goes, and its terms. */
export type StepSite = Pick<
  Site,
  | 'id'
  | 'timeZone'
  | 'returnAddress'
  | 'recallWindowSeconds'
  | 'remindAfterSeconds'
  | 'escalateAfterSeconds'
  | 'outcomeWatchSeconds'
  | 'form103TaskSeconds'
  | 'cutOffTime'
  | 'channel'
  | 'paperOffice'
  | 'numberingStart'
> & {
  /** The version in force of the limits that it has chosen: what a letter begins with. */
  readonly profileId: string;
  readonly calendar: WorkCalendar;
};
/** What the steps need of a person. */
export type StepAccount = Pick<Account, 'id' | 'fullName' | 'signerId' | 'role'> & {
  /** Of a key of his own; it stands before one on the server. */
  readonly ownCertificate: CertificateFacts | null;
  /** The power of attorney kept beside it. */
  readonly authority: Authority | null;
};

/** The letter's documents in the order in which they are joined. */
export function findAttachments(em: EntityManager, letterId: string): Promise<readonly StepAttachment[]> {
  return database(em)
    .selectFrom('attachment')
    .select(['id', 'file_name as fileName', 'sha256', 'seen_losses as seenLosses'])
    .where('letter_id', '=', letterId)
    .orderBy('ordinal')
    .execute();
}

/** @throws Error when there is no such site @throws UnknownProfileError */
export async function loadSite(em: EntityManager, siteId: string): Promise<StepSite> {
  const site = await database(em)
    .selectFrom('site')
    .select(['id', 'time_zone as timeZone', 'return_address as returnAddress'])
    .select([
      'recall_window_seconds as recallWindowSeconds',
      'escalate_after_seconds as escalateAfterSeconds',
      'remind_after_seconds as remindAfterSeconds',
      'outcome_watch_seconds as outcomeWatchSeconds',
      'form103task_seconds as form103TaskSeconds',
    ])
    .select(['channel', 'paper_office as paperOffice', 'cut_off_time as cutOffTime'])
    .select('numbering_start as numberingStart')
    .select(({ selectFrom }) =>
      selectFrom('limits_profile as v')
        .select('v.id')
        .whereRef('v.family', '=', 'site.profile_id')
        .orderBy('v.version', 'desc')
        .limit(1)
        .as('profileId'),
    )
    .select(calendarInForce().as('calendar'))
    .where('site.id', '=', siteId)
    .executeTakeFirst();
  if (!site) throw new Error(`site ${siteId} is not in the projection`);
  const { profileId } = site;
  if (profileId === null) throw new UnknownProfileError(`site ${siteId}`);
  return { ...site, profileId };
}

/**
 * The site as a letter under way meets it: its terms are those that stood when the letter was sent for approval, whatever the site says now.
 * @throws Error when there is no such site
 */
export async function loadLetterSite(
  em: EntityManager,
  of: { readonly siteId: string; readonly letterId: string },
): Promise<StepSite> {
  const site = await loadSite(em, of.siteId);
  const begun = await settingsOfLetter(em, of);
  if (begun === null) return site;
  const { recallWindowSeconds, remindAfterSeconds, escalateAfterSeconds, outcomeWatchSeconds } = begun;
  return { ...site, recallWindowSeconds, remindAfterSeconds, escalateAfterSeconds, outcomeWatchSeconds };
}

/** @throws Error when there is no such account */
export async function loadAccount(em: EntityManager, accountId: string): Promise<StepAccount> {
  const account = await database(em)
    .selectFrom('account as a')
    .leftJoin('own_certificate as own', (join) =>
      join.onRef('own.account_id', '=', 'a.id').on('own.state', '=', constant('accepted')),
    )
    .select(['a.id', 'a.full_name as fullName', 'a.signer_id as signerId', 'a.role', 'own.facts as ownCertificate'])
    .select(['own.authority_number', 'own.authority_from', 'own.authority_until', 'own.authority_dates_from'])
    .select(['own.authority_file_name', 'own.authority_sha256'])
    .where('a.id', '=', accountId)
    .executeTakeFirst();
  if (!account) throw new Error(`account ${accountId} is not in the projection`);
  const { id, fullName, signerId, role, ownCertificate } = account;
  return { id, fullName, signerId, role, ownCertificate, authority: authorityOf(account) };
}
