import { createServer, type AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinkChecks } from '#api/publications/link-checks.ts';
import { mailLinks } from '#api/publications/mail-links.ts';
import { createDatabase } from '#api/database/database.ts';
import type { Actor } from '#api/actor.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openApi, type ApiHarness } from '../api/api-harness.ts';
import { EXPIRED_RECIPIENT } from './kit/expired-recipient.ts';
import { makeRecipient } from './kit/recipient-keys.ts';
import { putCard, putSettings, SITE } from './kit/sample-publications.ts';

const JUDGE: Actor = {
  ...{ accountId: demoAccountId('sudya'), role: 'supervisor', siteId: SITE, fullName: '', position: '' },
  timeZone: 'Europe/Moscow',
};

describe('checks of the links and the test message', () => {
  let api: ApiHarness;
  let smtp: SMTPServer;
  let url: string;
  const received: string[] = [];

  beforeAll(async () => {
    api = await openApi();
    smtp = new SMTPServer({
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ password }, _session, done) => done(password === 'верно' ? null : new Error('no'), { user: 'obmen' }),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    url = `127.0.0.1:${String((smtp.server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await api.close();
  });

  function checksOf(settings: { MASK_SMTP_URL?: string; MASK_MAILBOX_URL?: string }) {
    const { orm, clock, blobs, gateway, logger } = api.deps;
    const database = createDatabase(orm);
    const mail = mailLinks({ MASK_SMTP_URL: undefined, MASK_MAILBOX_URL: undefined, ...settings });
    return createLinkChecks({
      ...{ database, clock, blobs, gateway, logger, mail },
      publicUrl: 'http://localhost',
      bellWays: { mail: false, push: false },
      availabilityTarget: 9_950,
      factorRoles: [],
      databaseUrl: '',
      maxUploadBytes: 1,
      renderer: { render: () => Promise.resolve({ state: 'unreadable' }) },
      texts: { text: () => Promise.resolve('') },
      signingRing: api.deps.settings.MASK_PAYLOAD_KEYS,
      isRehearsal: true,
      isBackupScheduled: false,
      receivers: { includes: () => false },
    });
  }
  const address = (password: string): string => `smtp://obmen:${encodeURIComponent(password)}@${url}`;

  it('say that a server is reached and takes the login', async () => {
    const { smtp: found } = await checksOf({ MASK_SMTP_URL: address('верно') }).check(JUDGE, SITE);
    expect(found).toMatchObject({ isFine: true, server: `SMTP ${url}`, fault: null });
    expect(received).toEqual([]);
  });

  it('say what is wrong: nothing named, a refused password, a closed port, an unknown name, no mail server', async () => {
    expect((await checksOf({}).check(JUDGE, SITE)).smtp).toMatchObject({
      isFine: false,
      server: null,
      fault: 'not_set',
    });
    const wrong = await checksOf({ MASK_SMTP_URL: address('неверно') }).check(JUDGE, SITE);
    expect(wrong.smtp.fault).toBe('login');
    expect(JSON.stringify(wrong)).not.toContain('неверно');
    const closed = `127.0.0.1:${String(await closedPort())}`;
    const both = { MASK_SMTP_URL: `smtp://${closed}`, MASK_MAILBOX_URL: `pop3://a:b@${closed}` };
    const refused = await checksOf(both).check(JUDGE, SITE);
    expect([refused.smtp.fault, refused.mailbox.fault]).toEqual(['refused', 'refused']);
    const unknown = await checksOf({ MASK_SMTP_URL: 'smtp://net-takogo.invalid' }).check(JUDGE, SITE);
    expect(unknown.smtp.fault).toBe('name_not_found');
  });

  it('the test message is marked as one, has its own name, says nothing of any card, and is named alike when repeated', async () => {
    await putCard({ execute: (sql, params) => api.rows(sql, params) }, { number: 'П-77/26' });
    await expect(
      checksOf({ MASK_SMTP_URL: address('верно') }).sendTest(JUDGE, SITE, { idempotencyKey: 'test-message-1' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await putSettings(api.orm.em.fork());
    for (let round = 0; round < 2; round += 1) {
      const sent = await checksOf({ MASK_SMTP_URL: address('верно') }).sendTest(JUDGE, SITE, {
        idempotencyKey: 'test-message-1',
      });
      expect(sent).toMatchObject({ isFine: true, recipient: 'obrabotchik@sayt.example' });
    }
    const [first, second] = await Promise.all(received.map((text) => simpleParser(text)));
    expect(first?.subject).toBe('Проверка');
    expect(first?.messageId).toMatch(/^<proverka\.[0-9a-f]{32}@sud\.example>$/);
    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.headers.get('x-mask-test')).toBe('yes');
    expect(first?.headers.has('x-mask-publication')).toBe(false);
    expect(first?.attachments).toEqual([]);
    expect(first?.text).toContain('Проверочное сообщение');
    for (const text of ['П-77/26', 'Примерова', 'дороги']) expect(first?.text).not.toContain(text);
  });

  it('the test message is encrypted as a real one is, and does not leave when that cannot be', async () => {
    const recipient = makeRecipient('rsa');
    try {
      await putSettings(api.orm.em.fork(), { recipientCertificate: recipient.pem });
      const send = (key: string) =>
        checksOf({ MASK_SMTP_URL: address('верно') }).sendTest(JUDGE, SITE, { idempotencyKey: key });
      received.length = 0;
      expect(await send('test-message-2')).toMatchObject({ isFine: true });
      const [sealed] = await Promise.all(received.map((text) => simpleParser(text)));
      expect(received[0]).toContain('application/pkcs7-mime');
      const opened = await simpleParser(recipient.decrypt(sealed?.attachments[0]?.content ?? Buffer.of()));
      expect(opened.text).toContain('Проверочное сообщение');
      await putSettings(api.orm.em.fork(), { recipientCertificate: EXPIRED_RECIPIENT });
      const { fault, words, messageId } = await send('test-message-3');
      expect([fault, messageId, received.length]).toEqual(['recipient_certificate', null, 1]);
      expect(words).toContain('сертификат получателя действовал до 01.01.2026');
    } finally {
      recipient.remove();
    }
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
