import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFaultWords } from '#temporal/worker/start-fault.ts';

const run = promisify(execFile);
const LEFT = 'mask-office-999999-1-x';

describe('what another user has left in the folder for temporary files', () => {
  let shared: string;
  beforeAll(async () => {
    shared = await mkdtemp(join(tmpdir(), 'mask-shared-'));
    await chmod(shared, 0o777);
    await mkdir(join(shared, LEFT, 'profile'), { recursive: true });
    await writeFile(join(shared, LEFT, 'profile', 'lock'), '');
    await chmod(join(shared, LEFT), 0o000);
  });
  afterAll(async () => {
    await chmod(join(shared, LEFT), 0o700);
    await rm(shared, { recursive: true, force: true });
  });

  it('keeps no worker from starting: it is left as it is, and told of once', async () => {
    const child = join(import.meta.dirname, 'kit', 'sweep-as-another.ts');
    const { stdout } = await run(process.execPath, [child, join(shared, 'own')], {
      env: { PATH: process.env['PATH'], TMPDIR: shared },
    });
    expect(JSON.parse(stdout)).toEqual([JSON.stringify({ paths: [join(shared, LEFT)] })]);
    expect(await readdir(shared)).toContain(LEFT);
  });

  it('and a path that a worker may not use is named with the remedy, its message is not', () => {
    const error = Object.assign(new Error('words of a person'), { code: 'EACCES', path: '/srv/mask/temp' });
    const words = startFaultWords(error);
    expect(words).toMatch(
      /^worker failed: Error EACCES \/srv\/mask\/temp\nИсполнителю не хватает прав на \/srv\/mask\/temp/,
    );
    expect(words).not.toContain('words of a person');
  });
});
