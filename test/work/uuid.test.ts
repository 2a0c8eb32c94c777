import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isUuid } from '#domain/work/uuid.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('an id', () => {
  it('is known in small letters and in capitals; anything more or less is none', () => {
    expect([ID, ID.toUpperCase()].every(isUuid)).toBe(true);
    expect(
      ['', `${ID}0`, ` ${ID}`, `${ID}\n`, ID.slice(1), ID.replaceAll('-', ''), ID.replace('f', 'g')].some(isUuid),
    ).toBe(false);
  });

  it('has its form written down in one place', () => {
    const sources = globSync('{activities,api,db,domain,temporal,views,web,workflows}/**/*.ts');
    const own = sources.filter((path) => /\[0-9a-f\]\{8\}(-|\(-|\(\?:-)/.test(readFileSync(path, 'utf8')));
    expect(own).toEqual(['domain/work/uuid.ts']);
  });
});
