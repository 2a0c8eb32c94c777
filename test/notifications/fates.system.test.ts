import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adoptOpenSubjects } from '#activities/adoption/adopt-open-subjects.ts';
import { readNow } from '#db/clock.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import {
  notificationWorkflowId,
  SETTLE_NOTIFICATION,
  WITHDRAW_NOTIFICATION,
  type NotificationFinding,
} from '#domain/notifications/notification-process.ts';
import type { NotificationSettings } from '#domain/notifications/notification-settings.ts';
import { splitSms } from '#domain/notifications/sms-text.ts';
import { createClient } from '#temporal/client/connect.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from '../crash/kit/court-system.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { passHours } from '../faults/kit/pass-time.ts';
import { withEngine } from '../faults/kit/engine-facts.ts';
import { openMailServer, type MailServer } from '../publications/kit/mail-server.ts';
import {
  notify,
  putParty,
  QUICK,
  reaches,
  smsPace,
  statusOf,
  takenFor,
  type NotifiedParty,
} from './kit/notified-court.ts';
import { clearBooks, openSmsEmulator } from './kit/sms-emulator.ts';

const KILLED_AT = [
  'record/notification.intended:after',
  'effect/sms.submit:before',
  'effect/sms.submit:after',
  'record/notification.part_taken:after',
  'activity/sendNotification:after',
];

describe('a notice to a party', () => {
  let emulator: Awaited<ReturnType<typeof openSmsEmulator>>;
  let mail: MailServer;
  let system: CourtSystem;

  beforeAll(async () => {
    emulator = await openSmsEmulator();
    mail = await openMailServer();
    system = await openCourtSystem(await testTemporal(), { pace: { ...smsPace(emulator), MASK_SMTP_URL: mail.url } });
    await choose(1, QUICK);
    await system.startWorker();
  });
  afterAll(async () => {
    await system.close();
    await emulator.close();
    await mail.close();
    clearBooks(emulator.directory);
  });
  beforeEach(() => emulator.fates());

  const choose = (version: number, settings: NotificationSettings) =>
    system.office.rows(
      `insert into notification_settings (site_id, version, settings, author_id, created_at) values (?, ?, ?::jsonb, ?, now())`,
      [DEMO_SITE_ID, version, JSON.stringify(settings), demoAccountId('sudya')],
    );
  const decide = async (id: string, name: string, request: object): Promise<unknown> => {
    const client = createClient(system.settings);
    try {
      return await client.workflow.getHandle(notificationWorkflowId(id)).executeUpdate(name, { args: [request] });
    } finally {
      await client.connection.close();
    }
  };
  /** The task is written a moment before the process stands there. */
  const settle = (id: string, finding: NotificationFinding) =>
    waitFor(() => decide(id, SETTLE_NOTIFICATION.name, { actorId: demoAccountId('sekretar'), finding }), {
      intervalMs: 500,
    });
  const hoursAhead = async (hours: number): Promise<Date> =>
    new Date((await readNow(system.office.orm.em.fork(), true)).getTime() + hours * 3_600_000);
  const tasksOf = (id: string) =>
    system.office.rows<{ kind: string; status: string }>(
      'select kind, status from task where subject_id = ? order by created_at',
      [id],
    );

  /** Delivered and not sent: the money of the reports would be less than the operator's bill. */
  const unsent = () =>
    system.office.rows(`select id from notification where status in ('delivered', 'expired') and sent_at is null`);

  it('is delivered once, its receipt told twice or before the answer, and a long one in all its parts', async () => {
    await emulator.fates('delivered', 'receipt_twice', 'receipt_first');
    const text = 'Заседание по делу. '.repeat(8);
    const parties = [];
    for (const body of ['Первое', 'Второе', 'Третье', text]) {
      const party = await putParty(system.office);
      const id = await notify(system.office, party, { text: body });
      await reaches(system.office, id, 'delivered');
      parties.push({ party, body });
    }
    for (const { party, body } of parties) {
      expect(await takenFor(emulator, party.address)).toEqual(splitSms(body));
    }
    expect(await unsent()).toEqual([]);
    const [twice] = await system.office.rows('select max(times)::int as times from sms_receipt');
    expect(twice).toEqual({ times: 2 });
  });

  it.each(['undelivered', 'expired', 'refuse'] as const)(
    'that the operator could not deliver (%s) gives way to a draft and a task',
    async (fate) => {
      await emulator.fates(fate);
      const party = await putParty(system.office);
      const id = await notify(system.office, party);
      await reaches(system.office, id, 'fallen_back');
      const [draft] = await system.office.rows(
        `select l.status, l.recipient_name as name, l.case_party_id as party, l.case_hearing_id as hearing
         from notification n join letter l on l.id = n.draft_letter_id where n.id = ?`,
        [id],
      );
      expect(draft).toEqual({
        ...{ status: 'draft', name: 'Тестов Тест Тестович', party: party.partyId, hearing: party.hearingId },
      });
      expect(await tasksOf(id)).toEqual([{ kind: 'letter_instead', status: 'ready' }]);
    },
  );

  it('whose answer never came is not sent again: its receipt tells by our reference', async () => {
    await emulator.fates('drop_taken');
    const party = await putParty(system.office);
    const id = await notify(system.office, party);
    await reaches(system.office, id, 'delivered');
    expect(await unsent()).toEqual([]);
    expect(await takenFor(emulator, party.address)).toHaveLength(1);
  });

  it('of which nobody can tell is asked of a person, whose word alone sends it again', async () => {
    await emulator.fates('drop_taken_silent', 'drop_untaken');
    const [silent, untaken] = [await putParty(system.office), await putParty(system.office)];
    const first = await notify(system.office, silent);
    await waitFor(async () =>
      expect(await tasksOf(first)).toEqual([{ kind: 'unclear_notification', status: 'ready' }]),
    );
    const second = await notify(system.office, untaken);
    await waitFor(async () => expect(await tasksOf(second)).toHaveLength(1));
    await settle(first, 'arrived');
    await settle(second, 'send_again');
    await reaches(system.office, first, 'delivered');
    await reaches(system.office, second, 'delivered');
    expect(await unsent()).toEqual([]);
    expect(await takenFor(emulator, silent.address)).toHaveLength(1);
    expect(await takenFor(emulator, untaken.address)).toHaveLength(1);
    expect(await tasksOf(first)).toEqual([{ kind: 'unclear_notification', status: 'completed' }]);
  });

  it('that is not delivered by the time before the hearing gives way to a letter, though it may have been sent', async () => {
    await emulator.fates('drop_taken_silent');
    const party = await putParty(system.office);
    const id = await notify(system.office, party, { letterAt: new Date(Date.now() + 6_000) });
    await reaches(system.office, id, 'fallen_back');
    expect(await takenFor(emulator, party.address)).toHaveLength(1);
  });

  it('is withdrawn in words after «СТОП», and what waits is withdrawn by hand', async () => {
    const [stopped, quiet] = [await putParty(system.office), await putParty(system.office)];
    await emulator.write(stopped.address, 'Стоп');
    await waitFor(async () => {
      const [consent] = await system.office.rows('select withdrawn_how from party_consent where id = ?', [
        stopped.consentId,
      ]);
      expect(consent).toEqual({ withdrawn_how: 'stop_message' });
    });
    const id = await notify(system.office, stopped);
    await reaches(system.office, id, 'withdrawn');
    const [row] = await system.office.rows('select reason from notification where id = ?', [id]);
    expect(row).toEqual({ reason: 'сторона отозвала согласие' });
    // Every minute but one is quiet.
    const settings = { ...QUICK, quiet: { from: '00:01', to: '00:00' } };
    await choose(2, settings);
    const waiting = await notify(system.office, quiet, { settings });
    await reaches(system.office, waiting, 'waiting');
    await decide(waiting, WITHDRAW_NOTIFICATION.name, { actorId: demoAccountId('sekretar') });
    await reaches(system.office, waiting, 'withdrawn');
    await choose(3, QUICK);
    expect(await takenFor(emulator, stopped.address)).toEqual([]);
    expect(await takenFor(emulator, quiet.address)).toEqual([]);
  });

  it('by mail goes under one name, however often the server leaves it unclear', async () => {
    mail.plan('cut', 'take');
    const party = await putParty(system.office, 'mail');
    const id = await notify(system.office, party);
    await reaches(system.office, id, 'sent');
    await settle(id, 'arrived');
    await reaches(system.office, id, 'delivered');
    const names = mail.taken.map(({ messageId }) => messageId).filter((name) => name.includes(id));
    expect([...new Set(names)]).toEqual([`<notification.${id}@court.example>`]);
  });

  it('waits a day of rehearsal while the mail server is away, and goes once when it is back', async () => {
    await mail.close();
    const party = await putParty(system.office, 'mail');
    const id = await notify(system.office, party);
    await reaches(system.office, id, 'waiting');
    await passHours(system, 24);
    await mail.open();
    // Whoever is not told that it is back tries again by himself.
    await passHours(system, 1);
    await reaches(system.office, id, 'sent');
    expect(mail.taken.filter(({ messageId }) => messageId.includes(id))).toHaveLength(1);
    const [told] = await system.office.rows(
      `select count(*) filter (where kind = 'held_away')::int as held, count(*) filter (where kind = 'sent')::int as sent from timeline where subject_id = ?`,
      [id],
    );
    expect(told).toEqual({ held: 1, sent: 1 });
  });

  it('of which nobody can tell becomes a task when the term of looking has passed in the time of the rehearsal', async () => {
    await emulator.fates('drop_taken_silent');
    const party = await putParty(system.office);
    const settings = { ...QUICK, unknownMinutes: 30 };
    const id = await notify(system.office, party, { settings });
    await reaches(system.office, id, 'unknown');
    expect(await tasksOf(id)).toEqual([]);
    await passHours(system, 1);
    await waitFor(async () => expect(await tasksOf(id)).toEqual([{ kind: 'unclear_notification', status: 'ready' }]));
    await settle(id, 'arrived');
    await reaches(system.office, id, 'delivered');
    expect(await takenFor(emulator, party.address)).toHaveLength(1);
  });

  it('that is made after days of rehearsal gives way to a letter at its time by the clock of the program', async () => {
    const party = await putParty(system.office, 'mail');
    const id = await notify(system.office, party, { letterAt: await hoursAhead(2) });
    await reaches(system.office, id, 'sent');
    await passHours(system, 3);
    await reaches(system.office, id, 'fallen_back');
  });

  it('that sleeps through quiet hours wakes when they are switched off, and ends at once after «СТОП»', async () => {
    const whole = { ...QUICK, unknownMinutes: 1 };
    const everyMinute = { ...whole, quiet: { from: '00:01', to: '00:00' } };
    const { noticeChoices } = system.office.services;
    const set = async (settings: NotificationSettings): Promise<void> => {
      const { version } = await noticeChoices.settings(system.office.supervisor);
      await noticeChoices.set(system.office.supervisor, version, settings, { idempotencyKey: randomUUID() });
    };
    await set(everyMinute);
    const [woken, stopped] = [await putParty(system.office), await putParty(system.office)];
    const [first, second] = [
      await notify(system.office, woken, { settings: everyMinute }),
      await notify(system.office, stopped, { settings: everyMinute }),
    ];
    await Promise.all([first, second].map((id) => reaches(system.office, id, 'waiting')));
    await emulator.write(stopped.address, 'Стоп');
    await reaches(system.office, second, 'withdrawn');
    expect(await statusOf(system.office, first)).toBe('waiting');
    await set(whole);
    await reaches(system.office, first, 'delivered');
    expect(await takenFor(emulator, stopped.address)).toEqual([]);
  });

  it('waits while the operator is away, and goes once when he is back', async () => {
    const ports = { smpp: emulator.smppPort, http: Number(new URL(emulator.url).port) };
    const { directory } = emulator;
    await emulator.close();
    const party = await putParty(system.office);
    const id = await notify(system.office, party);
    await reaches(system.office, id, 'waiting');
    emulator = await openSmsEmulator({ directory, ports });
    await reaches(system.office, id, 'delivered');
    expect(await takenFor(emulator, party.address)).toHaveLength(1);
  });

  /** A notice whose fate is not known yet: the worker may have asked for it by itself before we looked, and then it is another's turn. */
  async function sentAndNotAsked(): Promise<{ readonly party: NotifiedParty; readonly id: string }> {
    for (;;) {
      const party = await putParty(system.office);
      const id = await notify(system.office, party);
      await waitFor(async () => expect(['sent', 'delivered']).toContain(await statusOf(system.office, id)));
      if ((await statusOf(system.office, id)) === 'sent') return { party, id };
    }
  }

  it('is handed over once wherever its worker is killed, and a lost process is begun again where its rows stand', async () => {
    await system.stopPrograms();
    const sent = [];
    for (const point of KILLED_AT) {
      const party = await putParty(system.office);
      const killed = await system.startWorker({ MASK_FAIL_POINT: point });
      const id = await notify(system.office, party);
      expect(await killed.ended, point).toBe('SIGKILL');
      sent.push({ id, party, point });
    }
    await system.startWorker();
    for (const { id, party, point } of sent) {
      await waitFor(async () => {
        if ((await statusOf(system.office, id)) === 'unknown' && (await tasksOf(id)).length > 0) {
          // What nobody can tell the person looks up at the operator's.
          const isThere = (await takenFor(emulator, party.address)).length > 0;
          await settle(id, isThere ? 'arrived' : 'send_again');
        }
        expect(await statusOf(system.office, id), point).toBe('delivered');
      });
      expect(await takenFor(emulator, party.address), point).toHaveLength(1);
    }
    await emulator.fates('no_receipt');
    const { party, id: lost } = await sentAndNotAsked();
    await withEngine(system, (client) => client.workflow.getHandle(notificationWorkflowId(lost)).terminate('outside'));
    // Whoever comes first, this look or the worker's own: without a process nobody would ask the operator again.
    await adoptOpenSubjects(system.reconciler.dependencies);
    await reaches(system.office, lost, 'delivered');
    expect(await takenFor(emulator, party.address)).toHaveLength(1);
  });
});
