import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#config/settings.ts';
import { placeProcess } from '#config/storage-settings.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import { bringFile, copyFiles } from '#scripts/backup/files.ts';
import { openS3Server, type S3Server } from '#test/environment/s3/s3-server.ts';
import { describeShelf } from './shelf-contract.ts';

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
      for (const work of [shelf.read('a'.repeat(64)), shelf.byteSize('a'.repeat(64))]) {
        const answer = await work.then(
          () => 'an answer',
          (error: unknown) => error,
        );
        expect(answer, JSON.stringify(env)).toBeInstanceOf(Error);
      }
    }
  });
});
