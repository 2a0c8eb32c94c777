import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tellFormOverdue } from '#activities/batches/form-overdue.ts';
import { BellMail } from '#activities/bell/bell-mail.ts';
import { BellPush } from '#activities/bell/bell-push.ts';
import { deliverMessage, type BellDelivery } from '#activities/bell/deliver.ts';
import { allowedReceivers } from '#config/receiver-address.ts';
import { addressRangesSchema } from '#config/address-ranges.ts';
import { noteWhatTimeBrought } from '#db/bell/facts.ts';
import { takeDueMessages } from '#db/bell/messages.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { BELL_EVENT_CODES, eventsHeardBy, type BellEvent } from '#domain/bell/bell-events.ts';
import { serverAddress } from '#mail/server-address.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';
import { startBell } from '#temporal/worker/bell-loop.ts';
import type { WokenLoop } from '#temporal/worker/woken-loop.ts';
import type { NoticePage } from '#views/bell/notice.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createSubmitted } from '../api/letter-makers.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { openMailServer, type MailServer } from '../publications/kit/mail-server.ts';
import { openPushReceiver, type PushReceiver } from './push-receiver.ts';

const SITE = '50MS0095';
const FROM = 'mask@sud.example';
const ADDRESS = 'sekretar@sud.example';
const quiet = { warn: () => undefined };

describe('staff are told', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  let admin: ApiUser;
  let neighbour: ApiUser;
  let auditor: ApiUser;
  let mailServer: MailServer;
  let browser: PushReceiver;
  let delivery: BellDelivery;
  const loops: WokenLoop[] = [];
  beforeAll(async () => {
    const changes = {
      ...{
        MASK_BELL_MAIL_FROM: FROM,
        MASK_SMTP_URL: 'smtp://127.0.0.1:1',
        MASK_PUSH_CONTACT: 'mailto:admin@sud.example',
      },
    };
    api = await openApi({ changes });
    const users = await Promise.all(
      ['sekretar', 'sudya', 'admin', 'sosed', 'proverka'].map((login) => api.signIn(login)),
    );
    [clerk, judge, admin, neighbour, auditor] = users as [ApiUser, ApiUser, ApiUser, ApiUser, ApiUser];
    [mailServer, browser] = await Promise.all([openMailServer(), openPushReceiver()]);
    const { MASK_PAYLOAD_KEYS: ring } = api.deps.settings;
    const sender = createSmtpSender(serverAddress(mailServer.url));
    const parts = { orm: api.orm, ring, contact: 'mailto:admin@sud.example' };
    delivery = {
      orm: api.orm,
      mail: new BellMail({
        sender,
        from: FROM,
        publicUrl: 'https://mask.sud.example',
        ring,
        filesOf: () => Promise.resolve([]),
      }),
      push: new BellPush({ ...parts, allowed: allowedReceivers(addressRangesSchema.parse(''), true) }),
      firstPauseMs: 50,
    };
  });
  afterEach(() => Promise.all(loops.splice(0).map((loop) => loop.stop())));
  afterAll(async () => {
    await Promise.all([mailServer.close(), browser.close()]);
    await api.close();
  });

  /** Two workers at once, as a court may run. */
  const work = (): void => {
    const options = { databaseUrl: api.databaseUrl, logger: quiet, isRehearsal: false, delivery };
    loops.push(startBell(options), startBell(options));
  };
  const until = (holds: () => boolean | Promise<boolean>) =>
    waitFor(async () => {
      if (!(await holds())) throw new Error('not yet');
    });
  const settled = () =>
    until(async () => {
      const [row] = await api.rows<{ n: number }>(
        `select (select count(*) from bell_fact where not is_shared)::int + (select count(*) from bell_message where done_at is null and due_at <= now())::int as n`,
      );
      return row?.n === 0;
    });
  const list = async (user: ApiUser): Promise<NoticePage> => bodyOf(await user.send('GET', '/me/notices'), 200);
  const textsOf = async (user: ApiUser, event: BellEvent): Promise<readonly string[]> =>
    (await list(user)).items.filter((one) => one.event === event).map(({ text }) => text);
  const form = (user: ApiUser, path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
    const body = new URLSearchParams({ csrf: user.csrfToken, key: randomUUID() });
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one as string);
    return api.running.app.request(path, { method: 'POST', body, headers: { cookie: user.cookie } });
  };
  const wish = (user: ApiUser, events: readonly BellEvent[], ways: readonly string[], pace = 'at_once') =>
    form(user, '/me/notices/settings', {
      digestHour: '9',
      ...Object.fromEntries(
        events.flatMap((event) => [
          [`${event}.ways`, ways],
          [`${event}.pace`, pace],
        ]),
      ),
    });
  const fact = (event: BellEvent, data: object = {}, siteId: string | null = SITE) =>
    api.rows(
      `insert into bell_fact (event, subject_kind, subject_id, site_id, at, data) values (?, 'letter', ?, ?, now(), ?)`,
      [event, randomUUID(), siteId, JSON.stringify(data)],
    );

  it('of each event once, with two workers, and only whoever may see what it speaks of', async () => {
    const { id, number } = await createSubmitted(clerk);
    await api.rows(`update letter set status = 'needs_fix' where id = ?`, [id]);
    await api.rows(`update letter set status = 'returned' where id = ?`, [id]);
    await api.rows(`update letter set status = 'submitting' where id = ?`, [id]);
    await api.rows(`update letter set status = 'needs_fix' where id = ?`, [id]);
    await api.rows(`update letter set status = 'returned_to_court' where id = ?`, [id]);
    await api.rows(
      `insert into timeline (subject_kind, subject_id, event_key, at, kind, data) values ('letter', ?, 'f:1', now(), 'signing_failed', '{}')`,
      [id],
    );
    const task = `insert into task (id, kind, subject_kind, subject_id, site_id, status, details, created_at, due_at, incident_key) values`;
    await api.rows(`${task} (?, 'mend', 'letter', ?, ?, 'ready', '{}', now(), now() - interval '1 hour', null)`, [
      randomUUID(),
      id,
      SITE,
    ]);
    await api.rows(`${task} (?, 'incident', 'letter', ?, ?, 'ready', '{}', now(), null, 'x')`, [
      randomUUID(),
      id,
      SITE,
    ]);
    await api.rows(
      `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, channel, profile_id, created_at)
       values (?, ?, '2026-01-12', 1, 'archived', now(), 1, 'emulator', 'otpravka-2020', '2026-01-12T13:00:00Z')`,
      [randomUUID(), SITE],
    );
    const [formless, now] = [randomUUID(), new Date()];
    await api.rows(
      `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, channel, profile_id, created_at)
       values (?, ?, '2026-01-12', 2, 'answered', ?, 1, 'emulator', 'otpravka-2020', ?)`,
      [formless, SITE, now, now],
    );
    for (const _ of ['told', 'told again by a worker that was thought dead'])
      await tellFormOverdue({ orm: api.orm, isRehearsal: false }, { batchId: formless });
    await api.rows(
      `insert into own_certificate (id, account_id, challenge, proof_base64, state, facts, asked_at, free_at)
       values (?, ?, '', '', 'accepted', ?, now(), now())`,
      [randomUUID(), demoAccountId('sudya'), JSON.stringify({ validTo: new Date(Date.now() + 2.5 * 86_400_000) })],
    );
    await api.signIn('sekretar');
    await fact('budget_near', { percent: 85 });
    await fact('letter_late', { number, own: [demoAccountId('sekretar'), demoAccountId('sudya')] });
    await fact('report_ready', { period: 'ноябрь 2026 года', recipients: [demoAccountId('proverka')] });
    work();
    await settled();
    const told = Object.fromEntries(
      await Promise.all(
        BELL_EVENT_CODES.map(
          async (event) =>
            [
              event,
              await Promise.all([clerk, judge, admin, neighbour, auditor].map((user) => textsOf(user, event))),
            ] as const,
        ),
      ),
    );
    const letter = `Письмо ${number}`;
    const formWords = 'Партия 2026-01-12 № 2: формы 103 нет дольше суток — загрузите её или закройте партию без неё';
    expect(told).toEqual({
      letter_undelivered: [
        [`${letter}: возвращено — нужно решение`],
        [`${letter}: возвращено — нужно решение`],
        [],
        [],
        [],
      ],
      letter_refused: [[`${letter}: Почта не приняла`], [`${letter}: Почта не приняла`], [], [], []],
      letter_sent_back: [[`${letter}: возвращено с замечанием`], [`${letter}: возвращено с замечанием`], [], [], []],
      letter_late: [
        [`${letter} опаздывает: день, к которому оно ожидалось, прошёл`],
        [`${letter} опаздывает: день, к которому оно ожидалось, прошёл`],
        ...[[], [], []],
      ],
      task_overdue: [
        [`Просрочено задание «Исправить ошибки»: письмо ${number}`],
        [`Просрочено задание «Исправить ошибки»: письмо ${number}`],
        [`Просрочено задание «Исправить ошибки»: письмо ${number}`],
        [],
        [],
      ],
      batch_late: [
        ['Партия 2026-01-12 № 1 не передана в свой час'],
        ['Партия 2026-01-12 № 1 не передана в свой час'],
        ['Партия 2026-01-12 № 1 не передана в свой час'],
        [],
        [],
      ],
      form103_late: [[formWords], [formWords], [formWords], [], []],
      certificate_ending: [[], ['Ваш сертификат кончается: дней — 3'], [], [], []],
      new_device: [['Под вашим именем вошли с нового устройства'], [], [], [], []],
      incident: [[], ['Открыта неисправность'], ['Открыта неисправность'], [], []],
      budget_near: [
        [],
        ['Бюджет участка на год: истрачено до 85 %'],
        ['Бюджет участка на год: истрачено до 85 %'],
        [],
        [],
      ],
      report_ready: [[], [], [], [], ['Отчёт готов: ноябрь 2026 года']],
    });
    const em = api.orm.em.fork();
    expect(await noteWhatTimeBrought(em, new Date())).toBe(0);
  });

  it('a notice is opened where it leads and is seen then; another person cannot open it', async () => {
    const [first] = (await list(clerk)).items;
    const ask = (user: ApiUser) =>
      api.running.app.request(`/me/notices/${first?.id ?? ''}`, { headers: { cookie: user.cookie } });
    const before = (await list(clerk)).unseen;
    expect((await ask(judge)).status).toBe(404);
    expect((await ask(clerk)).status).toBe(303);
    expect((await list(clerk)).unseen).toBe(before - 1);
    await bodyOf(await clerk.send('POST', '/me/notices/seen', { body: {} }), 200);
    expect((await list(clerk)).unseen).toBe(0);
  });

  it('whoever has another role or another site now, or is blocked, is told nothing and reads nothing of before', async () => {
    const people = ['clerk', 'supervisor', 'site_admin', 'admin', 'auditor'] as const;
    expect(people.map((role) => eventsHeardBy(role).includes('letter_refused'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const id = demoAccountId('pomoshnik');
    await api.rows(
      `insert into bell_wish (account_id, event, ways, pace, reach) values (?, 'letter_refused', '["bell"]', 'at_once', 'site')`,
      [id],
    );
    const helper = await api.signIn('pomoshnik');
    work();
    await fact('letter_refused', { number: 'Х/1' });
    await settled();
    expect(await textsOf(helper, 'letter_refused')).toEqual(['Письмо Х/1: Почта не приняла']);
    await api.rows(`update account set site_id = '77MS0001' where id = ?`, [id]);
    expect((await list(helper)).items.map(({ event }) => event)).not.toContain('letter_refused');
    await api.rows(`update account set site_id = ?, is_active = false where id = ?`, [SITE, id]);
    await fact('letter_refused', { number: 'Х/2' });
    await settled();
    const kept = await api.rows(`select 1 from bell_notice where account_id = ? and data ->> 'number' = 'Х/2'`, [id]);
    expect(kept).toEqual([]);
  });

  it('by mail only after the address has answered; a letter whose sender was killed goes again under its own Message-ID', async () => {
    await wish(clerk, ['letter_refused'], ['bell', 'mail']);
    work();
    expect((await form(clerk, '/me/notices/address', { address: 'не адрес' })).status).toBe(422);
    expect((await form(clerk, '/me/notices/address', { address: ADDRESS })).status).toBe(303);
    await fact('letter_refused', { number: 'Х/3', own: [demoAccountId('sekretar')] });
    await settled();
    await until(() => mailServer.taken.length === 1);
    const text = (at: number): string => decoded(mailServer.taken[at]?.raw);
    const code = /(\d{6})/.exec(text(0))?.[1] ?? '';
    expect(
      (await form(clerk, '/me/notices/address/code', { code: code === '000000' ? '000001' : '000000' })).status,
    ).toBe(422);
    expect((await form(clerk, '/me/notices/address/code', { code })).status).toBe(303);
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    // Shared and taken by a worker that dies before it has written down that the letter is gone.
    await fact('letter_refused', { number: 'Х/4', own: [demoAccountId('sekretar')] });
    const { shareFacts } = await import('#activities/bell/share.ts');
    await api.orm.em.fork().transactional((em) => shareFacts(em as never, { mail: true, push: true }, new Date()));
    const [taken] = await takeDueMessages(api.orm.em.fork(), { at: new Date(), limit: 5, leaseMs: 0 });
    expect(taken).toBeDefined();
    await delivery.mail?.send(taken as never, ADDRESS, [
      {
        id: randomUUID(),
        event: 'letter_refused',
        subjectKind: 'letter',
        subjectId: randomUUID(),
        siteId: SITE,
        at: new Date(),
        data: { number: 'Х/4' },
      },
    ]);
    work();
    await settled();
    await until(() => mailServer.taken.length === 3);
    expect(mailServer.taken[2]?.messageId).toBe(mailServer.taken[1]?.messageId);
    expect(text(2)).toContain('Х/4');
    expect(text(2)).not.toContain('Тестов');
    const outcomes = await api.rows(`select outcome from bell_message where way = 'mail' and done_at is null`);
    expect(outcomes).toEqual([]);
  });

  it('by mail waits for a server that is away, however often it was tried, and goes once when it is back', async () => {
    const before = mailServer.taken.length;
    await mailServer.close();
    await fact('letter_refused', { number: 'Ц/1', own: [demoAccountId('sekretar')] });
    work();
    const waiting = () =>
      api.rows<{ failures: number }>(
        `select failures from bell_message where way = 'mail' and done_at is null and account_id = ?`,
        [demoAccountId('sekretar')],
      );
    await until(async () => ((await waiting())[0]?.failures ?? 0) >= 3);
    expect(mailServer.taken).toHaveLength(before);
    await mailServer.open();
    await until(async () => (await waiting()).length === 0);
    expect(mailServer.taken).toHaveLength(before + 1);
    expect(decoded(mailServer.taken.at(-1)?.raw)).toContain('Ц/1');
  });

  it('by push: sealed for the browser, signed, with nothing of a letter or a person; a browser that is gone is forgotten', async () => {
    const { publicKey } = await bodyOf<{ publicKey: string }>(await clerk.send('GET', '/me/push-key'), 200);
    expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65);
    await bodyOf(await clerk.send('POST', '/me/push-devices', { body: browser.subscription }), 201);
    const [device] = await api.rows<{ subscription_sealed: string }>('select subscription_sealed from push_device');
    expect(Buffer.from(device?.subscription_sealed ?? '', 'base64url').toString('latin1')).not.toContain('127.0.0.1');
    await wish(clerk, ['letter_refused'], ['push']);
    browser.plan(503, 429);
    work();
    await fact('letter_refused', { number: 'Х/5', own: [demoAccountId('sekretar')] });
    await until(() => browser.received.length === 1);
    await settled();
    const [push] = browser.received;
    expect(JSON.parse(push?.text ?? '')).toEqual({
      ...{ title: 'Есть новое в МАСК', body: 'Письмо не принято Почтой или не подписано' },
      path: expect.stringMatching(/^\/me\/notices\/[0-9a-f-]{36}$/) as string,
    });
    expect(push?.subject).toBe('mailto:admin@sud.example');
    expect(push?.audience).toBe(new URL(browser.subscription.endpoint).origin);
    browser.plan(410);
    await fact('letter_refused', { number: 'Х/6', own: [demoAccountId('sekretar')] });
    await until(async () => (await api.rows('select 1 from push_device')).length === 0);
    expect(await textsOf(clerk, 'letter_refused')).not.toContain('Письмо Х/5: Почта не приняла');
  });

  it('once a day in the chosen hour, all of the day in one letter', async () => {
    await wish(clerk, ['letter_refused'], ['mail'], 'digest');
    const before = mailServer.taken.length;
    work();
    for (const number of ['Х/7', 'Х/8', 'Х/9'])
      await fact('letter_refused', { number, own: [demoAccountId('sekretar')] });
    await settled();
    expect(mailServer.taken).toHaveLength(before);
    const waiting = await api.rows<{ id: string; n: number }>(
      `select m.id, count(*)::int as n from bell_message m join bell_message_notice n on n.message_id = m.id where m.done_at is null group by m.id`,
    );
    expect(waiting.map(({ n }) => n)).toEqual([3]);
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    const tomorrow = new Date(Date.now() + 86_400_000);
    const [due] = await takeDueMessages(api.orm.em.fork(), { at: tomorrow, limit: 5, leaseMs: 1_000 });
    await deliverMessage(delivery, due as never);
    const text = decoded(mailServer.taken.at(-1)?.raw);
    expect(['Х/7', 'Х/8', 'Х/9'].every((number) => text.includes(number))).toBe(true);
  });
});

/** Bodies are base64: what a reader's program shows. */
function decoded(raw: Buffer | undefined): string {
  const [, ...body] = (raw?.toString('latin1') ?? '').split('\r\n\r\n');
  return Buffer.from(body.join('').replaceAll('\r\n', ''), 'base64').toString('utf8');
}
