import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#config/settings.ts';
import { placeProcess } from '#config/storage-settings.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { BlobDamagedError, BlobMissingError, EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import { bringFile, copyFiles } from '#scripts/backup/files.ts';
import { openS3Server, type S3Server } from '#test/environment/s3/s3-server.ts';

const HOUR_MS = 3_600_000;
const KEYS = [{ id: 'one', bytes: Uint8Array.from(randomBytes(32)) }] as const;
const NOBODY = (): Promise<boolean> => Promise.resolve(false);
/** Everything is older than that, by whatever clock. */
const old = (): number => Date.now() + HOUR_MS;
const young = (): number => Date.now() - HOUR_MS;

/** What every shelf owes to the store over it. Each call gives an empty one; two of one place stand for two machines. */
function describeShelf(name: string, open: () => Promise<readonly [SealedShelf, SealedShelf]>): void {
  describe(name, () => {
    const texts = (text: string): Buffer => Buffer.from(text.repeat(20));
    async function ground() {
      const [shelf, elsewhere] = await open();
      return { shelf, store: new EncryptedBlobStore(shelf, KEYS), other: new EncryptedBlobStore(elsewhere, KEYS) };
    }
    const namesOn = async (shelf: SealedShelf): Promise<readonly (string | null)[]> => {
      const names: (string | null)[] = [];
      for await (const page of shelf.pages()) names.push(...page.map(({ sha256 }) => sha256));
      return names.toSorted();
    };

    it('gives another machine what one has stored, and whoever keeps it sees nothing of it in clear', async () => {
      const { shelf, store, other } = await ground();
      const sha256 = await store.put(texts('Тестов Тест Тестович '));
      expect(Buffer.from(await other.get(sha256)).equals(texts('Тестов Тест Тестович '))).toBe(true);
      expect((await shelf.read(sha256))?.includes('Тестов')).toBe(false);
      expect([await other.has(sha256), await shelf.byteSize(sha256)]).toEqual([true, expect.any(Number)]);
    });

    it('tells an absent file from a damaged one, and never makes a path of a name that is no hash', async () => {
      const { shelf, store } = await ground();
      const absent = 'a'.repeat(64);
      expect([await shelf.read(absent), await shelf.byteSize(absent), await store.has(absent)]).toEqual([
        ...[null, null, false],
      ]);
      expect(await failure(store.get(absent))).toBeInstanceOf(BlobMissingError);
      const sha256 = await store.put(texts('документ'));
      await shelf.write(sha256, Buffer.from('мусор'));
      expect(await failure(store.get(sha256))).toBeInstanceOf(BlobDamagedError);
      for (const path of ['../../etc/passwd', '', 'A'.repeat(64)]) {
        expect(await failure(shelf.read(path))).toBeInstanceOf(TypeError);
      }
    });

    it('the same content once more, from many at once, is one whole file, and mends a damaged one', async () => {
      const { shelf, store, other } = await ground();
      const bytes = new Uint8Array(randomBytes(50_000));
      const names = new Set(await Promise.all([store, other, store, other].map((one) => one.put(bytes))));
      const [sha256 = ''] = names;
      expect([names.size, await namesOn(shelf)]).toEqual([1, [sha256]]);
      await shelf.write(sha256, Buffer.from('мусор'));
      await other.put(bytes);
      expect(
        createHash('sha256')
          .update(await store.get(sha256))
          .digest('hex'),
      ).toBe(sha256);
      await shelf.remove(sha256);
      await shelf.remove(sha256);
      expect(await namesOn(shelf)).toEqual([]);
    });

    it('clears what is old and named by nobody, and says how much it was', async () => {
      const { shelf, store } = await ground();
      const sha256 = await store.put(texts('ничей'));
      const named = (): Promise<boolean> => Promise.resolve(true);
      expect(await shelf.clear(sha256, { unchangedSince: young(), isNamed: NOBODY })).toBeNull();
      expect(await shelf.clear(sha256, { unchangedSince: old(), isNamed: named })).toBeNull();
      expect(await store.has(sha256)).toBe(true);
      expect(await shelf.clear(sha256, { unchangedSince: old(), isNamed: NOBODY })).toBeGreaterThan(100);
      expect(await store.has(sha256)).toBe(false);
      expect(await shelf.clear(sha256, { unchangedSince: old(), isNamed: NOBODY })).toBeNull();
    });

    it('keeps a file that another machine stores again while it is being judged', async () => {
      const { shelf, store, other } = await ground();
      const sha256 = await store.put(texts('в последний миг'));
      const storedMeanwhile = async (): Promise<boolean> => {
        await other.put(texts('в последний миг'));
        return false;
      };
      await shelf.clear(sha256, { unchangedSince: old(), isNamed: storedMeanwhile });
      expect(await store.has(sha256)).toBe(true);
    });
  });
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('the places in which files lie', () => {
  let folder: string;
  let server: S3Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-shelves-'));
    server = await openS3Server();
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  describeShelf('a folder', () => {
    const path = join(folder, randomUUID());
    return Promise.resolve([diskShelf(path), diskShelf(path)]);
  });

  const shelfAt = (env: Readonly<Record<string, string>>) => openShelf(readSettings(placeProcess, env));
  describeShelf('a bucket of a real S3 server', () => {
    const env = server.settings(`court/${randomUUID()}`);
    return Promise.resolve([shelfAt(env), shelfAt(env)]);
  });

  it('a court of a bucket is copied to a folder as it lies, and brought back into another bucket, a spoilt file named', async () => {
    const keys = [{ id: 'one', bytes: new Uint8Array(32).fill(7) }] as const;
    const [from, to, copies] = [server.settings('from'), server.settings('to'), join(folder, 'copies')];
    const store = new EncryptedBlobStore(shelfAt(from), keys);
    const names = [await store.put(Buffer.from('Определение')), await store.put(Buffer.from('Повестка'))] as const;
    await shelfAt(from).write(names[1], Buffer.from('мусор'));
    expect(await copyFiles(shelfAt(from), copies, keys, 0)).toMatchObject({ copied: 1, count: 1 });
    const back = new EncryptedBlobStore(shelfAt(to), keys);
    const brought = names.map((name) => bringFile(diskShelf(copies), back, shelfAt(to), name));
    expect(await Promise.all(brought)).toEqual([true, false]);
    expect(Buffer.from(await back.get(names[0])).toString()).toBe('Определение');
    expect(await back.has(names[1])).toBe(false);
  });

  it('a bucket that is not there, a foreign key and a server that is gone are errors, never absent files', async () => {
    const good = server.settings('court');
    const bad = [
      { ...good, MASK_BLOB_URL: 's3://elsewhere/court' },
      { ...good, MASK_BLOB_S3_SECRET: 'another' },
      { ...good, MASK_BLOB_S3_ENDPOINT: 'http://127.0.0.1:9' },
    ];
    for (const env of bad) {
      const shelf = shelfAt(env);
      for (const work of [() => shelf.read('a'.repeat(64)), () => shelf.byteSize('a'.repeat(64))]) {
        expect(await failure(work()), JSON.stringify(env)).toBeInstanceOf(Error);
      }
    }
  });
});
