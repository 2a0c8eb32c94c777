import type { EntityManager } from '@mikro-orm/postgresql';
import type { Attachment } from '../documents/document.entity.ts';
import type { Account } from './people.entity.ts';
import type { Site } from '../settings/site.entity.ts';

/** What the steps need of a document. */
export type StepAttachment = Pick<Attachment, 'id' | 'fileName' | 'sha256'>;
/** What the steps need of a site: where the answer goes, and its terms. */
export type StepSite = Pick<
  Site,
  'id' | 'timeZone' | 'returnAddress' | 'recallWindowSeconds' | 'remindAfterSeconds' | 'escalateAfterSeconds'
>;
/** What the steps need of a person. */
export type StepAccount = Pick<Account, 'id' | 'fullName' | 'signerId'>;

/** The letter's documents in the order in which they are joined. */
export async function findAttachments(em: EntityManager, letterId: string): Promise<readonly StepAttachment[]> {
  return em.execute<StepAttachment[]>(
    'select id, file_name as "fileName", sha256 from attachment where letter_id = ? order by ordinal',
    [letterId],
  );
}

/** @throws Error when there is no such site */
export async function loadSite(em: EntityManager, siteId: string): Promise<StepSite> {
  const [site] = await em.execute<StepSite[]>(
    `select id, time_zone as "timeZone", return_address as "returnAddress", recall_window_seconds as "recallWindowSeconds",
            remind_after_seconds as "remindAfterSeconds", escalate_after_seconds as "escalateAfterSeconds" from site where id = ?`,
    [siteId],
  );
  if (!site) throw new Error(`site ${siteId} is not in the projection`);
  return site;
}

/** @throws Error when there is no such account */
export async function loadAccount(em: EntityManager, accountId: string): Promise<StepAccount> {
  const [account] = await em.execute<StepAccount[]>(
    'select id, full_name as "fullName", signer_id as "signerId" from account where id = ?',
    [accountId],
  );
  if (!account) throw new Error(`account ${accountId} is not in the projection`);
  return account;
}
