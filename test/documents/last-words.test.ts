import { afterEach, describe, expect, it } from 'vitest';
import { ChildPool } from '#fence/child-pool.ts';
import { FenceBroken } from '#fence/fence-broken.ts';
import { lastWordsOf } from '#fence/last-words.ts';
import { WorkTime } from '#fence/work-time.ts';

const CHILD = new URL('kit/dying-child.ts', import.meta.url).pathname;
const OF_DOCUMENT = 'Ландышева Вера, 140000, Люберцы';

describe('the last words of a process that reads documents', () => {
  const pools: ChildPool[] = [];
  afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

  function opened() {
    const told: { readonly facts: object; readonly words: string }[] = [];
    const pool = new ChildPool({
      ...{ childCount: 1, memoryLimitBytes: 512 * 1024 * 1024, recycleAfter: 100 },
      program: () => Promise.resolve({ command: [process.execPath, CHILD], env: {}, maxAnswerBytes: 1_000 }),
      warn: (facts, words) => void told.push({ facts, words }),
    });
    pools.push(pool);
    const read = (body: string) => pool.run({ body, blobs: [] }, new WorkTime(60_000));
    return { told, pool, read };
  }

  it('are told with its kind and place, and never with words of the document', async () => {
    const { told, read } = opened();
    await expect(read(OF_DOCUMENT)).rejects.toThrow(FenceBroken);
    expect(told.map(({ facts }) => facts)).toEqual([
      { how: 'ended', lastWords: expect.stringMatching(/^TypeError \S*dying-child\.ts:6$/) as string },
      { inRow: 1, lastWords: expect.stringMatching(/^TypeError \S*dying-child\.ts:6$/) as string },
    ]);
    expect(JSON.stringify(told)).not.toContain('Ландышева');
  });

  it('are counted while every document ends it, and no more after one that does not', async () => {
    const { pool, read } = opened();
    for (let count = 1; count <= 3; count += 1) {
      await expect(read(OF_DOCUMENT)).rejects.toThrow(FenceBroken);
      expect(pool.endedInRow).toBe(count);
    }
    await read('fine');
    expect(pool.endedInRow).toBe(0);
  });

  it.each([
    ['', null],
    [`${OF_DOCUMENT}\n`, null],
    [
      "node:internal/modules/esm/resolve:275\n    throw new ERR_MODULE_NOT_FOUND(\nError [ERR_MODULE_NOT_FOUND]: Cannot find module\n    at finalizeResolution (node:internal/modules/esm/resolve:275:11)\n    at async file:///srv/mask/fence/serve-frames.ts:3:1 {\n  code: 'ERR_MODULE_NOT_FOUND'\n}",
      'Error ERR_MODULE_NOT_FOUND /srv/mask/fence/serve-frames.ts:3',
    ],
    [
      'node: error while loading shared libraries: libatomic.so.1: cannot open shared object file',
      'node: error while loading shared libraries: libatomic.so.1',
    ],
  ])('%j', (written, words) => {
    expect(lastWordsOf(written)).toBe(words);
  });
});
