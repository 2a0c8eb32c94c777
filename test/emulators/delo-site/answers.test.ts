import { execFile } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { LOGIN, PASSWORD, SENDER, startSite, type SiteUnderTest } from './kit/site-client.ts';

const run = promisify(execFile);
const ID = '<publication.card-1.1@court.example>';
let site: SiteUnderTest;

beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

describe('answers in the exchange mailbox', () => {
  it('confirm an applied message by a receipt of RFC 8098', async () => {
    await site.send();
    const { type, fields } = await onlyReport();
    expect(type).toBe('disposition-notification');
    expect(fields).toMatch(/^Original-Message-ID: <publication\.card-1\.1@court\.example>\r?$/m);
    expect(fields).toMatch(/^Disposition: automatic-action\/MDN-sent-automatically; processed\r?$/m);
    expect(fields).not.toMatch(/^Error:/m);
  });

  it('do not come when nobody asked for a receipt', async () => {
    await site.send({ mail: { headers: {} } });
    expect(await site.mailbox()).toEqual([]);
  });

  it('bring a bounced message back by RFC 3464, under its ENVID and with its headers, and the page stays', async () => {
    await site.faults({ mode: 'bounce', delayMs: 0 });
    await site.send();
    const { type, fields, returned } = await onlyReport();
    expect(type).toBe('delivery-status');
    expect(fields).toMatch(/^Original-Envelope-Id: publication\.card-1\.1@court\.example\r?$/m);
    expect(fields).toMatch(/^Action: failed\r?\nStatus: 5\.2\.2/m);
    expect(returned).toContain(ID);
    expect(await site.card('card-1')).toMatchObject({ shownVersion: null });
  });

  it.each([
    ['receipt_none', 'applied', 0],
    ['lose', 'lost', 0],
    ['receipt_of_another', 'applied', 1],
    ['receipt_of_error', 'applied', 1],
    ['receipt_rubbish', 'applied', 1],
  ])('follow the script: %s', async (mode, outcome, count) => {
    await site.faults({ mode });
    await site.send();
    expect((await site.messages())[0]).toMatchObject({ outcome });
    const box = await site.mailbox();
    expect(box).toHaveLength(count);
    expect(box.some((text) => text.includes(`Original-Message-ID: ${ID}`))).toBe(mode === 'receipt_of_error');
  });

  it('come late when they are told to, and not before', async () => {
    await site.faults([
      { mode: 'receipt_late', delayMs: 3_600_000 },
      { mode: 'receipt_late', delayMs: 300 },
    ]);
    await site.send({ version: 1 });
    await site.send({ version: 2 });
    const [receipt = '', ...others] = await waitFor(async () => {
      const texts = await site.mailbox();
      expect(texts).not.toEqual([]);
      return texts;
    });
    expect(receipt).toContain('<publication.card-1.2@court.example>');
    expect(others).toEqual([]);
  });

  async function onlyReport(): Promise<{ type: string; fields: string; returned: string }> {
    const [text = '', ...others] = await site.mailbox();
    expect(others).toEqual([]);
    const mail = await simpleParser(text, { keepDeliveryStatus: true });
    expect(mail.to).toMatchObject({ text: SENDER });
    const type = /report-type=([a-z-]+)/.exec(text)?.[1] ?? '';
    const part = (contentType: string): string =>
      mail.attachments.find((one) => one.contentType === contentType)?.content.toString('utf8') ?? '';
    return { type, fields: part(`message/${type}`), returned: part('text/rfc822-headers') };
  }
});

describe('scripted faults of the dialogue', () => {
  it.each([
    ['refuse', 550],
    ['refuse_recipient', 550],
    ['refuse_for_now', 451],
  ])('%s answers with %i for as many messages as asked, and keeps nothing', async (mode, responseCode) => {
    await site.faults({ mode, times: 2 });
    for (const _time of [1, 2]) await expect(site.send()).rejects.toMatchObject({ responseCode });
    expect(await site.messages()).toEqual([]);
    await site.send();
    expect(await site.card('card-1')).toMatchObject({ shownVersion: 1 });
  });

  it('drop_after_accept keeps the message though its sender is told nothing; the repeat is known', async () => {
    await site.faults({ mode: 'drop_after_accept' });
    await expect(site.send()).rejects.not.toHaveProperty('responseCode');
    await site.send();
    expect((await site.card('card-1')).versions).toMatchObject([{ applied: 1, repeats: 1 }]);
  });

  it('drop_in_data keeps nothing', async () => {
    await site.faults({ mode: 'drop_in_data' });
    await expect(site.send()).rejects.not.toHaveProperty('responseCode');
    expect(await site.messages()).toEqual([]);
  });

  it('silence never answers and keeps nothing', async () => {
    await site.faults({ mode: 'silence' });
    await expect(site.send()).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(await site.messages()).toEqual([]);
  });

  it('slow keeps the message at once and answers when an impatient sender has given up', async () => {
    await site.faults({ mode: 'slow', delayMs: 60_000 });
    await expect(site.send()).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(await site.card('card-1')).toMatchObject({ shownVersion: 1 });
  });

  it('last until they are switched off when told so', async () => {
    await site.faults({ mode: 'refuse_for_now', times: 'until_off' });
    for (const _time of [1, 2, 3]) await expect(site.send()).rejects.toMatchObject({ responseCode: 451 });
    await site.faults([]);
    expect(await site.send()).toMatch(/^250/);
  });
});

describe('the exchange mailbox by POP3', () => {
  it('gives curl and node-pop3 the same message, lines that begin with a dot included', async () => {
    await site.faults({ mode: 'bounce', delayMs: 0 });
    const dsn = { id: 'whole', return: 'full', notify: ['failure'], recipient: SENDER };
    await site.send({ mail: { text: 'first\r\n.dot\r\n.\r\n..last\r\n', dsn } });
    const { pop3Port } = site.addresses;
    const { stdout } = await run('curl', [
      '--silent',
      '--user',
      `${LOGIN}:${PASSWORD}`,
      `pop3://127.0.0.1:${pop3Port}/1`,
    ]);
    expect(stdout).toContain('\r\nfirst\r\n.dot\r\n.\r\n..last\r\n');
    const [text = ''] = await site.mailbox();
    expect(stdout.trim()).toBe(text.trim());
  });

  it('deletes at QUIT only: a session that breaks off leaves everything, RSET takes the marks back', async () => {
    for (const version of [1, 2]) await site.send({ version });
    await breakOff(['USER court', `PASS ${PASSWORD}`, 'DELE 1']);
    await waitFor(async () => expect(await site.mailbox()).toHaveLength(2));
    const undone = site.pop3();
    await undone.UIDL();
    await undone.DELE(1);
    await undone.RSET();
    await undone.QUIT();
    expect(await site.mailbox()).toHaveLength(2);
    const done = site.pop3();
    await done.UIDL();
    await done.DELE(1);
    await done.QUIT();
    expect(await site.mailbox()).toHaveLength(1);
  });

  /** Says the commands, waits for an answer to each and hangs up. */
  async function breakOff(commands: readonly string[]): Promise<void> {
    const socket = connect(site.addresses.pop3Port, '127.0.0.1');
    await once(socket, 'data');
    for (const command of commands) {
      socket.write(`${command}\r\n`);
      const [answer] = (await once(socket, 'data')) as unknown[];
      expect(String(answer)).toMatch(/^\+OK/);
    }
    socket.destroy();
  }

  it('outlives clients that reset the connection, of both services', async () => {
    const { pop3Port, smtpPort } = site.addresses;
    for (const [port, command] of [
      [pop3Port, 'CAPA'],
      [smtpPort, 'EHLO client'],
    ] as const) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'data');
      socket.write(`${command}\r\n`);
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    // What nobody listens to fails the run by itself.
    expect(await site.mailbox()).toEqual([]);
    expect(await site.send()).toMatch(/^250/);
  });

  it('names messages the same for ever and gives a name never again', async () => {
    await site.send({ version: 1 });
    const first = site.pop3();
    const before = await first.UIDL();
    await first.DELE(1);
    await first.QUIT();
    await site.send({ version: 2 });
    const second = site.pop3();
    const after = await second.UIDL();
    await second.QUIT();
    expect(after).toHaveLength(1);
    expect(after[0]?.[1]).not.toBe(before[0]?.[1]);
  });

  it('is open to one session at a time and to nobody without the password', async () => {
    const holder = site.pop3();
    await holder.UIDL();
    await expect(site.pop3().UIDL()).rejects.toThrow(/IN-USE/);
    await holder.QUIT();
    const { pop3Port } = site.addresses;
    const wrong = run('curl', ['--silent', '--user', `${LOGIN}:guess`, `pop3://127.0.0.1:${pop3Port}/`]);
    await expect(wrong).rejects.toMatchObject({ code: 67 });
  });
});

describe('start', () => {
  it('fails and leaves nothing listening when one of the ports is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startSite({ DELO_SITE_POP3_PORT: port })).rejects.toThrow(/EADDRINUSE/);
    other.close();
  });
});
