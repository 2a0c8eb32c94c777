import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, 'fixtures', 'tells-late.ts');

it('a program whose starter goes away at the very moment of a beat goes on with its work', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mask-tell-'));
  const file = join(directory, 'alive');
  const child = fork(PROGRAM, [file], { stdio: 'ignore' });
  await once(child, 'message');
  const ended = once(child, 'exit');
  child.send('go', () => child.disconnect());
  expect((await ended)[0]).toBe(0);
  expect(existsSync(file)).toBe(true);
  rmSync(directory, { recursive: true, force: true });
});
