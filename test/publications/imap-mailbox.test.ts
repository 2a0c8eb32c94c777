import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { linkFaultOf, type LinkFault } from '#domain/publications/link-fault.ts';
import { MailboxError, type ExchangeMailbox, type MailboxItem } from '#mail/exchange-mailbox.ts';
import { openMailbox } from '#mail/open-mailbox.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import { IMAP_PASSWORD, openImapServer, type ImapServer } from './kit/imap/imap-server.ts';
import { standBetween, type Between, type InBetween } from './kit/imap/in-between.ts';
import { makeTlsAuthority } from './kit/tls-authority.ts';

const [FIRST, SECOND] = ['Subject: =?utf-8?B?0JA=?=\r\n\r\n.a line with a dot\r\nб\r\n', 'Subject: y\r\n\r\ny\r\n'];
const boxOf = (port: number, { scheme = 'imap', password = IMAP_PASSWORD, query = '' } = {}): ExchangeMailbox =>
  openMailbox(`${scheme}://court:${encodeURIComponent(password)}@127.0.0.1:${String(port)}${query}`, 5_000);

/** A server of another make, at this machine; what lies in the box is looked at by another client. */
describe('the exchange mailbox by IMAP', () => {
  let server: ImapServer;
  const closings: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    server = await openImapServer();
  });
  afterEach(async () => {
    await server.look((client) => client.messageDelete('1:*'));
    for (const close of closings.splice(0)) await close();
  });
  afterAll(() => server.close());

  const between = async (how: InBetween): Promise<Between> => {
    const way = await standBetween(server.port, how);
    closings.push(() => way.close());
    return way;
  };
  const put = (...messages: readonly string[]) =>
    server.look(async (client) => {
      for (const message of messages) await client.append('INBOX', Buffer.from(message));
    });
  const lying = () =>
    server.look(async (client) => {
      const found = client.mailbox ? await client.fetchAll('1:*', { source: true, flags: true }) : [];
      return found.map(({ source, flags }) => [
        source?.toString(),
        [...(flags ?? [])].filter((flag) => flag !== '\\Recent'),
      ]);
    });
  const readInto = (seen: Map<string, string>) => async (item: MailboxItem) =>
    void seen.set(item.uid, Buffer.from(await item.read()).toString());

  it('shows every message as it came, and then the box is empty', async () => {
    await put(FIRST, SECOND);
    const seen = new Map<string, string>();
    expect(await boxOf(server.port).visit(readInto(seen))).toBe(2);
    expect([...seen.values()]).toEqual([FIRST, SECOND]);
    expect([...seen.keys()].join(' ')).toMatch(/^imap\.[0-9a-f]{16}\.\d+\.\d+ imap\.[0-9a-f]{16}\.\d+\.\d+$/);
    expect(await lying()).toEqual([]);
    expect(await boxOf(server.port).visit(readInto(seen))).toBe(0);
  });

  it('neither takes out nor marks what was not filed, nor takes out what another has marked meanwhile', async () => {
    await put(FIRST, SECOND, 'Subject: z\r\n\r\n');
    let count = 0;
    const visited = boxOf(server.port).visit(async (item) => {
      await item.read();
      count += 1;
      if (count === 1) await server.look((client) => client.messageFlagsAdd('3', ['\\Deleted']));
      if (count === 2) throw new RangeError('not filed');
    });
    expect(await visited.catch((error: unknown) => error)).toBeInstanceOf(RangeError);
    expect(await lying()).toEqual([
      [SECOND, []],
      ['Subject: z\r\n\r\n', ['\\Deleted']],
    ]);
  });

  it('shows a message again under the same name where the connection broke off after it was filed', async () => {
    await put(FIRST);
    const way = await between({ isCutBefore: (said) => /\bSTORE\b/.test(said) });
    const seen: string[] = [];
    const note = (item: MailboxItem) => Promise.resolve(void seen.push(item.uid.split('.').slice(2).join('.')));
    expect(
      await boxOf(way.port)
        .visit(note)
        .catch((error: unknown) => error),
    ).toBeInstanceOf(MailboxError);
    expect(await lying()).toEqual([[FIRST, []]]);
    expect(await boxOf(server.port).visit(note)).toBe(1);
    expect([seen.length, new Set(seen).size]).toEqual([2, 1]);
  });

  it('loses nothing to two readers at once: each message is filed by one of them at least', async () => {
    const messages = Array.from({ length: 12 }, (_, index) => `Subject: ${String(index)}\r\n\r\n`);
    await put(...messages);
    const filed = new Map<string, string>();
    await Promise.all([1, 2].map(() => boxOf(server.port).visit(readInto(filed))));
    expect([...filed.values()].toSorted()).toEqual(messages.toSorted());
    expect(await lying()).toEqual([]);
  });

  it('a box of one server is not taken for that of another that counts alike', async () => {
    await put(FIRST);
    const seen: string[] = [];
    const keep = (item: MailboxItem) => {
      seen.push(item.uid);
      return Promise.reject(new RangeError('kept'));
    };
    const other = await between({});
    for (const port of [server.port, other.port])
      await boxOf(port)
        .visit(keep)
        .catch(() => undefined);
    expect([seen.length, new Set(seen).size]).toEqual([2, 2]);
  });

  it('says what is wrong: a refused password, nobody there, a server that cannot take out one message alone', async () => {
    const faultOf = async (box: ExchangeMailbox): Promise<LinkFault> => {
      const error: unknown = await box.check().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) return 'not_set';
      if (!(error instanceof MailboxError)) return Promise.reject(error as Error);
      return linkFaultOf({ isLoginRefused: error.isRefused, words: error.message });
    };
    await boxOf(server.port).check();
    expect(await faultOf(boxOf(server.port, { password: 'no' }))).toBe('login');
    const [closed = 0] = await freePorts(1);
    expect(await faultOf(boxOf(closed))).toBe('refused');
    const poor = await between({ hears: (text) => text.replaceAll('UIDPLUS', 'XIDPLUS') });
    expect(await faultOf(boxOf(poor.port))).toBe('no_uidplus');
    expect(poor.said.join('')).not.toMatch(/STORE|EXPUNGE/);
  });
});

describe('a protected box by IMAP', () => {
  const own = getCACertificates('default');
  const authority = makeTlsAuthority();
  const here = authority.issue('IP:127.0.0.1');
  let server: ImapServer;
  beforeAll(async () => {
    server = await openImapServer(here);
  });
  afterEach(() => setDefaultCACertificates(own));
  afterAll(() => server.close());

  it('is read by STARTTLS and by imaps from a server whose authority is trusted, and from no other', async () => {
    const way = await standBetween(server.port, { key: here });
    const boxes = [boxOf(server.port, { query: '?starttls=required' }), boxOf(way.port, { scheme: 'imaps' })];
    for (const box of boxes) {
      setDefaultCACertificates(own);
      expect(await box.check().catch((error: unknown) => error)).toMatchObject({
        name: 'MailboxError',
        isRefused: false,
      });
      setDefaultCACertificates([...own, authority.ca]);
      await server.look((client) => client.append('INBOX', Buffer.from(SECOND)));
      const seen: string[] = [];
      expect(await box.visit(async ({ read }) => void seen.push(Buffer.from(await read()).toString()))).toBe(1);
      expect(seen).toEqual([SECOND]);
    }
    await way.close();
  });

  it('gets no password where STARTTLS is required and not offered', async () => {
    const way = await standBetween(server.port, { hears: (text) => text.replaceAll('STARTTLS', 'XTARTTLS') });
    const box = boxOf(way.port, { query: '?starttls=required' });
    expect(await box.check().catch((error: unknown) => error)).toMatchObject({ name: 'MailboxError' });
    expect(way.said.join('')).not.toMatch(/LOGIN|AUTHENTICATE/);
    await way.close();
  });
});
