import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileURLToPath } from 'node:url';
import { identityOf, isRunning } from '#scripts/platform/process-identity.ts';
import { whenGone } from '#scripts/platform/caller-gone.ts';

const PROGRAM = fileURLToPath(new URL('fixtures/awaits-stop.ts', import.meta.url));

/** As npm begins a script: by a shell that hands no signal on. */
async function begunByNpm(script: string): Promise<{ readonly shell: ChildProcess; readonly pid: number }> {
  const env = { ...process.env, npm_lifecycle_event: script };
  const command = `"${process.execPath}" "${PROGRAM}"; exit 0`;
  const shell = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(shell.stdout, 'data')) as [Buffer];
  const pid = Number(/begun (\d+)/.exec(said.toString())?.[1]);
  const program = identityOf(pid);
  onTestFinished(() => {
    if (program !== undefined && isRunning(program)) process.kill(pid, 'SIGKILL');
  });
  return { shell, pid };
}

describe('a program that runs until it is asked to stop', () => {
  it.each(['start', 'demo', 'demo:around'])('hears that npm run %s, which began it, is gone', async (script) => {
    const { shell, pid } = await begunByNpm(script);
    const program = identityOf(pid);
    if (program === undefined) throw new Error('there is no program');
    shell.kill('SIGTERM');
    await whenGone([program]);
    expect(identityOf(pid)).toBeUndefined();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('hears %s itself', async (signal) => {
    const { shell, pid } = await begunByNpm('demo:around');
    const ended = once(shell, 'exit');
    process.kill(pid, signal);
    expect(await ended).toEqual([0, null]);
  });
});
