import { beforeAll } from 'vitest';
import { createHash, randomUUID } from 'node:crypto';
import type { BlobStore } from '#activities/ports/blob-store.ts';
import type { CertificateFacts, SignatureVerdict, SignatureVerifier } from '#activities/ports/signer.ts';
import { BlobMissingError } from '#db/blobs/encrypted-blob-store.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { Letter } from '#db/letters/letter.entity.ts';
import type { MikroORM } from '#db/orm.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

/** A database of the `describe`'s own with the demo court in it; steps are called directly, without an engine. */
export interface OwnCourt {
  readonly orm: MikroORM;
  rows<T extends object = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** The letter's row as it stands. */
  letter(id: string): Promise<Letter>;
}

export const CLERK_ID = demoAccountId('sekretar');
export const SUPERVISOR_ID = demoAccountId('sudya');

export function ownCourt(): OwnCourt {
  const own = ownDatabase();
  beforeAll(() => seed(own.url));
  return {
    get orm() {
      return own.orm;
    },
    rows: (sql, params = []) => own.orm.em.fork().execute(sql, [...params]),
    letter: (id) => own.orm.em.fork().findOneOrFail(Letter, { id }),
  };
}

let lastSequence = 0;

/** A letter as the steps before would have left it: numbered, revision 1, at the supervisor's. */
export async function putLetter({ orm }: Pick<OwnCourt, 'orm'>, changes: Partial<Letter> = {}): Promise<Letter> {
  const em = orm.em.fork();
  const now = new Date();
  lastSequence += 1;
  const siteId = changes.siteId ?? DEMO_SITE_ID;
  const letter = em.create(Letter, {
    ...{ id: randomUUID(), siteId, number: `${siteId}/26/${String(lastSequence)}` },
    ...{ numberYear: 2026, numberSequence: lastSequence, revision: 1, profileId: 'otpravka-2020' },
    ...({ kind: 'registered', documentKind: 'court_order', recipientType: 'person' } as const),
    title: 'Судебный приказ 2-1195/2026',
    recipientName: 'Тестов Тест Тестович',
    recipientAddress: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
    ...{ authorId: CLERK_ID, approverId: SUPERVISOR_ID },
    ...({ status: 'awaiting_signature', statusSince: now, createdAt: now, updatedAt: now } as const),
    ...changes,
  });
  await em.flush();
  return letter;
}

/** Files by their hashes, in memory. */
export class MemoryBlobs implements BlobStore {
  readonly #files = new Map<string, Uint8Array>();

  put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#files.set(sha256, bytes);
    return Promise.resolve(sha256);
  }
  get(sha256: string): Promise<Uint8Array> {
    const bytes = this.#files.get(sha256);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new BlobMissingError('no such file'));
  }
  has(sha256: string): Promise<boolean> {
    return Promise.resolve(this.#files.has(sha256));
  }
  lose(sha256: string): void {
    this.#files.delete(sha256);
  }
}

export const CERTIFICATE: CertificateFacts = {
  serialNumber: '01D9',
  ownerName: 'Учебная Мария Павловна',
  issuerName: 'Учебный УЦ',
  fingerprintSha256: 'f'.repeat(64),
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
};

export const GOOD_VERDICT: SignatureVerdict = {
  ...({ signature: 'valid', validity: 'valid', revocation: 'good', accepted: true } as const),
  ...({ finding: { code: 'good' }, summary: 'Подпись верна.' } as const),
  certificate: CERTIFICATE,
  evidence: [],
};

/** A verifier that says what it was told to say of everything. */
export function verdictAlways(verdict: SignatureVerdict): SignatureVerifier {
  return { verify: () => Promise.resolve(verdict), toPostForm: (signature) => Promise.resolve(signature) };
}
