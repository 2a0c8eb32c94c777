import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '#config/version.ts';
import { OPERATOR } from './kit/composition.ts';
import { canContain, untilSaid } from './kit/container.ts';
import { openedComposition } from './kit/opened-composition.ts';

const factOf = (pid: number, name: string): string =>
  new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? '';

const readiness = async (site: string): Promise<unknown> => {
  const response = await fetch(`${site}/health/ready`);
  return { code: response.status, ...((await response.json()) as object) };
};

const FIRST_SITE = [
  ...['create-site', '--site', '50MS0096', '--name', 'Судебный участок № 96', '--index', '140000'],
  ...['--address', 'Московская обл, г Н, ул Н, д 1', '--channel', 'cabinet'],
];
const FIRST_ADMIN = [
  'create',
  '--login',
  'glavny',
  '--role',
  'admin',
  '--name',
  'Иванов Иван',
  '--position',
  'администратор',
];
const NOT_EMPTY = 'База, в которую восстанавливать, не пуста.\n';

describe('the composition of a court, from the files of its image', () => {
  const { box } = openedComposition('court', ['docker-compose.yml'], OPERATOR);

  it('makes the tables, brings up the worker and the site, which is ready behind a whole sandbox, and stops in order', async () => {
    const migrate = box().start('migrate');
    expect(await migrate.ended, migrate.output()).toBe(0);
    expect(migrate.output()).toMatch(/Применено изменений: \d+/);
    const said = { MASK_NEW_PASSWORD: 'секретная-фраза-7' };
    for (const words of [FIRST_SITE, FIRST_ADMIN]) {
      const admin = box().start('admin', words, said);
      expect(await admin.ended, admin.output()).toBe(0);
    }
    const [worker, api, backup] = [box().start('worker'), box().start('api'), box().start('backup')];
    await Promise.all([untilSaid(worker, 'worker ready'), untilSaid(api, 'api ready')]);
    await untilSaid(backup, 'a copy was made');
    const ready = { code: 200, status: 'ok', version: VERSION, database: 'ok', engine: 'ok', sandbox: 'ok' };
    const site = await readiness(box().address(3000));
    expect(site).toMatchObject({
      ...ready,
      worker: 'ok',
      disk: 'ok',
      load: 'ok',
      backupAgeSeconds: expect.any(Number),
    });
    const copy = /"folder":"([^"]+)"/.exec(backup.output())?.[1] ?? '';
    const restore = box().start('restore', [copy]);
    expect({ code: await restore.ended, said: restore.output() }).toEqual({ code: 1, said: NOT_EMPTY });
    if (canContain()) {
      for (const program of [worker, api]) {
        const facts = ['Uid', 'Gid', 'CapBnd', 'NoNewPrivs', 'Seccomp'].map((name) => factOf(program.pid(), name));
        const user = '10001\t10001\t10001\t10001';
        expect(facts).toEqual([user, user, '0000000000000000', '1', '2']);
      }
    }
    expect(await Promise.all([worker.stop(), api.stop(), backup.stop()])).toEqual([0, 0, 0]);
  });
});
