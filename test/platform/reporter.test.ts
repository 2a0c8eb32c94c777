import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { folderTable } from '#test/folder-times.ts';

const CONFIG = `
import { ClosingLineReporter } from '${join(PROJECT_ROOT, 'test/reporter.ts')}';
export default { test: { globals: true, retry: 1, reporters: ['default', new ClosingLineReporter()], globalSetup: process.env.SETUP ? [process.env.SETUP] : [] } };
`;

describe('closing line of a test run', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mask-closing-'));
    writeFileSync(join(dir, 'vitest.config.ts'), CONFIG);
    writeFileSync(join(dir, 'good.test.ts'), `it('passes', () => {}); it('passes too', () => {});`);
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  const run = (
    env: Readonly<Record<string, string>> = {},
  ): { readonly last: string; readonly lines: readonly string[]; readonly code: number | null } => {
    const vitest = join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs');
    const clean = { ...process.env, MASK_TEST_OUTCOME: '', VITEST: '', ...env };
    const done = spawnSync(process.execPath, [vitest, 'run', '--root', dir], { encoding: 'utf8', env: clean });
    const lines = done.stdout.trimEnd().split('\n');
    return { last: lines.at(-1) ?? '', lines, code: done.status };
  };

  it('counts what passed', () => {
    expect(run()).toMatchObject({ last: '2 passed, 0 failed', code: 0 });
  });

  it('counts failed and skipped tests', () => {
    writeFileSync(
      join(dir, 'bad.test.ts'),
      `it('fails', () => { throw new Error('no'); }); it.skip('rests', () => {});`,
    );
    expect(run()).toMatchObject({ last: '2 passed, 1 failed, 1 skipped', code: 1 });
  });

  it('names what passed at the second try only, and calls more than two of such failed', () => {
    const unsteady = (name: string) =>
      `{ let tries = 0; it('${name}', () => { tries += 1; if (tries === 1) throw new Error('too early'); }); }`;
    writeFileSync(join(dir, 'unsteady.test.ts'), ['one', 'two'].map(unsteady).join('\n'));
    const two = run();
    expect(two).toMatchObject({ last: '4 passed, 0 failed', code: 0 });
    expect(two.lines).toEqual(expect.arrayContaining(['Нетвёрдые, удались со второго раза: 2']));
    expect(two.lines).toContain('  unsteady.test.ts > one: too early');
    writeFileSync(join(dir, 'unsteady.test.ts'), ['one', 'two', 'three'].map(unsteady).join('\n'));
    expect(run()).toMatchObject({ last: '2 passed, 3 failed', code: 1 });
  });

  it('counts a file that does not load and a hook that throws', () => {
    writeFileSync(join(dir, 'unloadable.test.ts'), `import './absent.ts'; it('never runs', () => {});`);
    writeFileSync(join(dir, 'hook.test.ts'), `afterAll(() => { throw new Error('no'); }); it('passes', () => {});`);
    expect(run()).toMatchObject({ last: '3 passed, 2 failed', code: 1 });
  });

  it('counts a set-up that fails', () => {
    writeFileSync(join(dir, 'setup.ts'), `export function setup() { throw new Error('no server'); }`);
    const { last, code } = run({ SETUP: join(dir, 'setup.ts') });
    expect(code).toBe(1);
    expect(last).toMatch(/^\d+ passed, [1-9]\d* failed$/);
  });

  it('does not call a run in which nothing ran a good one', () => {
    rmSync(join(dir, 'good.test.ts'));
    expect(run()).toMatchObject({ last: '0 passed, 1 failed', code: 1 });
  });

  it('says before it what each folder of tests took', () => {
    mkdirSync(join(dir, 'test/domain/letters'), { recursive: true });
    mkdirSync(join(dir, 'test/db'), { recursive: true });
    writeFileSync(join(dir, 'test/domain/letters/a.test.ts'), `it('a', () => {}); it('b', () => {});`);
    writeFileSync(join(dir, 'test/domain/c.test.ts'), `it('c', () => {});`);
    writeFileSync(join(dir, 'test/db/unloadable.test.ts'), `import './absent.ts';`);
    const { lines, last } = run();
    const at = lines.findIndex((line) => line.startsWith('папка'));
    const rows = lines.slice(at, -2).map((line) => line.split(/ {2,}/));
    expect(rows[0]).toEqual(['папка', 'файлов', 'тестов', 'секунд']);
    const counts = rows.slice(1).map(([folder, files, tests]) => [folder, files, tests]);
    expect(counts.slice(0, -1).sort()).toEqual([
      ['.', '1', '2'],
      ['test/db', '1', '0'],
      ['test/domain', '2', '3'],
    ]);
    expect(counts.at(-1)).toEqual(['всего', '4', '5']);
    expect(last).toBe('5 passed, 1 failed');
  });
});

describe('table of what each folder of tests took', () => {
  it('adds the files of a folder up, puts the slowest first and the sum last', () => {
    const file = (path: string, tests: number, tookMs: number) => ({ path: `/home/court/mask/${path}`, tests, tookMs });
    const files = [
      file('test/domain/letters/a.test.ts', 2, 400),
      file('test/api/b.system.test.ts', 30, 61_250),
      file('test/domain/c.test.ts', 1, 700),
    ];
    expect(folderTable('/home/court/mask', files)).toBe(
      [
        'папка        файлов  тестов  секунд',
        'test/api          1      30    61,3',
        'test/domain       2       3     1,1',
        'всего             3      33    62,4',
      ].join('\n'),
    );
  });
});
