import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { TRAINING_NOTICE } from '#activities/signing/pki/subject.ts';
import { trainingFiles, wordsOfTrainingKeys } from '#activities/signing/pki/training-keys.ts';
import { demoPeopleLeft } from '#db/seed/demo-left.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { requireProductionGround } from '#db/seed/production-ground.ts';
import { seed } from '#db/seed/seed.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { readOptions } from '#scripts/admin/command.ts';
import { commandOf } from '#scripts/admin/commands.ts';
import { refuseRehearsalHome } from '#scripts/platform/bring-up/rehearsal-home.ts';
import { buildEnvironments } from '#scripts/platform/environment.ts';
import { layout } from '#scripts/platform/layout.ts';
import { startProgram } from '../crash/kit/child-program.ts';
import { createTestDatabase, type TestDatabase } from '../environment/database.ts';

const KEY = `k:${Buffer.alloc(32, 1).toString('base64')}`;

describe('a program that is told to work in earnest', () => {
  let home: string;
  let database: TestDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'mask-earnest-'));
    database = await createTestDatabase();
    orm = await openOrm(database.url);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
    await rm(home, { recursive: true, force: true });
  });
  const groundOf = async (url: string, also: readonly string[] = []): Promise<string> => {
    const own = await openOrm(url, 1);
    const words = await requireProductionGround(own.em.fork(), also).then(
      () => 'ready',
      (error: unknown) => (error as Error).message,
    );
    await own.close(true);
    return words;
  };

  it('starts over an empty database as its own role, and not as the owner of the journals', async () => {
    expect(await groundOf(database.runtimeUrl)).toBe('ready');
    expect(await groundOf(database.url)).toMatch(/может стереть журналы \(.*\baudit,.*CREATE ROLE mask_app/s);
  });

  it('names, in each refusal, commands that there are: for an administrator of its own, for whom to disable', async () => {
    const keys = join(home, 'keys-only');
    await mkdir(keys, { recursive: true });
    await writeFile(join(keys, 'root.cer'), TRAINING_NOTICE);
    const places = { ...layout({ MASK_HOME: join(home, 'nowhere') }), pki: keys };
    const early = wordsOf(() => refuseRehearsalHome(places, {}));
    await seed(database.url);
    const late = await groundOf(database.runtimeUrl);
    for (const words of [early, late]) expect(commandsIn(words)).toContainEqual(['create', 'admin']);
    expect(commandsIn(late).filter(([name]) => name === 'disable')).toHaveLength(DEMO_PEOPLE.length);
  });

  it('refuses to start while demo people could come in, and says what to do', async () => {
    await seed(database.url);
    expect(await groundOf(database.runtimeUrl)).toMatch(
      /admin, nachalnik,.*npm run admin -- create .*npm run admin -- disable/s,
    );
    const parts = {
      layout: layout({ MASK_HOME: home }),
      secrets: { payloadKeys: KEY, blobKeys: KEY, postPassword: 'x', trackingPassword: 'x' },
      ...{
        databaseUrl: database.runtimeUrl,
        temporalAddress: '127.0.0.1:1',
        apiPort: 1,
        emulatorPort: 1,
        trustFile: 'x',
      },
    };
    const { api } = buildEnvironments(parts, { MASK_REHEARSAL: 'false' });
    await expect(startProgram('api/server.ts', api)).rejects.toThrow(/учебные люди с известными всем паролями/);
    await orm.em.fork().execute(`update account set is_active = false where login <> 'admin'`);
    expect(await demoPeopleLeft(orm.em.fork())).toEqual(['admin']);
    await orm.em.fork().execute('update account set is_active = false');
    expect(await groundOf(database.runtimeUrl)).toBe('ready');
  });

  it('knows the certificates of the training authority and of its signers', async () => {
    const dir = join(home, 'pki');
    expect(trainingFiles(dir)).toEqual([]);
    const openssl = await createOpenSsl({ directory: join(home, 'openssl') });
    const people = DEMO_PEOPLE.filter(({ signerId }) => signerId === 'sudya');
    const [person] = people;
    await ensurePki({
      openssl,
      dir,
      people: [{ signerId: 'sudya', fullName: person?.fullName ?? '', position: 'судья', organisation: 'Суд' }],
    });
    const found = trainingFiles(dir);
    expect(found).toEqual(expect.arrayContaining(['authority/trust/roots/root.pem', 'signers/sudya/certificate.pem']));
    const places = { ...layout({ MASK_HOME: home }), pki: dir };
    const early = (): void => refuseRehearsalHome(places, {});
    expect(early).toThrow(/сертификаты учебного УЦ \(authority/);
    expect(early).not.toThrow(/учебные люди/);
    await mkdir(places.postgres, { recursive: true });
    expect(early).toThrow(/сертификаты учебного УЦ[^]*учебные люди[^]*sekretar/);
    expect(await groundOf(database.runtimeUrl, wordsOfTrainingKeys(dir))).toMatch(/осталось учебное:[^]*учебного УЦ/);
    await rm(pkiPaths(dir).authorityDir, { recursive: true });
    expect(trainingFiles(dir)).toEqual(['signers/sudya/certificate.pem']);
  });
});

function wordsOf(refusing: () => void): string {
  try {
    refusing();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Each command as it is typed: its name, and the role or the login in it. @throws AdminRefusal for what the program would not take */
function commandsIn(words: string): readonly (readonly [string, string | undefined])[] {
  return [...words.matchAll(/npm run admin -- (.+)/g)].map(([, typed = '']) => {
    const given = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
    const found = commandOf(given);
    if (!found) throw new Error(`no such command: ${typed}`);
    const { role, login } = readOptions(found.command, found.args);
    return [found.command.name, role ?? login];
  });
}
