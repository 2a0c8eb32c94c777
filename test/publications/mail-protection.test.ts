import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPop3Mailbox } from '#mail/pop3-mailbox.ts';
import { serverAddress } from '#mail/server-address.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';
import { openMailServer, openPop3Server, type MailProtection } from './kit/mail-server.ts';
import { makeTlsAuthority } from './kit/tls-authority.ts';

const MAIL = {
  ...{ sender: 'court@example.org', recipient: 'handler@example.org', messageId: '<publication.x.1@example.org>' },
  bytes: Buffer.from('Message-ID: <publication.x.1@example.org>\r\n\r\nx\r\n'),
};
const PATIENCE = { connectMs: 5_000, answerMs: 5_000 };
const HERE = 'IP:127.0.0.1';

/** `smtp` by STARTTLS, and `smtps` from the first byte; the court's program trusts an authority by NODE_EXTRA_CA_CERTS. */
describe('a protected connection', () => {
  const own = getCACertificates('default');
  const authority = makeTlsAuthority();
  const here = authority.issue(HERE);
  const closings: (() => Promise<void>)[] = [];
  const trust = (): void => setDefaultCACertificates([...own, authority.ca]);

  beforeAll(trust);
  afterEach(async () => {
    trust();
    for (const close of closings.splice(0)) await close();
  });
  afterAll(() => setDefaultCACertificates(own));

  const mailServer = async (protection: MailProtection | null) => {
    const server = await openMailServer(protection);
    closings.push(() => server.close());
    const scheme = protection?.isFromTheFirstByte === true ? 'smtps' : 'smtp';
    const url = `${scheme}://court:secret@127.0.0.1:${String(server.port)}?starttls=required`;
    return { server, send: () => createSmtpSender(serverAddress(url), PATIENCE).send(MAIL) };
  };

  it('carries a message by STARTTLS and by smtps to a server whose authority is trusted', async () => {
    for (const isFromTheFirstByte of [false, true]) {
      const { server, send } = await mailServer({ ...here, isFromTheFirstByte });
      expect(await send()).toMatchObject({ outcome: 'sent' });
      expect(server.taken).toMatchObject([{ messageId: MAIL.messageId, isProtected: true }]);
      expect(server.passwords).toEqual(['secret']);
    }
  });

  it('says nothing by either way to a server whose authority nobody trusts, or that bears the name of another', async () => {
    for (const isFromTheFirstByte of [false, true]) {
      const stranger = { ...makeTlsAuthority().issue(HERE), isFromTheFirstByte };
      const misnamed = { ...authority.issue('DNS:mail.example.org'), isFromTheFirstByte };
      for (const protection of [stranger, misnamed]) {
        const { server, send } = await mailServer(protection);
        expect(await send()).toMatchObject({ outcome: 'not_sent', reason: 'certificate' });
        expect([server.taken, server.passwords]).toEqual([[], []]);
      }
    }
  });

  it('is not given up where the server does not offer STARTTLS: neither the password nor the text is said', async () => {
    const { server, send } = await mailServer(null);
    expect(await send()).toMatchObject({ outcome: 'not_sent', reason: 'certificate' });
    expect([server.taken, server.passwords]).toEqual([[], []]);
  });

  it('reads a box by pop3s, and not one whose certificate is not trusted', async () => {
    const box = await openPop3Server('secret', 0, here);
    closings.push(() => box.close());
    box.messages.push({ uid: 'a', raw: 'Subject: x\r\n\r\ny' });
    const mailbox = createPop3Mailbox(serverAddress(`pop3s://court:secret@127.0.0.1:${String(box.port)}`), 5_000);
    setDefaultCACertificates(own);
    await expect(mailbox.check()).rejects.toMatchObject({ name: 'MailboxError', isRefused: false });
    trust();
    const seen: string[] = [];
    expect(await mailbox.visit(async ({ read }) => void seen.push(Buffer.from(await read()).toString()))).toBe(1);
    expect(seen).toEqual(['Subject: x\r\n\r\ny\r\n']);
  });
});
