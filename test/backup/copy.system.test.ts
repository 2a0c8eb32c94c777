import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { keyRingSchema, type KeyRing } from '#config/key-ring.ts';
import { FACTOR_SECRETS, SecretBox } from '#config/secret-box.ts';
import { backupProcess, readSettings, type BackupSettings } from '#config/settings.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { RestoreUnfinishedError } from '#db/backup/unfinished-restore.ts';
import { migrateFor } from '#db/migrate.ts';
import { findLastBackupAt } from '#db/operating/last-backup.ts';
import { openOrm } from '#db/orm.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { destructibleJournals } from '#db/runtime-role.ts';
import { backUp } from '#scripts/backup/back-up.ts';
import { countSecrets, requireSecretsOpen } from '#scripts/backup/copied-secrets.ts';
import { keysOfCopy } from '#scripts/backup/copy-ground.ts';
import { KeysMisplacedError, saveKeys, type KeysFile } from '#scripts/backup/keys-file.ts';
import { copiesIn, keepCopies } from '#scripts/backup/keep-copies.ts';
import { FILES_FOLDER, MANIFEST } from '#scripts/backup/manifest.ts';
import { CopyDamagedError } from '#scripts/backup/sealed-part.ts';
import { verifyCopy } from '#scripts/backup/verify-copy.ts';
import { layout, PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { bringDatabase } from '#scripts/restore/bring-database.ts';
import { bringFiles } from '#scripts/restore/bring-files.ts';
import { loadCopy } from '#scripts/restore/load-copy.ts';
import { lookAtSecrets } from '#scripts/restore/look-at-secrets.ts';
import { emptyDatabase, type CopiedDatabase } from '#test/environment/copy-database.ts';
import { CLERK_ID, ownCourt, putLetter, type OwnCourt } from '../letters/kit/own-court.ts';

describe('a copy of a court', () => {
  const court = ownCourt();
  let folder: string;
  let settings: BackupSettings;
  let blobs: EncryptedBlobStore;
  let empty: CopiedDatabase;
  let copy: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-copy-'));
    settings = readSettings(backupProcess, {
      ...{ DATABASE_URL: court.orm.config.get('clientUrl'), MASK_BLOB_DIR: join(folder, 'blobs') },
      ...{ MASK_BLOB_KEYS: key('a'), MASK_BACKUP_KEEP: '2' },
    });
    blobs = openBlobStore(settings);
    empty = await emptyDatabase(inject('postgres'));
    await attach(court, await blobs.put(Buffer.from('Определение')));
    ({ folder: copy } = await backUp(settings, join(folder, 'copies')));
  });
  afterAll(async () => {
    await empty.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('brings every row back as it was, numbers of the database’s own go on, and its moment is noted', async () => {
    const content = await verifyCopy(copy, settings.MASK_BLOB_KEYS, true);
    await loadCopy(empty.url, copy, content, settings.MASK_BLOB_KEYS);
    for (const { name } of content.tables) {
      // What notes the copy is written when it is whole: it cannot be in it.
      if (name !== 'backup_run')
        expect(await dumpOf(empty.url, name), name).toEqual(await dumpOf(settings.DATABASE_URL, name));
    }
    await expect(loadCopy(empty.url, copy, content, settings.MASK_BLOB_KEYS)).rejects.toThrow(/не пуста/);
    expect(await findLastBackupAt(court.orm.em.fork())).toBe(Date.parse(content.copyAt));
  });

  it('shows one moment: what is written while it is made is in it whole or not at all', async () => {
    const writing = new AbortController();
    const writer = (async () => {
      while (!writing.signal.aborted) await attach(court, await blobs.put(randomBytes(100)));
    })();
    const made = await backUp(settings, join(folder, 'busy'));
    writing.abort();
    await writer;
    const { tables, missing } = made.content;
    const rows = (name: string): number => tables.find((table) => table.name === name)?.rows ?? -1;
    expect(missing).toEqual([]);
    expect(rows('attachment')).toBe(rows('file'));
    expect(rows('attachment')).toBeLessThan((await court.rows('select id from attachment')).length);
  });

  it('is put back by the owner of the tables: no program begins before the court is in recovery, and then with its own rights', async () => {
    const fresh = await emptyDatabase(inject('postgres'));
    const roles = { url: fresh.runtimeUrl, ownerUrl: fresh.url };
    const keys = settings.MASK_BLOB_KEYS;
    const opened = { folder: copy, content: await verifyCopy(copy, keys, false), keys };
    await expect(bringDatabase({ url: fresh.runtimeUrl }, opened)).rejects.toThrow(/permission denied/);
    // Cut off when the rows were there.
    await loadCopy(fresh.url, copy, opened.content, keys);
    await expect(migrateFor(roles)).rejects.toThrow(RestoreUnfinishedError);

    await bringDatabase(roles, opened);
    const programs = await openOrm(fresh.runtimeUrl, 1);
    try {
      await expect(isHandingOverHeld(programs.em.fork())).resolves.toBe(true);
      expect(await destructibleJournals(programs.em.fork())).toEqual([]);
      expect(await programs.em.fork().execute('delete from letter where false')).toBeDefined();
      expect(await migrateFor(roles)).toEqual([]);
    } finally {
      await programs.close(true);
      await fresh.drop();
    }
  });

  it('opens with its own keys only, and holds no word in clear', async () => {
    const foreign = readSettings(backupProcess, { ...env(), MASK_BLOB_KEYS: key('a') }).MASK_BLOB_KEYS;
    const other = readSettings(backupProcess, { ...env(), MASK_BLOB_KEYS: key('b') }).MASK_BLOB_KEYS;
    await expect(verifyCopy(copy, foreign, false)).rejects.toThrow(CopyDamagedError);
    await expect(verifyCopy(copy, other, false)).rejects.toThrow(/ключ/);
    const part = await readFile(join(copy, 'database', 'letter.copy'));
    expect(part.includes('Тестов')).toBe(false);
  });

  it('is neither brought back nor found good with another ring of messages: whoever has a second factor would be locked out', async () => {
    const ring = keyRingSchema.parse(key('m'));
    const other = keyRingSchema.parse(key('m'));
    const sealed = new SecretBox(ring, FACTOR_SECRETS).seal('SECRET', CLERK_ID);
    await court.rows('update account set totp_sealed = ? where id = ?', [sealed, CLERK_ID]);
    const { folder: made, content } = await backUp(settings, join(folder, 'sealed'));
    const opened = { folder: made, content, keys: settings.MASK_BLOB_KEYS };
    const fileWith = (messages: KeyRing): KeysFile => ({
      ...{ format: 'mask-keys/1', madeAt: new Date().toISOString(), pki: [] },
      secrets: { blobKeys: textOf(settings.MASK_BLOB_KEYS), payloadKeys: textOf(messages) },
    });

    expect(await countSecrets(opened, ring)).toEqual({ total: 1, unopened: 0 });
    await expect(lookAtSecrets(opened, ring)).resolves.toBeNull();
    await expect(requireSecretsOpen(made, content, fileWith(ring))).resolves.toBeUndefined();
    // The key that seals now stands first; the one before it still opens.
    await expect(lookAtSecrets(opened, [{ ...other[0], id: 'n' }, ...ring])).resolves.toBeNull();

    await expect(lookAtSecrets(opened, other)).rejects.toThrow(
      /messages — не от этой копии[^]*не открывается 1[^]*ключи кольца: m/,
    );
    await expect(requireSecretsOpen(made, content, fileWith(other))).rejects.toThrow(/messages — не от этой копии/);
    await expect(lookAtSecrets({ ...opened, withoutDamaged: true }, other)).resolves.toMatch(/ВНИМАНИЕ[^]*«Люди»/);
    await court.rows('update account set totp_sealed = null where id = ?', [CLERK_ID]);
  });

  it('that has rotted is told: a part of the database, a file, or the description', async () => {
    const made = await backUp(settings, join(folder, 'rotten'));
    const part = join(made.folder, 'database', 'letter.copy');
    const whole = await readFile(part);
    await writeFile(part, spoilt(whole));
    await expect(verifyCopy(made.folder, settings.MASK_BLOB_KEYS, false)).rejects.toThrow(CopyDamagedError);
    await writeFile(part, whole);

    const [shelf = ''] = await readdir(join(folder, 'rotten', FILES_FOLDER));
    const [name = ''] = await readdir(join(folder, 'rotten', FILES_FOLDER, shelf));
    const file = join(folder, 'rotten', FILES_FOLDER, shelf, name);
    const bytes = await readFile(file);
    await writeFile(file, spoilt(bytes));
    await expect(verifyCopy(made.folder, settings.MASK_BLOB_KEYS, true)).rejects.toThrow(/испорчено/);
    const opened = { folder: made.folder, content: made.content, keys: settings.MASK_BLOB_KEYS };
    const back = join(folder, 'back');
    await expect(bringFiles(opened, diskShelf(back))).rejects.toThrow(
      new RegExp(`испорчено файлов: 1 \\(${name}\\)[^]*--without-damaged`),
    );
    expect(await bringFiles({ ...opened, withoutDamaged: true }, diskShelf(back))).toEqual([name]);
    await expect(new EncryptedBlobStore(diskShelf(back), opened.keys).has(name)).resolves.toBe(false);
    await writeFile(file, bytes);

    const manifest = join(made.folder, MANIFEST);
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('"isRehearsal": false', '"isRehearsal": true'));
    await expect(verifyCopy(made.folder, settings.MASK_BLOB_KEYS, false)).rejects.toThrow(/изменено/);
  });

  it('that was broken off is not one: it has no name of a copy, and the next one clears it away', async () => {
    const copies = join(folder, 'broken');
    await expect(backUp(settings, copies)).resolves.toBeDefined();
    const half = join(copies, '.2026-11-29T00-00-00Z.part');
    mkdirSync(half);
    expect(await copiesIn(copies)).toHaveLength(1);
    await expect(verifyCopy(half, settings.MASK_BLOB_KEYS, false)).rejects.toThrow(/нет законченной копии/);
    await keepCopies(copies, 2);
    expect((await readdir(copies)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('names the files that are missing in the court itself, and is made all the same', async () => {
    const lost = randomBytes(32).toString('hex');
    await attach(court, lost);
    const { content } = await backUp(settings, join(folder, 'lacking'));
    expect(content.missing).toEqual([lost]);
  });

  it('goes when newer ones are enough, with the files that only it needed', async () => {
    const copies = join(folder, 'many');
    const { folder: first } = await backUp(settings, copies);
    const old = await readdir(join(copies, FILES_FOLDER));
    mkdirSync(join(copies, '2098-01-01T00-00-00Z'));
    mkdirSync(join(copies, '2099-01-01T00-00-00Z'));
    await keepCopies(copies, 2);
    expect(await copiesIn(copies)).not.toContain(first);
    const left = await Promise.all(old.map((shelf) => readdir(join(copies, FILES_FOLDER, shelf))));
    expect(left.flat()).toEqual([]);
  });

  it('never lies with the keys that open it', () => {
    const places = layout({ MASK_HOME: join(folder, 'home') });
    ensureSecrets(places.secretsFile);
    const copies = join(folder, 'copies');
    for (const place of [copies, join(copies, 'inside'), places.home]) {
      expect(() => saveKeys(join(place, 'keys.json'), places, copies), place).toThrow(KeysMisplacedError);
    }
    expect(() => saveKeys(join(folder, 'apart', 'keys.json'), places, copies)).not.toThrow();
  });

  it('never lies within the installation that it is a copy of, by whatever way the folder is named', async () => {
    const home = join(folder, 'court');
    await mkdir(join(home, 'blobs'), { recursive: true });
    await symlink(home, join(folder, 'link'));
    vi.stubEnv('MASK_HOME', home);
    try {
      for (const place of [home, join(home, 'copies', 'new'), join(folder, 'link', 'copies')]) {
        await expect(backUp(settings, place), place).rejects.toThrow(/внутри установки/);
      }
      expect(await readdir(home)).toEqual(['blobs']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('that is refused leaves no keys behind and does not say that they are written', async () => {
    const home = join(folder, 'refused');
    await mkdir(home, { recursive: true });
    ensureSecrets(layout({ MASK_HOME: home }).secretsFile);
    const keys = join(folder, 'elsewhere', 'keys.json');
    const into = ['--to', join(home, 'copies'), '--keys', keys];
    const child = spawnSync(process.execPath, ['scripts/backup.ts', ...into], {
      ...{ cwd: PROJECT_ROOT, encoding: 'utf8' },
      env: { ...process.env, ...env(), MASK_BLOB_KEYS: key('a'), MASK_HOME: home },
    });
    expect(child.stderr).toMatch(/внутри установки/);
    expect([child.status, child.stdout]).toEqual([1, '']);
    await expect(readFile(keys)).rejects.toThrow(/ENOENT/);
  });

  it('is verified by the file of its keys where there is no installation; without either it is said what to name', async () => {
    const keys = join(folder, 'bare-keys.json');
    const secrets = {
      blobKeys: textOf(settings.MASK_BLOB_KEYS),
    };
    await writeFile(
      keys,
      JSON.stringify({ format: 'mask-keys/1', madeAt: new Date().toISOString(), secrets, pki: [] }),
    );
    vi.stubEnv('MASK_HOME', join(folder, 'nowhere'));
    vi.stubEnv('DATABASE_URL', undefined);
    try {
      await expect(verifyCopy(copy, await keysOfCopy(copy, keys), true)).resolves.toBeDefined();
      await expect(keysOfCopy(copy, undefined)).rejects.toThrow(/назовите файл ключей/);
      await writeFile(keys, '{"format":"mask-');
      await expect(keysOfCopy(copy, keys)).rejects.toThrow(/не файл ключей/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  const env = () => ({ DATABASE_URL: settings.DATABASE_URL, MASK_BLOB_DIR: settings.MASK_BLOB_DIR });
});

/** A document and a file of a letter, written at once. */
async function attach(court: OwnCourt, sha256: string): Promise<void> {
  const { id } = await putLetter(court);
  await court.rows(
    `with document as (
       insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at)
       values (gen_random_uuid(), ?, 1, 'a.pdf', 1, ?, now()))
     insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
     values ('letter', ?, 'notice', 0, 'a.pdf', 'application/pdf', 1, ?, now()) returning subject_id`,
    [id, sha256, id, sha256],
  );
}

async function dumpOf(url: string, table: string): Promise<readonly string[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from "${table}" t order by 1`);
    return rows.map(({ row }) => row);
  } finally {
    await client.end();
  }
}

function spoilt(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.length - 20;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

function key(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`;
}

function textOf(ring: KeyRing): string {
  return ring.map(({ id, bytes }) => `${id}:${Buffer.from(bytes).toString('base64')}`).join(',');
}
