import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AvailabilityView } from '#views/engine/availability.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';
import type { SendAnswer } from '#mail/mail-sender.ts';
import { serverAddress } from '#mail/server-address.ts';
import { openMailServer } from '../publications/kit/mail-server.ts';
import { OutageLook } from '#api/engine/outage-watch.ts';
import { createDatabase } from '#api/database/database.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { listLetterProcesses } from '#db/processes/letter-processes.ts';
import { listOutages } from '#db/processes/outages.ts';
import { connectedParts } from '#temporal/worker/connected-parts.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { createSubmitted } from '../api/letter-makers.ts';

const UI = 'http://127.0.0.1:8233';

describe('the administrator’s room before programs and pages', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  beforeAll(async () => {
    api = await openApi({ changes: { MASK_TEMPORAL_UI_URL: UI } });
    admin = await api.signIn('admin');
  });
  afterAll(() => api.close());

  const decode = (cookie: string, origin: string | undefined): Promise<Response> =>
    Promise.resolve(
      api.running.app.request('/codec/decode', {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/json',
          'sec-fetch-site': 'same-site',
          ...(origin && { origin }),
        },
        body: JSON.stringify({ payloads: [{ metadata: { encoding: 'eA==' }, data: 'eA==' }] }),
      }),
    );
  const decoded = () => api.rows<{ data: object }>(`select data from audit where action = 'payload.decoded'`);

  it('opens sealed content for Temporal’s own pages only, for an admin only, and writes each opening down', async () => {
    const answer = await decode(admin.cookie, UI);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(UI);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
    expect(await answer.json()).toMatchObject({ payloads: [{ data: 'eyJvcGVuZWQiOnRydWV9' }] });
    expect((await decoded()).map(({ data }) => data)).toEqual([{ count: 1 }]);
    const refused = [
      [await decode(admin.cookie, 'https://elsewhere.example'), 403],
      [await decode(admin.cookie, undefined), 403],
      [await decode((await api.signIn('sudya')).cookie, UI), 403],
      [await decode('', UI), 401],
    ] as const;
    for (const [response, status] of refused) {
      expect(response.status).toBe(status);
      expect(await response.text()).not.toContain('eyJvcGVuZWQiOnRydWV9');
    }
    expect(await decoded()).toHaveLength(1);
    const asked = await api.running.app.request('/codec/decode', { method: 'OPTIONS', headers: { origin: UI } });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, UI]);
  });

  it('keeps the journal of outages: from when, to when, once, and what could not be noted while it lasted', async () => {
    const { blobs } = api.deps;
    const logger = { warn: (): void => undefined };
    const deps = { database: createDatabase(api.orm), gateway: api.gateway, blobs, logger };
    const look = new OutageLook(deps);
    const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 29, 9, minute));
    const shown = async () =>
      (await listOutages(api.orm.em.fork(), 10))
        .filter(({ part }) => part === 'engine')
        .map(({ fromAt, toAt }) => [fromAt.getUTCMinutes(), toAt?.getUTCMinutes()]);
    api.gateway.isUp = false;
    await look.once(at(1));
    await look.once(at(2));
    expect(await shown()).toEqual([[1, undefined]]);
    api.gateway.isUp = true;
    await look.once(at(5));
    expect(await shown()).toEqual([[1, 5]]);
    await api.rows(`update operating_fact set noted_at = now() - interval '10 minutes' where name = 'site_beat'`);
    await new OutageLook(deps).once(new Date());
    const site = (await listOutages(api.orm.em.fork(), 10)).find(({ part }) => part === 'site');
    expect(Math.round(((site?.toAt?.getTime() ?? 0) - (site?.fromAt.getTime() ?? 0)) / 60_000)).toBe(10);
  });

  it('tells each absence by mail when it has begun and when it has ended, once, also when the answer is lost or the server is away', async () => {
    const server = await openMailServer();
    const sender = createSmtpSender(serverAddress(server.url), { connectMs: 2_000, answerMs: 2_000 });
    const alarmMail = {
      sender,
      from: 'mask@sud.example',
      to: ['dezhurny@sud.example'],
      pageUrl: 'https://mask.example/x',
    };
    const { blobs } = api.deps;
    const logger = { warn: (): void => undefined };
    const deps = { database: createDatabase(api.orm), gateway: api.gateway, blobs, logger };
    const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 28, 9, minute));
    const look = async (minute: number, isUp: boolean) => {
      api.gateway.isUp = isUp;
      // Two programs look at the same moment, as where there are two sites.
      await Promise.all([1, 2].map(() => new OutageLook({ ...deps, alarmMail }).once(at(minute))));
      api.gateway.isUp = true;
    };
    const told = () =>
      server.taken.filter(({ messageId }) => !ofOthers.has(messageId)).map(({ messageId }) => messageId.split('-')[2]);
    await look(0, true);
    const ofOthers = new Set(server.taken.map(({ messageId }) => messageId));
    await look(1, false);
    expect(told()).toEqual([]);
    server.plan('cut');
    await look(3, false);
    await look(6, false);
    await look(9, false);
    expect(told()).toEqual(['began', 'began']);
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(ofOthers.size + 1);
    await server.close();
    await look(10, true);
    await server.open();
    await look(15, true);
    await look(19, true);
    expect(told()).toEqual(['began', 'began', 'ended']);
    await server.close();
  });

  it('tells an absence by one program: another that looks while it is being told tells nothing', async () => {
    const logger = { warn: (): void => undefined };
    const deps = { database: createDatabase(api.orm), gateway: api.gateway, blobs: api.deps.blobs, logger };
    const [asked, answered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<SendAnswer>()];
    const taken: SendAnswer = { outcome: 'sent', words: 'принято' };
    const sent: number[] = [];
    const program = (number: number): OutageLook => {
      const send = (): Promise<SendAnswer> => {
        sent.push(number);
        asked.resolve(undefined);
        return number === 1 ? answered.promise : Promise.resolve(taken);
      };
      const mail = { from: 'mask@sud.example', to: ['dezhurny@sud.example'], pageUrl: 'https://mask.example/x' };
      return new OutageLook({ ...deps, alarmMail: { ...mail, sender: { send } } });
    };
    const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 28, 7, minute));
    await new OutageLook(deps).once(at(0));
    await api.rows('update outage set told_at = now(), end_told_at = now()');
    api.gateway.isUp = false;
    await new OutageLook(deps).once(at(1));
    const first = program(1).once(at(3));
    await asked.promise;
    await program(2).once(at(3));
    answered.resolve(taken);
    await first;
    api.gateway.isUp = true;
    expect(sent).toEqual([1]);
    await api.rows('delete from outage');
  });

  it('praises nothing that was never set up, and counts from the first look of a site', async () => {
    await api.rows(`delete from operating_fact where name = 'site_beat'`);
    await api.rows(`update operating_fact set noted_at = now() - interval '1 day' where name = 'outages_since'`);
    const logger = { warn: (): void => undefined };
    const deps = { database: createDatabase(api.orm), gateway: api.gateway, blobs: api.deps.blobs, logger };
    await new OutageLook(deps).once(new Date());
    const settings = { MASK_SMS_GATEWAY: 'off', MASK_SMTP_URL: 'smtp://почта', MASK_MAILBOX_URL: undefined } as const;
    await noteFacts(api.orm.em.fork(), connectedParts({ ...settings, MASK_CASE_REGISTER_URL: undefined }));
    const report = (await (await admin.send('GET', '/availability')).json()) as AvailabilityView;
    expect(Date.now() - Date.parse(report.since)).toBeLessThan(3_600_000);
    const of = (code: string) => report.months[0]?.services.find(({ service }) => service === code);
    expect(of('mailbox')).toMatchObject({ isConnected: false, basisPoints: null, isTargetMet: null });
    expect(of('mail')?.isConnected).toBe(true);
    const cookie = { headers: { cookie: admin.cookie } };
    const page = await (await api.running.app.request('/workflows/condition', cookie)).text();
    const lines = page.split('<li>').filter((line) => line.includes('— не подключено'));
    expect(lines.map((line) => /<b>(.*?)<\/b>/.exec(line)?.[1])).toEqual([
      'Ящик обмена',
      'Картотека дел (АМИРС)',
      'Шлюз СМС',
    ]);
    await api.rows(`delete from operating_fact where name = 'connected'`);
  });

  it('counts what was away against the target by months, for who sees the installation, as a page, REST and xlsx', async () => {
    const now = new Date();
    await api.rows('delete from outage');
    await api.rows(`update operating_fact set noted_at = now() - interval '40 days' where name = 'outages_since'`);
    await api.rows(
      `insert into outage (part, from_at, to_at, words, touched) values ('site', now() - interval '50 days', now() - interval '39 days', '[]', '{}')`,
    );
    const report = (await (await admin.send('GET', '/availability')).json()) as AvailabilityView;
    expect(report.targetBasisPoints).toBe(9_950);
    const days = (service: string) => {
      const all = report.months.flatMap(({ services }) => services.filter((one) => one.service === service));
      const sum = (of: 'awaySeconds' | 'watchedSeconds') => all.reduce((seconds, one) => seconds + one[of], 0);
      return [sum('awaySeconds'), sum('watchedSeconds')].map((seconds) => Math.round(seconds / 86_400));
    };
    // What was away before anybody watched is not counted, nor is that time.
    expect(days('work')).toEqual([1, 40]);
    expect(days('letters')).toEqual([0, 40]);
    expect(report.months[0]).toMatchObject({ isPart: true });
    expect(Date.parse(report.asOf)).toBeGreaterThanOrEqual(now.getTime());
    const cookie = { headers: { cookie: admin.cookie } };
    const page = await (await api.running.app.request('/workflows/availability', cookie)).text();
    expect(page).toContain('Цель — 99,50 % месяца');
    expect(page).toContain('не целиком');
    const sheet = await (await api.running.app.request('/workflows/availability/xlsx', cookie)).arrayBuffer();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(sheet);
    expect(book.worksheets[0]?.getCell('B2').text).toBe('Работа людей, %');
  });

  it('reads open letters in the order of an index that holds only them, however many letters there are', async () => {
    await createSubmitted(await api.signIn('sekretar'));
    const query = { siteId: null, state: 'open', limit: 50 } as const;
    const scans = await api.orm.em.fork().transactional(async (em) => {
      // Of few rows everything is read: what matters is that the index can be.
      await em.execute('set local enable_seqscan = off');
      await em.execute('set local enable_bitmapscan = off');
      const rows = await listLetterProcesses(em, query);
      expect(rows.length).toBeGreaterThan(0);
      const [row] = await em.execute<{ n: string }[]>(
        `select pg_stat_get_xact_numscans('letter_process_of_all'::regclass)
           + pg_stat_get_xact_numscans('letter_process_of_site'::regclass) as n`,
      );
      return Number(row?.n ?? 0);
    });
    expect(scans).toBeGreaterThan(0);
  });
});
