import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptBundle } from '#temporal/worker/kept-bundle.ts';

describe('the bundle of the workflows', () => {
  let [home, project, directory] = ['', '', ''];
  let made = 0;
  const key = randomBytes(32);
  beforeEach(async () => {
    made = 0;
    home = await mkdtemp(join(tmpdir(), 'mask-bundle-'));
    [project, directory] = [join(home, 'project'), join(home, 'temp')];
    await mkdir(join(project, 'workflows/letters'), { recursive: true });
    await writeFile(source(), 'one');
  });
  afterEach(() => rm(home, { recursive: true }));

  const source = (): string => join(project, 'workflows/letters/letter.workflow.ts');
  const file = (): string => join(directory, 'workflows.bundle');
  const ask = async (sealedBy: Uint8Array = key): Promise<string> => {
    const make = async () => {
      made += 1;
      return { code: `bundle ${String(made)} of «${await readFile(source(), 'utf8')}»` };
    };
    return (await keptBundle({ directory, key: sealedBy }, make, project)).code;
  };

  it('is made once for the same sources, and anew as soon as one of them is another', async () => {
    expect([await ask(), await ask()]).toEqual(['bundle 1 of «one»', 'bundle 1 of «one»']);
    await writeFile(source(), 'two');
    expect(await ask()).toBe('bundle 2 of «two»');
    await writeFile(join(project, 'workflows/letters/new.ts'), '');
    expect(await ask()).toBe('bundle 3 of «two»');
  });

  it('is made anew when the file is torn, was changed, or is sealed by another', async () => {
    await ask();
    await truncate(file(), 40);
    await ask();
    await appendFile(file(), 'evil()');
    await ask();
    await truncate(file(), 0);
    expect(await ask()).toBe('bundle 4 of «one»');
    expect(await ask(randomBytes(32))).toBe('bundle 5 of «one»');
  });

  it('serves the start all the same where it cannot be kept', async () => {
    await writeFile(directory, 'no folder');
    const place = { directory: join(directory, 'below'), key };
    const { code, unkept } = await keptBundle(place, () => Promise.resolve({ code: 'made' }), project);
    expect(code).toBe('made');
    expect(unkept).toBeInstanceOf(Error);
  });
});
