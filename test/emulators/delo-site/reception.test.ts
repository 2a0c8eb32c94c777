import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { courseFile, fileElement, report, resolution } from './kit/course-file.ts';
import { siteClient, siteEnvironment, startSite, type SiteClient, type SiteUnderTest } from './kit/site-client.ts';

let site: SiteUnderTest;

beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

describe('reception by SMTP', () => {
  it('keeps every message exactly as it came, with its ENVID and its detached signature', async () => {
    const signature = Buffer.from('-----BEGIN CMS-----\n');
    const attachments = [{ filename: 'course-of-matter.xml.sig', content: signature }];
    await site.send({ mail: { attachments } });
    const [message] = await site.messages();
    expect(message).toMatchObject({
      ...{ messageId: '<publication.card-1.1@court.example>', envelopeId: 'publication.card-1.1@court.example' },
      ...{ publicId: 'card-1', version: 1, outcome: 'applied', isSigned: true, repeats: 0 },
    });
    expect((await site.part(1, 'xml')).toString()).toBe(courseFile());
    expect(await site.part(1, 'sig')).toEqual(signature);
    const kept = await simpleParser(await site.part(1, 'eml'));
    expect(kept.messageId).toBe('<publication.card-1.1@court.example>');
  });

  it('replaces the page by a greater version, never by an equal or a smaller one', async () => {
    await site.send({ version: 2 });
    await site.send({ version: 1 });
    await site.send({ version: 2, messageId: '<another@court.example>' });
    await site.send({ version: 5 });
    expect((await site.messages()).map(({ version, outcome }) => [version, outcome])).toEqual([
      [2, 'applied'],
      [1, 'late'],
      [2, 'repeat'],
      [5, 'applied'],
    ]);
    expect(await site.card('card-1')).toMatchObject({ shownVersion: 5 });
  });

  it('recognises a repeat by its Message-ID: counts it and does nothing else', async () => {
    for (const _time of [1, 2, 3]) await site.send({ version: 4 });
    const counted = { publicId: 'card-1', version: 4, messages: 1, applied: 1, repeats: 2 };
    expect(await site.card('card-1')).toEqual({ shownVersion: 4, versions: [counted] });
    expect(await site.mailbox()).toHaveLength(1);
  });

  it('lets nobody hand in without the password', async () => {
    await expect(site.send({ password: 'guess' })).rejects.toMatchObject({ responseCode: 535 });
    expect(await site.messages()).toEqual([]);
  });

  it('refuses a message above its size and keeps nothing of it', async () => {
    const small = await startSite({ DELO_SITE_MAXIMUM_BYTES: 4_096 });
    const sending = small.send({ mail: { attachments: [{ filename: 'big.bin', content: Buffer.alloc(20_000) }] } });
    await expect(sending).rejects.toMatchObject({ responseCode: 552 });
    expect(await small.messages()).toEqual([]);
    await small.close();
  });

  it.each([
    ['is not there', null, /не приложен/],
    ['is no XML', 'это не XML', /Start tag/],
    ['breaks the schema', courseFile().replace('version="1"', 'version="0"'), /positiveInteger/],
    ['declares a document type', courseFile().replace('?>', '?><!DOCTYPE courseOfMatter>'), /document type/],
    [
      'names a file that did not come along',
      courseFile({ resolutions: resolution(report(fileElement('ответ.pdf', Buffer.from('pdf')))) }),
      /не приложен/,
    ],
  ])('publishes nothing when the file %s, and says why in the receipt', async (_case, xml, fault) => {
    await site.send({ xml });
    const [message] = await site.messages();
    expect(message).toMatchObject({ outcome: 'unusable', fault: expect.stringMatching(fault) as unknown });
    expect(await site.card('card-1')).toMatchObject({ shownVersion: null });
    const [receipt = ''] = await site.mailbox();
    expect(receipt).toMatch(/Disposition: automatic-action\/MDN-sent-automatically; processed\/error/);
    expect(receipt).toMatch(/^Error: ./m);
  });

  it('loses nothing that it acknowledged when it is killed, and knows repeats afterwards', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'mask-delo-site-'));
    for (const version of [1, 2, 3]) {
      await withProcess(directory, async (own) => {
        await own.send({ version });
      });
    }
    await withProcess(directory, async (own) => {
      await own.send({ version: 3 });
      const { shownVersion, versions } = await own.card('card-1');
      expect(shownVersion).toBe(3);
      expect(versions.map(({ version, applied, repeats }) => [version, applied, repeats])).toEqual([
        [1, 1, 0],
        [2, 1, 0],
        [3, 1, 1],
      ]);
      expect(await own.mailbox()).toHaveLength(3);
    });
    rmSync(directory, { recursive: true, force: true });
  });
});

const ready = z.object({ type: z.literal('ready'), url: z.string(), smtpPort: z.number(), pop3Port: z.number() });

/** Runs the emulator as a process and kills it at the end without a warning. */
async function withProcess(directory: string, work: (site: SiteClient) => Promise<void>): Promise<void> {
  const script = join(PROJECT_ROOT, 'emulators/delo-site/main.ts');
  const child = fork(script, [], { env: { ...process.env, ...siteEnvironment(directory) }, stdio: 'inherit' });
  const [message] = (await once(child, 'message')) as unknown[];
  try {
    await work(siteClient(ready.parse(message)));
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
