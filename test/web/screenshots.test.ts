import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { EVERY_PAGE, OTHER_LOOKS } from './kit/every-page.ts';

const DOCS = join(PROJECT_ROOT, 'docs');
const read = (name: string): string => readFileSync(join(PROJECT_ROOT, name), 'utf8');

describe('pictures of the pages, made by npm run screenshots', () => {
  it('are of every page and of nothing else', () => {
    const files = readdirSync(join(DOCS, 'screenshots')).toSorted();
    const pictured = [...EVERY_PAGE.map(({ name }) => name), ...OTHER_LOOKS];
    expect(files).toEqual(pictured.map((name) => `${name}.png`).toSorted());
    const listed = [...read('docs/screens.md').matchAll(/screenshots\/([\w-]+)\.png/g)].map(([, name]) => name);
    expect(listed).toEqual(expect.arrayContaining(pictured));
  });

  it.each(['README.md', 'docs/user-guide.md'])('of %s are there', (file) => {
    const named = [...read(file).matchAll(/screenshots\/([\w-]+)\.png/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !EVERY_PAGE.some((page) => page.name === name))).toEqual([]);
  });
});
