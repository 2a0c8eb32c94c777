import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isPutToPeople, isStopMessage, WITHDRAWAL_WORDS } from '#domain/notifications/consent.ts';
import { readPhone } from '#domain/notifications/phone.ts';
import { database } from '../statements/database.ts';
import { appendAudit } from '../work/audit.ts';
import { askOfMessage, endDoubts } from './doubtful-messages.ts';
import { planAnewAfterWithdrawal } from './planned-anew.ts';
import { tellCase } from './tell-case.ts';

/**
 * Keeps a message from somebody's phone; «СТОП» withdraws every consent that names the number, and of all but plain answers people are asked, of what stands beside «СТОП» too.
 * @returns how many were withdrawn
 */
export async function keepMessage(
  em: EntityManager,
  { gateway, phone: given, text }: { readonly gateway: string; readonly phone: string; readonly text: string },
  now: Date,
): Promise<number> {
  const phone = readPhone(given).phone ?? given;
  const isStop = isStopMessage(text);
  const id = randomUUID();
  await database(em)
    .insertInto('sms_incoming')
    .values({ id, gateway, phone, body: text, is_stop: isStop, received_at: now })
    .execute();
  const withdrawn = isStop ? await withdrawAll(em, phone, now) : [];
  if (isPutToPeople(text)) await askOfMessage(em, { id, phone }, now);
  await endDoubts(
    em,
    withdrawn.map(({ caseId }) => caseId),
    null,
    now,
  );
  return withdrawn.length;
}

async function withdrawAll(
  em: EntityManager,
  phone: string,
  now: Date,
): Promise<readonly { readonly caseId: string }[]> {
  const withdrawn = await database(em)
    .updateTable('party_consent')
    .set({ withdrawn_at: now, withdrawn_how: 'stop_message' })
    .where('channel', '=', 'sms')
    .where('address', '=', phone)
    .where('withdrawn_at', 'is', null)
    .returning(['id', 'case_id as caseId', 'case_party_id as casePartyId', 'channel'])
    .execute();
  await planAnewAfterWithdrawal(
    em,
    withdrawn.map(({ id }) => id),
    now,
  );
  for (const one of withdrawn) {
    await tellCase(em, 'consent_withdrawn', { ...one, how: WITHDRAWAL_WORDS.stop_message }, now);
    const subject = { kind: 'consent', id: one.id };
    await appendAudit(em, { at: now, action: 'consent.withdrawn', subject, data: { how: 'stop_message' } });
  }
  return withdrawn;
}
