import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Letter } from '#db/letters/letter.entity.ts';
import { migrateFor } from '#db/migrate.ts';
import { isInEarnest } from '#db/operating/in-earnest.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { seed } from '#db/seed/seed.ts';
import { judgeGround, takeGround } from '#db/seed/take-ground.ts';
import { readOptions } from '#scripts/admin/command.ts';
import { commandOf } from '#scripts/admin/commands.ts';
import { buildEnvironments } from '#scripts/platform/environment.ts';
import { freePort } from '#scripts/platform/free-port.ts';
import { layout, PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { openCluster, runningPort } from '#scripts/platform/postgres/cluster.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { appDatabase } from '#scripts/platform/postgres/running-database.ts';
import { startProgram } from '../crash/kit/child-program.ts';
import { createTestDatabase, type TestDatabase } from '../environment/database.ts';
import { testTemporal } from '../environment/temporal.ts';
import { putLetter } from '../letters/kit/own-court.ts';

const COURT = { isRehearsal: false };
const OWN_LOGIN = 'ivanova';
const KEY = `k:${Buffer.alloc(32, 1).toString('base64')}`;

describe('a rehearsal whose letters have become a court’s own', () => {
  let database: TestDatabase;
  let owner: MikroORM;
  let programs: MikroORM;
  beforeEach(async () => {
    database = await createTestDatabase();
    owner = await openOrm(database.url, 1);
    programs = await openOrm(database.runtimeUrl, 2);
  });
  afterEach(async () => {
    await Promise.all([owner.close(true), programs.close(true)]);
    await database.drop();
  });
  const refusal = (): Promise<string> =>
    takeGround(programs, COURT).then(
      () => 'taken',
      (error: unknown) => (error as Error).message,
    );
  /** Each command of the refusal in its order, as it is typed. */
  const follow = async (words: string): Promise<void> => {
    const parts = { open: () => Promise.resolve(programs), newPassword: () => Promise.resolve(null) };
    for (const args of typedIn(words)) {
      const found = commandOf(args);
      if (!found) throw new Error(`no such command: ${args.join(' ')}`);
      await found.command.run(parts, readOptions(found.command, found.args));
    }
  };
  it('starts in earnest after exactly the commands of its refusal, and what the court has written stays', async () => {
    await seed(database.url);
    const kept = await putLetter({ orm: owner });
    await follow(await refusal());
    const program = await startProgram('api/server.ts', await apiInEarnest(database.runtimeUrl));
    await program.stop();
    expect(await isInEarnest(owner.em.fork())).toBe(true);
    expect(await owner.em.fork().findOneOrFail(Letter, { id: kept.id })).toMatchObject({ number: kept.number });
  });

  it('and a court in which a demo person was let in again come out the same way: no rehearsal of it is needed', async () => {
    await seed(database.url);
    await follow(await refusal());
    await takeGround(programs, COURT);
    await owner.em.fork().execute(`update account set is_active = true where login = 'sekretar'`);
    const words = await refusal();
    expect(words).toContain('disable --login sekretar');
    expect(words, 'as a rehearsal it does not start').not.toContain('репетицией');
    // The administrator of its own is there by now.
    await follow(words.replace(/^.*-- create .*$/m, ''));
    expect(await refusal()).toBe('taken');
  });

  it('is judged once: what was judged good is taken without another look, and nothing is written before that', async () => {
    const ground = await judgeGround(programs, COURT);
    expect(await isInEarnest(owner.em.fork())).toBe(false);
    await seed(database.url);
    await ground.take(programs);
    expect(await isInEarnest(owner.em.fork())).toBe(true);
  });
});

describe('an installation of npm start that is stopped', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'mask-stopped-'));
    chmodSync(parent, 0o711);
  });
  afterEach(() => {
    removeCluster(layout({ MASK_HOME: parent }).postgres);
    rmSync(parent, { recursive: true, force: true });
  });

  it('takes the commands all the same: its database is up for each of them and down again', async () => {
    const places = layout({ MASK_HOME: parent });
    const port = await freePort();
    const cluster = await openCluster({ dir: places.postgres, port, durable: true });
    const roles = await appDatabase(cluster);
    await migrateFor(roles);
    await seed(roles.ownerUrl);
    await cluster.stop();
    writeFileSync(places.portsFile, JSON.stringify({ postgres: port }));
    writeFileSync(places.secretsFile, '{}');
    const env = { ...process.env, MASK_HOME: parent, DATABASE_URL: undefined };
    const admin = (...args: readonly string[]): string => {
      const options = { cwd: PROJECT_ROOT, env, encoding: 'utf8' } as const;
      const { stdout, stderr } = spawnSync(process.execPath, ['scripts/admin.ts', ...args], options);
      return `${stdout}${stderr}`;
    };
    expect(admin('disable', '--login', 'sekretar')).toContain('sekretar: выключен.');
    expect(runningPort(places.postgres)).toBeUndefined();
    expect(admin('list')).toMatch(/sekretar .* выкл\./);
    expect(runningPort(places.postgres)).toBeUndefined();
  });
});

async function engine() {
  const { address, namespace } = await testTemporal();
  return { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
}

async function apiInEarnest(databaseUrl: string): Promise<Readonly<Record<string, string>>> {
  const apiPort = await freePort();
  const parts = {
    layout: layout({ MASK_HOME: join(tmpdir(), 'mask-out-of-rehearsal') }),
    secrets: { payloadKeys: KEY, blobKeys: KEY, postPassword: 'x', trackingPassword: 'x' },
    ...{ databaseUrl, temporalAddress: '127.0.0.1:1', apiPort, emulatorPort: 1, trustFile: 'x' },
  };
  return buildEnvironments(parts, { MASK_REHEARSAL: 'false', MASK_SANDBOX: 'preferred', ...(await engine()) }).api;
}

function typedIn(words: string): readonly (readonly string[])[] {
  return [...words.matchAll(/npm run admin -- (.+)/g)].map(([, typed = '']) =>
    [...typed.replace('ЛОГИН', OWN_LOGIN).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare),
  );
}
