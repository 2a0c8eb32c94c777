import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Pop3 from 'node-pop3';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import { startDeloSite, type RunningDeloSite } from '#emulators/delo-site/server.ts';
import { deloSiteSettings, type DeloSiteSettings } from '#emulators/delo-site/settings.ts';
import { courseFile, type CourseFileOptions } from './course-file.ts';

export const LOGIN = 'court';
export const PASSWORD = 'site-secret';
export const SENDER = 'exchange@court.example';
const RECIPIENT = 'priem@site.example';

const line = z
  .object({
    number: z.number(),
    messageId: z.string(),
    envelopeId: z.string().nullable(),
    publicId: z.string().nullable(),
    version: z.number().nullable(),
    outcome: z.string(),
    fault: z.string().nullable(),
    sha256: z.string(),
    isSigned: z.boolean(),
    repeats: z.number(),
  })
  .loose();
const card = z.object({
  shownVersion: z.number().nullable(),
  versions: z.array(
    z.object({
      publicId: z.string(),
      version: z.number(),
      messages: z.number(),
      applied: z.number(),
      repeats: z.number(),
    }),
  ),
});

/** Where an emulator under test listens. */
export type Addresses = Pick<RunningDeloSite, 'url' | 'smtpPort' | 'pop3Port'>;

/** What a court sends; everything else as usual. */
export interface Sending extends CourseFileOptions {
  readonly messageId?: string;
  readonly xml?: string | null;
  readonly mail?: SendMailOptions;
  readonly password?: string;
}

/** What tests ask of an emulator. */
export interface SiteClient {
  readonly addresses: Addresses;
  /** Hands a message in. @returns the server's last answer @throws what the dialogue ended in */
  send(sending?: Sending): Promise<string>;
  faults(faults: unknown): Promise<void>;
  messages(): Promise<readonly z.infer<typeof line>[]>;
  card(publicId: string): Promise<z.infer<typeof card>>;
  part(number: number, part: 'eml' | 'xml' | 'sig'): Promise<Buffer>;
  /** Everything in the exchange mailbox, as bytes; it is left there. */
  mailbox(): Promise<readonly string[]>;
  pop3(): Pop3;
}

export function siteClient(addresses: Addresses): SiteClient {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${addresses.url}/control${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const pop3 = (): Pop3 =>
    new Pop3({ user: LOGIN, password: PASSWORD, host: '127.0.0.1', port: addresses.pop3Port, timeout: 10_000 });
  return {
    addresses,
    pop3,
    send: (sending = {}) => handIn(addresses, sending),
    faults: async (faults) => {
      const headers = { 'Content-Type': 'application/json' };
      await ask('/faults', { method: 'PUT', headers, body: JSON.stringify(faults) });
    },
    messages: async () => z.array(line).parse(await (await ask('/messages')).json()),
    card: async (publicId) => card.parse(await (await ask(`/cards/${encodeURIComponent(publicId)}`)).json()),
    part: async (number, part) => Buffer.from(await (await ask(`/messages/${number}/${part}`)).arrayBuffer()),
    mailbox: async () => {
      const client = pop3();
      const numbers = z.array(z.tuple([z.string(), z.string()])).parse(await client.UIDL());
      const texts: string[] = [];
      // node-pop3 leaves the second dot of a line that begins with one; RFC 1939 says that the client takes it off.
      for (const [number] of numbers) texts.push((await client.RETR(Number(number))).replaceAll(/^\.\./gm, '.'));
      await client.QUIT();
      return texts;
    },
  };
}

async function handIn({ smtpPort }: Addresses, sending: Sending): Promise<string> {
  const { version = 1, publicId = 'card-1', password = PASSWORD } = sending;
  const messageId = sending.messageId ?? `<publication.${publicId}.${version}@court.example>`;
  const xml = sending.xml === undefined ? courseFile(sending) : sending.xml;
  const transport = createTransport({
    ...{ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true },
    auth: { user: LOGIN, pass: password },
    ...{ connectionTimeout: 5_000, socketTimeout: 3_000 },
  });
  try {
    const { response } = await transport.sendMail({
      ...{ from: SENDER, to: RECIPIENT, subject: 'Ход рассмотрения обращения', text: 'Сведения во вложении.' },
      messageId,
      headers: { 'Disposition-Notification-To': SENDER },
      dsn: { id: messageId.slice(1, -1), return: 'headers', notify: ['failure'], recipient: SENDER },
      ...sending.mail,
      attachments: [
        ...(xml === null ? [] : [{ filename: 'course-of-matter.xml', content: xml, contentType: 'application/xml' }]),
        ...(sending.mail?.attachments ?? []),
      ],
    });
    return response;
  } finally {
    transport.close();
  }
}

/** Environment of an emulator under test. */
export function siteEnvironment(directory: string): Record<string, string> {
  return {
    ...{ DELO_SITE_HTTP_PORT: '0', DELO_SITE_SMTP_PORT: '0', DELO_SITE_POP3_PORT: '0' },
    ...{ DELO_SITE_DIR: directory, DELO_SITE_LOGIN: LOGIN, DELO_SITE_PASSWORD: PASSWORD },
  };
}

/** An emulator in this process with a state directory of its own. */
export interface SiteUnderTest extends SiteClient {
  close(): Promise<void>;
}

/** Starts an emulator; `close` stops it and deletes its state. */
export async function startSite(changes: Partial<DeloSiteSettings> = {}): Promise<SiteUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'mask-delo-site-'));
  const running = await startDeloSite({ ...deloSiteSettings.parse(siteEnvironment(directory)), ...changes });
  return {
    ...siteClient(running),
    close: async () => {
      await running.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
