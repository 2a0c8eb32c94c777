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

  it('knows its callers only under npm start', () => {
    expect(npmCallers({})).toEqual([]);
    expect(npmCallers({ npm_lifecycle_event: 'test' })).toEqual([]);
    expect(npmCallers({ npm_lifecycle_event: 'start' })[0]).toEqual(identityOf(process.ppid));
  });
});
