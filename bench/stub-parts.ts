import { createHash } from 'node:crypto';
import type { LetterPress } from '#activities/letters/dependencies.ts';
import type { DocumentConverter } from '#activities/ports/document-converter.ts';
import type { PdfReader } from '#activities/ports/pdf-reader.ts';
import type { PostChannel, PostFile } from '#activities/ports/post-channel.ts';
import { postChannels, type PostChannels } from '#activities/ports/post-channels.ts';
import type { PostTracking } from '#activities/ports/post-tracking.ts';
import type { CertificateFacts, SignatureVerifier, Signer } from '#activities/ports/signer.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';

/** The costly half of a letter's life: conversion, stamp, signature. */
export interface DocumentParts {
  readonly converter: DocumentConverter;
  readonly press: LetterPress;
  readonly signer: Signer;
  readonly verifier: SignatureVerifier;
}

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');
const CERTIFICATE: CertificateFacts = {
  serialNumber: '01AB',
  ownerName: 'Тестов Тест Тестович',
  issuerName: 'Учебный удостоверяющий центр',
  fingerprintSha256: 'a'.repeat(64),
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-12-31T00:00:00.000Z',
};

/** Answers at once and does nothing: what remains is engine, worker, codec, outbox and database. */
export function stubDocuments(): DocumentParts {
  return {
    converter: {
      convert: ({ bytes }) =>
        Promise.resolve({ ok: true, kind: 'pdf', pdf: stamped(bytes), pageCount: 1, warnings: [] }),
      close: () => Promise.resolve(),
    },
    press: {
      assemble: ([first = PDF]) => Promise.resolve({ pdf: first, pageCount: 2, warnings: [] }),
      stamp: (pdf) => Promise.resolve(pdf),
      check: () => Promise.resolve([]),
    },
    signer: {
      certificateOf: () => Promise.resolve(CERTIFICATE),
      sign: ({ pdf }) => Promise.resolve({ signature: stamped(pdf), certificate: CERTIFICATE }),
    },
    verifier: {
      verify: () =>
        Promise.resolve({
          ...({ signature: 'valid', validity: 'valid', revocation: 'good' } as const),
          ...{
            accepted: true,
            finding: { code: 'good' } as const,
            summary: 'Подпись верна.',
            certificate: CERTIFICATE,
            evidence: [],
          },
        }),
      toPostForm: (signature) => Promise.resolve(signature),
    },
  };
}

/** A notice of the stubbed Post names its letter in clear. */
export const stubReader: PdfReader = { textOf: (pdf) => Promise.resolve(Buffer.from(pdf).toString('latin1')) };

function stamped(bytes: Uint8Array): Buffer {
  return Buffer.concat([PDF, createHash('sha256').update(bytes).digest()]);
}

/** A Post that takes every letter, and has delivered each as soon as `isDelivered` says so; until then it knows the acceptance only. */
export function stubPost(isDelivered: () => boolean): {
  readonly channels: PostChannels;
  readonly tracking: PostTracking;
} {
  const tickets = new Map<string, readonly string[]>();
  let serial = 0;
  const file = (name: string): PostFile => ({
    ...{ state: 'ready', fileName: `${name}.pdf`, mediaType: 'application/pdf' },
    bytes: Buffer.concat([PDF, Buffer.from(name)]),
  });
  const channel: PostChannel = {
    name: 'emulator',
    submit: (archive) => {
      const letters = archive.letters.map(({ registrationNumber }) => {
        serial += 1;
        const shpi = makeShpi({ officeIndex: '140000', month: 11, serial });
        return { registrationNumber, state: 'accepted' as const, shpi };
      });
      return Promise.resolve({ outcome: 'answered', uploadId: archive.sha256.slice(0, 16), letters });
    },
    lookUp: () => Promise.resolve({ outcome: 'unknown', reason: 'не бывает' }),
    form103: () => Promise.resolve(file('form103')),
    deliveryNotice: (shpi) => Promise.resolve(file(shpi)),
  };
  const tracking: PostTracking = {
    openTicket: (shpis) => {
      const ticket = `bench-${String(tickets.size + 1)}`;
      tickets.set(ticket, shpis);
      return Promise.resolve(ticket);
    },
    answerByTicket: (ticket) => {
      const items = (tickets.get(ticket) ?? []).map((shpi) => ({
        shpi,
        state: 'found' as const,
        operations: operations(isDelivered()),
      }));
      return Promise.resolve({ state: 'ready', items });
    },
    history: () => Promise.resolve(operations(isDelivered())),
  };
  return { channels: postChannels([channel]), tracking };
}

/** All acceptances of one day have one time: a second look at the Post finds nothing new. */
function operations(isDelivered: boolean) {
  const [year = '', month = '', day = ''] = new Date().toISOString().slice(0, 10).split('-');
  const at = (time: string): string => `${day}.${month}.${year} ${time}`;
  const accepted = { operType: 1, operAttr: 1, operDate: at('10:00:00'), officeIndex: '140000' };
  return isDelivered ? [accepted, { ...accepted, operType: 2, operDate: at('11:00:00') }] : [accepted];
}
