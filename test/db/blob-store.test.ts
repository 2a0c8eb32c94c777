import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RingKey } from '#config/key-ring.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { BlobDamagedError, BlobMissingError, EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';

const key = (id: string): RingKey => ({ id, bytes: Uint8Array.from(randomBytes(32)) });

describe('the store of encrypted files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-blobs-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  it('gives back what was stored, under its SHA-256, and keeps nothing of it in clear', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const bytes = new TextEncoder().encode('Тестов Тест Тестович '.repeat(50));
    const sha256 = await store.put(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(new Uint8Array(await store.get(sha256))).toEqual(bytes);
    expect((await readFile(pathOf(sha256))).includes(Buffer.from('Тестов'))).toBe(false);
    expect((await stat(pathOf(sha256))).mode & 0o077).toBe(0);
  });

  it('any one flipped bit is noticed, wherever it is', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const sha256 = await store.put(new TextEncoder().encode('короткий документ'));
    const whole = await readFile(pathOf(sha256));
    for (let at = 0; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(pathOf(sha256), spoilt);
      await expect(store.get(sha256), `byte ${at}`).rejects.toBeInstanceOf(BlobDamagedError);
    }
  });

  it('a file cut short anywhere is noticed', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const sha256 = await store.put(new TextEncoder().encode('короткий документ'));
    const { size } = await stat(pathOf(sha256));
    for (let length = size - 1; length >= 0; length -= 1) {
      await truncate(pathOf(sha256), length);
      await expect(store.get(sha256), `length ${length}`).rejects.toBeInstanceOf(BlobDamagedError);
    }
  });

  it("another file's honest content under this name is noticed", async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const [mine, other] = [await store.put(new Uint8Array([1])), await store.put(new Uint8Array([2]))];
    await writeFile(pathOf(mine), await readFile(pathOf(other)));
    await expect(store.get(mine)).rejects.toBeInstanceOf(BlobDamagedError);
  });

  it('an absent file is told apart from a damaged one', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    expect(await store.has('0'.repeat(64))).toBe(false);
    await expect(store.get('0'.repeat(64))).rejects.toBeInstanceOf(BlobMissingError);
  });

  it('a name that is no hash never becomes a path', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      await expect(store.get(name)).rejects.toBeInstanceOf(TypeError);
    }
  });

  it('a write that was cut off is not visible, and does not stand in the way of the next one', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const bytes = new Uint8Array([1, 2, 3]);
    const sha256 = await store.put(bytes);
    const whole = await readFile(pathOf(sha256));
    await rm(pathOf(sha256));
    await writeFile(join(folder, sha256.slice(0, 2), '.torn.part'), whole.subarray(0, 10));
    expect(await store.has(sha256)).toBe(false);
    expect(await store.put(bytes)).toBe(sha256);
    expect(new Uint8Array(await store.get(sha256))).toEqual(bytes);
  });

  it('the same bytes once more mend a file that was torn, spoilt or cannot be read', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const bytes = new TextEncoder().encode('короткий документ');
    const sha256 = await store.put(bytes);
    const harms = [
      () => truncate(pathOf(sha256), 20),
      () => writeFile(pathOf(sha256), 'мусор'),
      async () => {
        await rm(pathOf(sha256));
        await symlink('/proc/self/mem', pathOf(sha256));
      },
    ];
    for (const harm of harms) {
      await harm();
      await expect(store.get(sha256)).rejects.toThrow();
      expect(await store.put(bytes)).toBe(sha256);
      await expect(store.get(sha256).then((mended) => new Uint8Array(mended))).resolves.toEqual(bytes);
    }
  });

  it('many writers of the same file leave one whole file and no drafts', async () => {
    const store = new EncryptedBlobStore(diskShelf(folder), [key('one')]);
    const bytes = new Uint8Array(randomBytes(100_000));
    const names = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
    const [sha256 = ''] = names;
    expect(new Set(names).size).toBe(1);
    expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
    expect(new Uint8Array(await store.get(sha256))).toEqual(bytes);
  });

  it('after a change of keys old files still open, new ones are sealed with the new key, and a lost key is said to be lost', async () => {
    const [older, newer] = [key('2025'), key('2026')];
    const before = await new EncryptedBlobStore(diskShelf(folder), [older]).put(new Uint8Array([1]));
    const rotated = new EncryptedBlobStore(diskShelf(folder), [newer, older]);
    const after = await rotated.put(new Uint8Array([2]));
    expect(new Uint8Array(await rotated.get(before))).toEqual(new Uint8Array([1]));
    expect((await readFile(pathOf(after))).includes(Buffer.from('2026'))).toBe(true);
    const onlyNew = new EncryptedBlobStore(diskShelf(folder), [newer]);
    await expect(onlyNew.get(before)).rejects.toThrow(/unknown key 2025/);
    expect(new Uint8Array(await onlyNew.get(after))).toEqual(new Uint8Array([2]));
  });
});
