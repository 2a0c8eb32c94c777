import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDemoHome } from '#scripts/demo/demo-home.ts';
import { consoleProgress } from '#scripts/platform/progress.ts';

it('a demonstration clears what a killed one has left, and nothing of one that begins at the same moment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mask-home-'));
  process.env['TMPDIR'] = folder;
  const make = (name: string): string => {
    mkdirSync(join(folder, `mask-demo-${name}`));
    return join(folder, `mask-demo-${name}`);
  };
  const [begins, killedAtOnce, killed] = [make('a'), make('b'), make('c')];
  writeFileSync(join(killed, 'start.lock'), JSON.stringify({ pid: 1, born: 'another life' }));
  const longAgo = new Date(Date.now() - 3_600_000);
  utimesSync(killedAtOnce, longAgo, longAgo);
  const home = await openDemoHome(consoleProgress());
  expect([begins, killedAtOnce, killed, home.layout.home].map((path) => existsSync(path))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  await home.close();
  rmSync(folder, { recursive: true, force: true });
});
