import { randomUUID } from 'node:crypto';
import { createNotification } from '#db/notifications/new-notification.ts';
import { readNow } from '#db/clock.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { NotificationChannel, NotificationStatus } from '#domain/notifications/notification-status.ts';
import {
  INITIAL_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '#domain/notifications/notification-settings.ts';
import type { NotificationKind } from '#domain/notifications/templates.ts';
import { measureSms } from '#domain/notifications/sms-text.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { expect } from 'vitest';
import type { CourtOffice } from '../../crash/kit/court-office.ts';
import type { SmsEmulator } from './sms-emulator.ts';
import { SMS_ACCOUNT } from './sms-emulator.ts';

/** No hour is quiet, and an unclear answer is looked up for a second. */
export const QUICK: NotificationSettings = {
  ...INITIAL_NOTIFICATION_SETTINGS,
  ...{ quiet: { from: '00:00', to: '00:00' }, unknownMinutes: 1 / 60, mailSender: 'sud@court.example' },
};

/** How the worker reaches the emulator. */
export function smsPace({ smppPort }: Pick<SmsEmulator, 'smppPort'>): Readonly<Record<string, string>> {
  const { login, password } = SMS_ACCOUNT;
  return {
    ...{ MASK_SMS_GATEWAY: 'smpp', MASK_SMS_SENDER: 'SUD', MASK_SMS_PER_SECOND: '200', MASK_SMS_TIMEOUT_MS: '3000' },
    ...{ MASK_SMS_URL: `smpp://${login}:${password}@127.0.0.1:${String(smppPort)}`, MASK_MAILBOX_INTERVAL_MS: '1000' },
  };
}

/** A party of a case with a hearing in thirty days, and what it has agreed to. */
export interface NotifiedParty {
  readonly caseId: string;
  readonly partyId: string;
  readonly hearingId: string;
  readonly consentId: string;
  readonly address: string;
  readonly channel: NotificationChannel;
}

let phones = 1_000_000;

export async function putParty(
  { rows }: Pick<CourtOffice, 'rows'>,
  channel: NotificationChannel = 'sms',
): Promise<NotifiedParty> {
  phones += 1;
  const [caseId, partyId, hearingId, consentId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const address = channel === 'sms' ? `+7999${String(phones)}` : `party${String(phones)}@example.test`;
  await rows(
    `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, version, created_at, updated_at)
     values (?, ?, ?, 'civil', '', '', '2026-09-01', 'open', 'manual', now(), '', 1, now(), now())`,
    [caseId, DEMO_SITE_ID, `2-${String(phones)}/2026`],
  );
  await rows(
    `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
     values (?, ?, 1, 'defendant', 'person', 'Тестов Тест Тестович', '140000, Московская обл, г Учебный, ул Примерная, д 5', '', '', '', '')`,
    [partyId, caseId],
  );
  await rows(
    `insert into case_hearing (id, case_id, site_id, starts_at, room, state) values (?, ?, ?, now() + interval '30 days', '3', 'scheduled')`,
    [hearingId, caseId, DEMO_SITE_ID],
  );
  await rows(
    `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
     values (?, ?, ?, ?, ?, ?, 'receipt', '2026-09-02', ?, now())`,
    [consentId, DEMO_SITE_ID, caseId, partyId, channel, address, demoAccountId('sekretar')],
  );
  return { caseId, partyId, hearingId, consentId, address, channel };
}

export interface Noticing {
  readonly text?: string;
  readonly settings?: NotificationSettings;
  /** Absent: long before the hearing. */
  readonly letterAt?: Date | null;
  /** Absent: a summons. */
  readonly kind?: NotificationKind;
  /** False: the case has none to come. */
  readonly isOfHearing?: boolean;
}

/** Makes a notice as the service does. @returns its id */
export async function notify(
  { orm }: Pick<CourtOffice, 'orm'>,
  party: NotifiedParty,
  {
    text = 'Заседание 01.12.2026 в 10:00',
    settings = QUICK,
    letterAt,
    kind = 'summons',
    isOfHearing = true,
  }: Noticing = {},
): Promise<string> {
  const { caseId, partyId, hearingId, consentId, address, channel } = party;
  const { encoding, parts } = measureSms(text);
  return orm.em.fork().transactional(async (em) => {
    const now = await readNow(em, true);
    const usual = new Date(now.getTime() + 20 * 86_400_000);
    const id = await createNotification(
      em,
      {
        ...{
          siteId: DEMO_SITE_ID,
          caseId,
          casePartyId: partyId,
          letterId: null,
          caseHearingId: isOfHearing ? hearingId : null,
        },
        ...{ repeatOfId: null, consentId, kind, channel, templateCode: null, templateVersion: null },
        ...{ caseNumber: '2-1/2026', partyName: 'Тестов Тест Тестович', address, title: 'Извещение', body: text },
        ...{ encoding: channel === 'sms' ? encoding : 'mail', partCount: parts, costKopecks: 0 },
        ...{ timeZone: 'Europe/Moscow', letterAt: letterAt === undefined ? usual : letterAt, rule: null },
        createdById: demoAccountId('sekretar'),
      },
      settings,
      now,
    );
    if (id === null) throw new Error('it was made already');
    return id;
  });
}

export async function statusOf({ rows }: Pick<CourtOffice, 'rows'>, id: string): Promise<NotificationStatus | null> {
  const [row] = await rows<{ status: NotificationStatus }>('select status from notification where id = ?', [id]);
  return row?.status ?? null;
}

export async function reaches(
  office: Pick<CourtOffice, 'rows'>,
  id: string,
  status: NotificationStatus,
): Promise<void> {
  await waitFor(
    async () => {
      const [row] = await office.rows(
        `select n.status, n.reason, n.held_for, jsonb_agg(jsonb_build_array(p.state, p.error, p.attempt) order by p.ordinal) as parts
         from notification n join notification_part p on p.notification_id = n.id where n.id = ? group by n.id`,
        [id],
      );
      expect(row).toMatchObject({ status });
    },
    { intervalMs: 100 },
  );
}

/** What the operator has taken for a phone, by the text of each part. */
export async function takenFor(emulator: SmsEmulator, phone: string): Promise<readonly string[]> {
  return (await emulator.messages()).filter((message) => message.phone === phone).map(({ text }) => text);
}
