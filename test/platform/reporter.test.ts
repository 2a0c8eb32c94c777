import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

const CONFIG = `
import { ClosingLineReporter } from '${join(PROJECT_ROOT, 'test/reporter.ts')}';
export default { test: { globals: true, reporters: ['default', new ClosingLineReporter()], globalSetup: process.env.SETUP ? [process.env.SETUP] : [] } };
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

  const run = (env: Readonly<Record<string, string>> = {}): { readonly last: string; readonly code: number | null } => {
    const vitest = join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs');
    const clean = { ...process.env, MASK_TEST_OUTCOME: '', VITEST: '', ...env };
    const done = spawnSync(process.execPath, [vitest, 'run', '--root', dir], { encoding: 'utf8', env: clean });
    return { last: done.stdout.trimEnd().split('\n').at(-1) ?? '', code: done.status };
  };

  it('counts what passed', () => {
    expect(run()).toEqual({ last: '2 passed, 0 failed', code: 0 });
  });

  it('counts failed and skipped tests', () => {
    writeFileSync(
      join(dir, 'bad.test.ts'),
      `it('fails', () => { throw new Error('no'); }); it.skip('rests', () => {});`,
    );
    expect(run()).toEqual({ last: '2 passed, 1 failed, 1 skipped', code: 1 });
  });

  it('counts a file that does not load and a hook that throws', () => {
    writeFileSync(join(dir, 'unloadable.test.ts'), `import './absent.ts'; it('never runs', () => {});`);
    writeFileSync(join(dir, 'hook.test.ts'), `afterAll(() => { throw new Error('no'); }); it('passes', () => {});`);
    expect(run()).toEqual({ last: '3 passed, 2 failed', code: 1 });
  });

  it('counts a set-up that fails', () => {
    writeFileSync(join(dir, 'setup.ts'), `export function setup() { throw new Error('no server'); }`);
    const { last, code } = run({ SETUP: join(dir, 'setup.ts') });
    expect(code).toBe(1);
    expect(last).toMatch(/^\d+ passed, [1-9]\d* failed$/);
  });

  it('does not call a run in which nothing ran a good one', () => {
    rmSync(join(dir, 'good.test.ts'));
    expect(run()).toEqual({ last: '0 passed, 1 failed', code: 1 });
  });
});
