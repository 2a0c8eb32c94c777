import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecipientCertificateError } from '#activities/ports/message-sealer.ts';
import { composeMessage, type ComposedMessage } from '#activities/publications/compose-message.ts';
import { courseOfMatter } from '#activities/publications/format/course-of-matter.ts';
import type { PublicationDependencies } from '#activities/publications/dependencies.ts';
import { createOpenSslSealer } from '#activities/signing/openssl-sealer.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import {
  certificateStanding,
  recipientCertificateFault,
  recipientHindrance,
} from '#api/publications/recipient-certificate.ts';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';
import { serverAddress } from '#mail/server-address.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';
import { LOGIN, PASSWORD, startSite } from '../emulators/delo-site/kit/site-client.ts';
import { MemoryBlobs } from '../letters/kit/own-court.ts';
import { openSigningKit, TESTOV, type SigningKit } from '../signing/kit.ts';
import { opensslAccepts } from '../signing/openssl-judge.ts';
import { EXAMPLE } from './kit/example.ts';
import { KEY_KINDS, makeRecipient, type Recipient } from './kit/recipient-keys.ts';

const SENT = { sender: 'obmen@sud.example', recipient: 'priem@site.example' };
const MESSAGE_ID = `<publication.${EXAMPLE.publicId}.1@sud.example>`;
const PICTURE = { ...EXAMPLE, resolutions: EXAMPLE.resolutions.map((one) => ({ ...one, reports: [] })) };

describe('a message with the court’s signature, encrypted to the handler', () => {
  let kit: SigningKit;
  let trustFile: string;
  let dependencies: PublicationDependencies;
  const recipients = new Map<string, Recipient>();

  beforeAll(async () => {
    kit = await openSigningKit();
    const pkiDir = join(kit.directory, 'pki');
    trustFile = (await ensurePki({ openssl: kit.openssl, dir: pkiDir, people: [TESTOV] })).trustFile;
    for (const kind of KEY_KINDS) recipients.set(kind, makeRecipient(kind));
    dependencies = {
      ...{ orm: undefined as never, blobs: new MemoryBlobs(), pictureFormat: courseOfMatter, isRehearsal: false },
      signer: createServerSigner({ openssl: kit.openssl, pkiDir, isRehearsal: true }),
      sealer: createOpenSslSealer(kit.openssl),
      ...{ mailSender: null, mailbox: null },
    };
  });
  afterAll(async () => {
    for (const recipient of recipients.values()) recipient.remove();
    await kit.close();
  });

  const of = (kind: string): Recipient => {
    const recipient = recipients.get(kind);
    if (!recipient) throw new Error(`there is no recipient with a key of ${kind}`);
    return recipient;
  };
  const compose = (recipientCertificate: string | null, composedAt = new Date()): Promise<ComposedMessage> =>
    composeMessage(dependencies, {
      ...{ picture: PICTURE, version: 1, messageId: MESSAGE_ID, composedAt },
      settings: { ...INITIAL_SETTINGS, ...SENT, signerId: TESTOV.signerId, recipientCertificate },
    });

  it('bears a signature by the court’s own key that a stranger’s openssl accepts over the file', async () => {
    const { picture, signature } = await compose(null);
    const made = signature?.bytes ?? new Uint8Array();
    expect(await opensslAccepts(picture.bytes, made, trustFile)).toBe(true);
    expect(await opensslAccepts(picture.bytes.subarray(1), made, trustFile)).toBe(false);
  });

  it('is read with the handler’s key, of whatever kind it is, and says nothing to anybody else', async () => {
    for (const kind of KEY_KINDS) {
      const { message, picture, signature } = await compose(of(kind).pem);
      const outside = Buffer.from(message.bytes);
      const envelope = await simpleParser(outside);
      expect(envelope).toMatchObject({ messageId: MESSAGE_ID, subject: 'Ход рассмотрения обращения' });
      expect(envelope.headers.get('x-mask-publication')).toBe(`${EXAMPLE.publicId}; version=1`);
      const [sealed] = envelope.attachments;
      for (const open of [outside, sealed?.content ?? outside]) {
        expect(open.includes('course-of-matter')).toBe(false);
        expect(open.includes(EXAMPLE.card.number)).toBe(false);
      }
      const inside = await simpleParser(of(kind).decrypt(sealed?.content ?? Buffer.of()));
      expect(inside.attachments.map(({ filename, content }) => [filename, content])).toEqual([
        [picture.fileName, Buffer.from(picture.bytes)],
        [signature?.fileName, Buffer.from(signature?.bytes ?? [])],
      ]);
      const another = kind === 'rsa' ? 'curve' : 'rsa';
      expect(() => of(another).decrypt(sealed?.content ?? Buffer.of())).toThrow();
    }
  });

  it('is not composed for a certificate whose term is over, rather than sent unprotected', async () => {
    const yearsLater = new Date(Date.now() + 400 * 86_400_000);
    await expect(compose(of('gost').pem, yearsLater)).rejects.toThrow(RecipientCertificateError);
    expect(recipientCertificateFault(of('gost').pem, yearsLater)).toContain('действовал до');
  });

  it('is not composed for a key that cannot encrypt; that is said by name on saving, and of one that is in force', async () => {
    const signing = makeRecipient('ed25519');
    try {
      await expect(compose(signing.pem)).rejects.toThrow(RecipientCertificateError);
      expect(recipientCertificateFault(signing.pem, new Date())).toMatch(
        /^Ключом сертификата получателя \(Ed25519\) .*ГОСТ/,
      );
      expect(recipientHindrance(signing.pem, new Date())).toContain('Ed25519');
      expect(certificateStanding(signing.pem, new Date())).toMatchObject({ isToReplace: true });
      expect(certificateStanding(signing.pem, new Date()).words).not.toContain('Действует');
      for (const kind of KEY_KINDS) expect(recipientCertificateFault(of(kind).pem, new Date())).toBeUndefined();
    } finally {
      signing.remove();
    }
  });

  it('is published by the site that has the key, and refused in words by one that has not', async () => {
    const { message } = await compose(of('gost').pem);
    const { certificateFile, keyFile } = of('gost');
    const keys = { DELO_SITE_DECRYPT_CERT: certificateFile, DELO_SITE_DECRYPT_KEY: keyFile };
    for (const [changes, outcome, fault] of [
      [keys, 'applied', null],
      [{}, 'unusable', 'сообщение зашифровано не для этого ключа'],
    ] as const) {
      const site = await startSite(changes);
      try {
        const url = `smtp://${LOGIN}:${PASSWORD}@127.0.0.1:${String(site.addresses.smtpPort)}`;
        await createSmtpSender(serverAddress(url)).send({ ...SENT, messageId: MESSAGE_ID, bytes: message.bytes });
        expect(await site.messages()).toMatchObject([{ messageId: MESSAGE_ID, outcome, fault }]);
      } finally {
        await site.close();
      }
    }
  });
});

describe('a pasted certificate', () => {
  it('is refused in words when it is a key, or nothing of the kind', () => {
    expect(
      recipientCertificateFault('-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----', new Date()),
    ).toContain('закрытый ключ');
    expect(recipientCertificateFault('что-то', new Date())).toContain('не сертификат');
  });
});
