import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { takePicture } from '#activities/publications/take-picture.ts';
import { messageIdOf } from '#domain/publications/message-id.ts';
import { MemoryBlobs, ownCourt } from '../letters/kit/own-court.ts';
import { publishing, PUBLISHING, putMatter, putSettings } from './kit/own-publications.ts';

describe('a message as a mail parser of another make reads it', () => {
  const court = ownCourt();
  const signature = Buffer.from('-----BEGIN CMS-----\nAAAA\n-----END CMS-----\n');
  beforeAll(() =>
    putSettings(court, { ...PUBLISHING, signerId: 'sudya', publicPageUrl: 'https://site.example.org/m/' }),
  );

  it('has the words for people, the picture byte for byte, its signature, and who it is from and about', async () => {
    const { matterId } = await putMatter(court);
    const blobs = new MemoryBlobs();
    const signed: Uint8Array[] = [];
    const signer = {
      certificateOf: () => Promise.reject(new Error('not asked')),
      sign: ({ pdf }: { pdf: Uint8Array }) => {
        signed.push(pdf);
        return Promise.resolve({ signature, certificate: undefined as never });
      },
    };
    await takePicture(publishing(court, { blobs, signer }), { matterId, resend: null });
    const files = await court.rows<{ kind: string; sha256: string }>(
      'select kind, sha256 from file where subject_id = ?',
      [matterId],
    );
    const bytesOf = async (kind: string) => blobs.get(files.find((file) => file.kind === kind)?.sha256 ?? '');
    const mail = await PostalMime.parse(await bytesOf('message'));
    expect(mail.messageId).toBe(messageIdOf(matterId, 1, PUBLISHING.sender));
    expect([mail.from?.address, mail.to?.[0]?.address]).toEqual([PUBLISHING.sender, PUBLISHING.recipient]);
    expect(mail.subject).toBe('Ход рассмотрения обращения О-17/26, сообщение 1');
    expect(mail.text).toContain(`https://site.example.org/m/${matterId}`);
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('x-mask-publication')).toBe(`${matterId}; version=1`);
    expect(headers.get('disposition-notification-to')).toBe(PUBLISHING.sender);
    const parts = mail.attachments.map(({ filename, mimeType }) => [filename, mimeType]);
    expect(parts).toEqual([
      ['course-of-matter.xml', 'application/xml'],
      ['course-of-matter.xml.sig', 'application/pkcs7-signature'],
    ]);
    const [xml, sig] = mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
    expect(xml?.equals(Buffer.from(await bytesOf('picture')))).toBe(true);
    expect(xml?.equals(Buffer.from(signed[0] ?? []))).toBe(true);
    expect(sig?.equals(signature)).toBe(true);
  });
});
