import { afterEach, describe, expect, it } from 'vitest';
import { composeMail } from '#mail/compose-mail.ts';
import { MailboxError, type MailboxItem } from '#mail/exchange-mailbox.ts';
import { createPop3Mailbox } from '#mail/pop3-mailbox.ts';
import { serverAddress } from '#mail/server-address.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import { openMailServer, openPop3Server, type MailFate } from './kit/mail-server.ts';

const PARTS = {
  ...{ sender: 'court@example.org', recipient: 'handler@example.org', messageId: '<publication.x.1@example.org>' },
  ...{ date: new Date('2026-11-28T10:00:00Z'), subject: 'Ход рассмотрения', text: 'Состояние: на исполнении.\n' },
  headers: { 'X-Mask-Publication': 'x; version=1' },
  attachments: [{ fileName: 'Ответ заявителю.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF') }],
};
const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

async function answerTo(...fates: MailFate[]) {
  const server = await openMailServer();
  closings.push(() => server.close());
  server.plan(...fates);
  const sender = createSmtpSender(serverAddress(server.url), { connectMs: 3_000, answerMs: 3_000 });
  const bytes = await composeMail(PARTS);
  const send = () => sender.send({ ...PARTS, bytes });
  return { server, bytes, send, sender };
}

describe('a message', () => {
  it('is the same bytes whenever it is composed of the same', async () => {
    const [one, two] = [await composeMail(PARTS), await composeMail(PARTS)];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(Buffer.from(one).toString('latin1')).toMatch(/^Date: Sat, 28 Nov 2026 10:00:00 \+0000\r$/mu);
  });

  it('arrives byte for byte, with the envelope’s id by which it may come back', async () => {
    const { server, bytes, send } = await answerTo();
    expect(await send()).toMatchObject({ outcome: 'sent' });
    const [mail] = server.taken;
    expect(mail?.raw.toString('latin1').trimEnd()).toBe(Buffer.from(bytes).toString('latin1').trimEnd());
    expect(mail).toMatchObject({ messageId: PARTS.messageId, recipient: PARTS.recipient });
    expect(mail?.envelopeId).toBe('publication.x.1@example.org');
  });
});

describe('the answer to a message', () => {
  it('is unclear only where the text had begun to leave and no answer came', async () => {
    expect(await (await answerTo('cut')).send()).toMatchObject({ outcome: 'unclear' });
    expect(await (await answerTo('cut_before')).send()).toMatchObject({ outcome: 'unclear' });
  });

  it('is a refusal for 5xx and a certain «not now» for 4xx', async () => {
    const refused = { outcome: 'refused', code: 554, words: expect.stringContaining('not wanted here') };
    expect(await (await answerTo('refuse')).send()).toMatchObject(refused);
    expect(await (await answerTo('later')).send()).toMatchObject({ outcome: 'not_sent', reason: 'later' });
  });

  it('is a certain «not sent» where nobody answers', async () => {
    const [port = 0] = await freePorts(1);
    const sender = createSmtpSender(serverAddress(`smtp://127.0.0.1:${String(port)}`));
    const sent = await sender.send({ ...PARTS, bytes: await composeMail(PARTS) });
    expect(sent).toMatchObject({ outcome: 'not_sent', reason: 'no_connection' });
    expect(await sender.check()).toMatchObject({ reason: 'no_connection' });
  });

  it('never leaves in clear where STARTTLS is required and not offered', async () => {
    const { server } = await answerTo();
    const sender = createSmtpSender(serverAddress(`${server.url}?starttls=required`));
    expect(await sender.send({ ...PARTS, bytes: await composeMail(PARTS) })).toMatchObject({ outcome: 'not_sent' });
    expect(server.taken).toEqual([]);
  });
});

describe('the address of a mail server', () => {
  it('requires STARTTLS everywhere but on this machine, unless it says otherwise', () => {
    const of = (text: string) => serverAddress(text).startTls;
    expect([of('smtp://mail.example.org'), of('smtp://127.0.0.1:2525'), of('smtp://mail?starttls=never')]).toEqual([
      ...['required', 'never', 'never'],
    ]);
  });

  it('of a box in clear on another machine is refused', () => {
    expect(() => createPop3Mailbox(serverAddress('pop3://box.example.org'))).toThrow(TypeError);
  });
});

describe('the exchange mailbox', () => {
  const box = async (packetBytes = 0) => {
    const server = await openPop3Server('p@ss word', packetBytes);
    closings.push(() => server.close());
    const url = `pop3://court:p%40ss%20word@127.0.0.1:${String(server.port)}`;
    return { server, mailbox: createPop3Mailbox(serverAddress(url), 5_000) };
  };

  it('shows every message as it came, and then the box is empty', async () => {
    const { server, mailbox } = await box();
    const raw = 'Subject: x\r\n\r\n.a line with a dot\r\n..two\r\nб';
    server.messages.push({ uid: 'a', raw }, { uid: 'b', raw: 'y' });
    const seen = new Map<string, string>();
    const read = async (item: MailboxItem) =>
      void seen.set(item.uid, Buffer.from(await item.read()).toString('latin1'));
    expect(await mailbox.visit(read)).toBe(2);
    expect(seen.get('a')).toBe(`${Buffer.from(raw, 'latin1').toString('latin1')}\r\n`);
    expect(server.messages).toEqual([]);
    expect(await mailbox.visit(read)).toBe(0);
  });

  it('sees the end of an answer wherever the packets are cut', async () => {
    for (const packetBytes of [1, 2, 3, 4]) {
      const { server, mailbox } = await box(packetBytes);
      server.messages.push({ uid: 'a', raw: 'Subject: x\r\n\r\n.\r\n.b' });
      const seen: string[] = [];
      const read = async (item: MailboxItem) => void seen.push(Buffer.from(await item.read()).toString('latin1'));
      const visited = mailbox.visit(read).then(() => seen, String);
      expect(await visited).toEqual(['Subject: x\r\n\r\n.\r\n.b\r\n']);
    }
  });

  it('keeps what was not filed', async () => {
    const { server, mailbox } = await box();
    server.messages.push({ uid: 'a', raw: 'x' });
    await expect(mailbox.visit(() => Promise.reject(new RangeError('not filed')))).rejects.toThrow(RangeError);
    expect(server.messages).toHaveLength(1);
  });

  it('says that it does not know the account, and that nobody answers', async () => {
    const { server } = await box();
    const wrong = createPop3Mailbox(serverAddress(`pop3://court:no@127.0.0.1:${String(server.port)}`), 5_000);
    await expect(wrong.check()).rejects.toMatchObject({ name: 'MailboxError', isRefused: true });
    const [port = 0] = await freePorts(1);
    const away = createPop3Mailbox(serverAddress(`pop3://court:no@127.0.0.1:${String(port)}`), 5_000);
    await expect(away.check()).rejects.toThrow(MailboxError);
  });
});
