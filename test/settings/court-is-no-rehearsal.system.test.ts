import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, it } from 'vitest';
import { backupProcess, readSettings } from '#config/settings.ts';
import { isInEarnest } from '#db/operating/in-earnest.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { NotForRehearsal } from '#db/seed/rehearsal-ground.ts';
import { seed } from '#db/seed/seed.ts';
import { takeGround } from '#db/seed/take-ground.ts';
import { backUp } from '#scripts/backup/back-up.ts';
import { verifyCopy } from '#scripts/backup/verify-copy.ts';
import { buildEnvironments } from '#scripts/platform/environment.ts';
import { layout, PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { bringDatabase } from '#scripts/restore/bring-database.ts';
import { openInRecovery } from '#scripts/restore/open-again.ts';
import { emptyDatabase } from '#test/environment/copy-database.ts';
import { startProgram } from '../crash/kit/child-program.ts';
import { createTestDatabase, type TestDatabase } from '../environment/database.ts';
import { testTemporal } from '../environment/temporal.ts';

const KEY = `k:${Buffer.alloc(32, 1).toString('base64')}`;
const MIGRATION = 'Migration20261201006000_in_earnest';

describe('a court that was once started in earnest', () => {
  let home: string;
  let database: TestDatabase;
  let owner: MikroORM;
  let programs: MikroORM;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'mask-court-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  beforeEach(async () => {
    database = await createTestDatabase();
    owner = await openOrm(database.url, 1);
    programs = await openOrm(database.runtimeUrl, 1);
  });
  afterEach(async () => {
    await Promise.all([owner.close(true), programs.close(true)]);
    await database.drop();
  });

  const peopleOf = async (): Promise<number> =>
    (await owner.em.fork().execute<unknown[]>('select id from account')).length;
  const addOwnPerson = (): Promise<unknown> =>
    owner.em.fork().execute(
      `insert into account (id, login, full_name, position, role, password_hash, created_at)
       values (gen_random_uuid(), 'ivanov', 'Иванов Иван', 'администратор', 'admin', 'x', now())`,
    );
  /** `npm start` over the database, until it ends by itself. */
  const start = async (own: Readonly<Record<string, string>>) => {
    const env = {
      ...{ PATH: process.env['PATH'], MASK_HOME: home },
      ...{ DATABASE_URL: database.runtimeUrl, MASK_DATABASE_OWNER_URL: database.url, ...own },
    };
    const child = fork(join(PROJECT_ROOT, 'scripts/start.ts'), [], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, text };
  };

  it('is never taken for a rehearsal by npm start without the setting: it names the setting and has written nothing', async () => {
    await takeGround(programs, { isRehearsal: false });
    const { code, text } = await start({});
    expect(text).toMatch(/настоящий суд[^]*MASK_REHEARSAL=false npm start/);
    expect(code).toBe(1);
    expect(await peopleOf()).toBe(0);
    expect(existsSync(layout({ MASK_HOME: home }).pki)).toBe(false);
    expect(await readdir(layout({ MASK_HOME: home }).run)).toEqual([]);
  });

  it('is not seeded, rehearsed by a program or opened as a rehearsal that was carried over, and starts in earnest again', async () => {
    await takeGround(programs, { isRehearsal: false });
    await expect(seed(database.url)).rejects.toThrow(NotForRehearsal);
    expect(await peopleOf()).toBe(0);
    await expect(takeGround(programs, { isRehearsal: true })).rejects.toThrow(NotForRehearsal);
    await expect(openInRecovery(database.url, { cause: 'moved', isRehearsal: true })).rejects.toThrow(NotForRehearsal);
    const parts = {
      layout: layout({ MASK_HOME: home }),
      secrets: { payloadKeys: KEY, blobKeys: KEY, postPassword: 'x', trackingPassword: 'x' },
      ...{ databaseUrl: database.runtimeUrl, temporalAddress: '127.0.0.1:1', apiPort: 1, emulatorPort: 1 },
      trustFile: 'x',
    };
    const { api } = buildEnvironments(parts, {});
    await expect(startProgram('api/server.ts', api)).rejects.toThrow(/настоящий суд/);
    await expect(takeGround(programs, { isRehearsal: false })).resolves.toBeUndefined();
  });

  it('of an older program is known by its own people, and a rehearsal of one stays a rehearsal', async () => {
    const remarked = async (): Promise<boolean> => {
      await owner.migrator.down({ migrations: [MIGRATION] });
      await owner.migrator.up();
      return isInEarnest(owner.em.fork());
    };
    expect(await remarked()).toBe(false);
    await seed(database.url);
    await addOwnPerson();
    expect(await remarked()).toBe(false);
    await owner.em.fork().execute(`update account set is_active = false where login <> 'ivanov'`);
    expect(await remarked()).toBe(true);
  });

  it('comes back from a copy as a court, also from one that an older program made', async () => {
    await addOwnPerson();
    const settings = readSettings(backupProcess, {
      ...{ DATABASE_URL: database.url, MASK_BLOB_DIR: join(home, 'files'), MASK_BLOB_KEYS: KEY },
      MASK_REHEARSAL: 'false',
    });
    const { folder } = await backUp(settings, `${home}-copies`);
    const content = await verifyCopy(folder, settings.MASK_BLOB_KEYS, false);
    const fresh = await emptyDatabase(inject('postgres'));
    try {
      const roles = { url: fresh.runtimeUrl, ownerUrl: fresh.url };
      await bringDatabase(roles, { folder, content, keys: settings.MASK_BLOB_KEYS });
      await expect(seed(fresh.url)).rejects.toThrow(NotForRehearsal);
    } finally {
      await fresh.drop();
      await rm(`${home}-copies`, { recursive: true, force: true });
    }
  });

  it('and a rehearsal alike get nothing written when a setting is wrong', async () => {
    const misspelt = await start({ MASK_REHEARSAL: 'False' });
    expect(misspelt).toMatchObject({
      code: 1,
      text: expect.stringMatching(/MASK_REHEARSAL: ожидается true или false/),
    });
    expect(misspelt.text).not.toContain('Таблицы базы данных');
    const { address, namespace } = await testTemporal();
    const engine = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
    const wrong = await start({ ...engine, MASK_LOG_LEVEL: 'quiet' });
    expect(wrong).toMatchObject({ code: 1, text: expect.stringMatching(/MASK_LOG_LEVEL/) });
    const post = { MASK_POST_CHANNEL: 'cabinet', MASK_TRACKING_URL: 'https://tracking.example.ru/' };
    const given = { ...post, MASK_TRACKING_LOGIN: 'a', MASK_TRACKING_PASSWORD: 'b', MASK_REHEARSAL: 'false' };
    expect(await start({ ...engine, ...given, MASK_LOG_LEVEL: 'quiet' })).toMatchObject({ code: 1 });
    expect(await peopleOf()).toBe(0);
    expect(await isInEarnest(owner.em.fork())).toBe(false);
    expect(existsSync(layout({ MASK_HOME: home }).pki)).toBe(false);
  });
});
