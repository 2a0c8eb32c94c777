import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

const run = promisify(execFile);
let weak: string;

/** A machine that gives no namespaces: the program that asks for them is not there. */
beforeAll(() => {
  weak = mkdtempSync(join(tmpdir(), 'mask-weak-'));
  for (const name of ['prlimit', 'setpriv', 'true', 'false']) {
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(weak, name));
  }
});
afterAll(() => {
  for (const folder of [weak, PLACE]) rmSync(folder, { recursive: true, force: true });
});

/** A program that begins in spite of it makes its folders here. */
const PLACE = mkdtempSync(join(tmpdir(), 'mask-place-'));
const KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const SETTINGS = {
  DATABASE_URL: 'postgres://mask:pw@127.0.0.1:1/mask',
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  ...{ MASK_PAYLOAD_KEYS: KEYS, MASK_BLOB_KEYS: KEYS, MASK_BLOB_DIR: PLACE, MASK_PKI_DIR: PLACE },
  ...{ MASK_PUBLIC_URL: 'https://court.example', MASK_TEMP_DIR: PLACE, MASK_POST_CHANNEL: 'emulator' },
  ...{ MASK_POST_URL: 'https://post.example', MASK_POST_LOGIN: 'court', MASK_POST_PASSWORD: 'pw' },
  ...{ MASK_TRACKING_URL: 'https://post.example', MASK_TRACKING_LOGIN: 'court', MASK_TRACKING_PASSWORD: 'pw' },
};

/** A program that has not refused by then has started: it waits for its engine. */
const STARTED_MS = 240_000;

const ended = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  run(process.execPath, args, { cwd: PROJECT_ROOT, env: { PATH: weak, ...env }, timeout: STARTED_MS }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );

const within = (lines: string) =>
  ended(
    [
      '--input-type=module',
      '-e',
      `import { settleSandbox } from '#fence/machine-sandbox.ts';
       import { chooseSandbox } from '#fence/sandbox.ts';
       const told = [];
       const log = { warn: (facts) => told.push(facts) };
       ${lines}
       console.log(JSON.stringify(told));`,
    ],
    {},
  );

describe('a machine that cannot fence documents of strangers in', () => {
  it('keeps the site and the worker from starting outside a rehearsal, with words that say what to do', async () => {
    const programs = ['api/server.ts', 'temporal/worker/main.ts'];
    for (const { code, stderr } of await Promise.all(programs.map((program) => ended([program], SETTINGS)))) {
      expect(stderr).toMatch(/^Песочница для чужих документов неполна \(не отнимается сеть\).*MASK_SANDBOX=preferred/);
      expect(code).toBe(1);
    }
  });

  it('is told in the log where that is allowed, and the programs work', async () => {
    const { code, stdout } = await within('await settleSandbox(false, log);');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([{ gaps: ['network'] }]);
  });

  it('is an error also when it shows only with a later document', async () => {
    const { code, stderr } = await within(`
      const { demandWholeSandbox } = await import('#fence/sandbox-gaps.ts');
      demandWholeSandbox();
      await chooseSandbox(2 ** 29);`);
    expect(code).toBe(1);
    expect(stderr).toContain('SandboxRefused');
  });
});
