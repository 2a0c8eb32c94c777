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

describe('the composition of a court, from the files of its image', () => {
  const { box } = openedComposition('court', ['docker-compose.yml'], OPERATOR);

  it('makes the tables, brings up the worker and the site, which is ready behind a whole sandbox, and stops in order', async () => {
    const migrate = box().start('migrate');
    expect(await migrate.ended, migrate.output()).toBe(0);
    expect(migrate.output()).toMatch(/Применено изменений: \d+/);
    const [worker, api] = [box().start('worker'), box().start('api')];
    await Promise.all([untilSaid(worker, 'worker ready'), untilSaid(api, 'api ready')]);
    const ready = { code: 200, status: 'ok', version: VERSION, database: 'ok', engine: 'ok', sandbox: 'ok' };
    expect(await readiness(box().address(3000))).toMatchObject(ready);
    if (canContain()) {
      for (const program of [worker, api]) {
        const facts = ['Uid', 'Gid', 'CapBnd', 'NoNewPrivs', 'Seccomp'].map((name) => factOf(program.pid(), name));
        const user = '10001\t10001\t10001\t10001';
        expect(facts).toEqual([user, user, '0000000000000000', '1', '2']);
      }
    }
    expect(await Promise.all([worker.stop(), api.stop()])).toEqual([0, 0]);
  });
});
