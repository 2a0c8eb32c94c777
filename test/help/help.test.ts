import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGuide } from '#api/help/guide.ts';
import { EVERY_PAGE } from '#test/web/kit/every-page.ts';
import { HELP_SECTIONS, helpOf, helpSection } from '#web/help/help-sections.ts';
import { pageKeysList } from '#web/help/page-keys-list.ts';
import { actOfKey, PAGE_KEYS, type KeyRoom } from '#web/public/page-keys.js';

const SECTIONS = Object.entries(HELP_SECTIONS);
const PUBLIC = new URL('../../web/public/', import.meta.url);

describe('help on the spot', () => {
  it('every page of the site has a section of its own, named once', () => {
    const places = SECTIONS.flatMap(([, section]) => [...section.places] as string[]);
    expect(EVERY_PAGE.map(({ place }) => place).filter((place) => !places.includes(place))).toEqual([]);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it.each([
    ['/letters/new', 'letter-form'],
    ['/letters/import/0f', 'import'],
    ['/letters/0f', 'letter'],
    ['/letters/0f/edit', 'letter-form'],
    ['/approvals/0f/approve', 'approvals'],
    ['/workflows/condition', 'condition'],
    ['/no-such-page', 'help'],
  ] as const)('%s is told by «%s»', (path, name) => {
    expect(helpOf(path)).toBe(name);
  });

  it('every section stands in the user guide, says something, and leads nowhere that is not there', async () => {
    const guide = readGuide();
    for (const [name, { heads }] of SECTIONS) {
      for (const head of heads) {
        const body = String(await (guide.get(head) ?? ''));
        expect(body.replaceAll(/<[^>]+>/g, '').trim().length, `${name}: ${head}`).toBeGreaterThan(80);
        for (const [, address = ''] of body.matchAll(/href="([^"]*)"/g)) {
          if (address.startsWith('http')) continue;
          expect(helpSection(address.replace('/help/', '')), address).toBeDefined();
        }
        expect(body).not.toMatch(/<img|<script|\.md/);
      }
    }
  });

  it('lists every key that a script hears, under the name it is declared by', async () => {
    const scripts = readdirSync(PUBLIC).filter((name) => name.endsWith('.js') && name !== 'page-keys.js');
    const text = scripts.map((name) => readFileSync(new URL(name, PUBLIC), 'utf8')).join('\n');
    // A key that is compared by hand would be heard and told by nobody.
    expect(text.match(/\.code ===|key === '(?!Escape)/g) ?? []).toEqual([]);
    for (const room of Object.keys(PAGE_KEYS) as KeyRoom[]) {
      expect(text, room).toContain(`PAGE_KEYS.${room}`);
      const shown = String(await pageKeysList([room]));
      for (const { does } of Object.values(PAGE_KEYS[room])) expect(shown).toContain(does);
    }
    expect(String(await pageKeysList(['approvals'])).replaceAll(/<[^>]+>|\s+/g, '')).toContain('Alt+1…Alt+9');
  });

  it('no key asks for two things in one room, and a key is known in any layout', () => {
    for (const acts of Object.values(PAGE_KEYS)) {
      const keys = Object.values(acts).flatMap((act) => act.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
    const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };
    expect(actOfKey(PAGE_KEYS.letters, { ...plain, key: 'о', code: 'KeyJ' })).toBe('next');
    expect(actOfKey(PAGE_KEYS.letters, { ...plain, ctrlKey: true, key: 'j', code: 'KeyJ' })).toBeUndefined();
    expect(actOfKey(PAGE_KEYS.letters, { ...plain, shiftKey: true, key: '?', code: 'Slash' })).toBe('help');
  });
});
