import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { npmCallers, whenGone } from '#scripts/platform/caller-gone.ts';
import { identityOf } from '#scripts/platform/process-identity.ts';

describe('what npm has begun', () => {
  it('hears that npm is gone, and is left alone by whoever else began it', async () => {
    const npm = spawn('sleep', ['600']);
    await once(npm, 'spawn');
    const caller = identityOf(npm.pid ?? 0);
    if (caller === undefined) throw new Error('there is no process to watch');
    const heard: string[] = [];
    const gone = whenGone([caller]).then(() => heard.push('gone'));
    void whenGone([]).then(() => heard.push('nobody'));
    expect(heard).toEqual([]);
    npm.kill('SIGTERM');
    await gone;
    expect(heard).toEqual(['gone']);
  });

  it('knows its callers only where npm has begun what runs until it is stopped', () => {
    expect(npmCallers({})).toEqual([]);
    expect(npmCallers({ npm_lifecycle_event: 'test' })).toEqual([]);
    for (const script of ['start', 'demo', 'demo:around'])
      expect(npmCallers({ npm_lifecycle_event: script })[0]).toEqual(identityOf(process.ppid));
  });
});
