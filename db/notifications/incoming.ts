import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isStopMessage } from '#domain/notifications/consent.ts';
import { readPhone } from '#domain/notifications/phone.ts';
import { database } from '../statements/database.ts';
import { appendAudit } from '../work/audit.ts';
import { planAnewAfterWithdrawal } from './planned-anew.ts';

/** Keeps a message from somebody's phone; «СТОП» withdraws every consent that names the number. @returns how many were withdrawn */
export async function keepMessage(
  em: EntityManager,
  { gateway, phone: given, text }: { readonly gateway: string; readonly phone: string; readonly text: string },
  now: Date,
): Promise<number> {
  const phone = readPhone(given).phone ?? given;
  const isStop = isStopMessage(text);
  await database(em)
    .insertInto('sms_incoming')
    .values({ id: randomUUID(), gateway, phone, body: text, is_stop: isStop, received_at: now })
    .execute();
  if (!isStop) return 0;
  const withdrawn = await database(em)
    .updateTable('party_consent')
    .set({ withdrawn_at: now, withdrawn_how: 'stop_message' })
    .where('channel', '=', 'sms')
    .where('address', '=', phone)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  await planAnewAfterWithdrawal(
    em,
    withdrawn.map(({ id }) => id),
    now,
  );
  for (const { id } of withdrawn) {
    const subject = { kind: 'consent', id };
    await appendAudit(em, { at: now, action: 'consent.withdrawn', subject, data: { how: 'stop_message' } });
  }
  return withdrawn.length;
}
