import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { writeCanonicalZip } from '#activities/papers/canonical-zip.ts';

const run = promisify(execFile);
const RUSSIAN = ['Подтверждение 50MS0095-26-1 Ёжиков № 2.pdf', 'Не вошли.txt'];
const entriesOf = (names: readonly string[]) => names.map((name) => ({ name, bytes: Buffer.from(`в файле ${name}`) }));

describe('names in a zip', () => {
  let folder = '';
  let path = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-zip-'));
    path = join(folder, 'names.zip');
    await writeFile(path, writeCanonicalZip(entriesOf([...RUSSIAN, 'README.txt'])));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['C.UTF-8', 'C'])(
    'in Russian are read by unzip of Debian under LANG=%s, and unpacked under them',
    async (lang) => {
      const env = { ...process.env, LANG: lang, LC_ALL: lang };
      expect((await run('unzip', ['-Z1', path], { env })).stdout.trim().split('\n')).toEqual([
        ...RUSSIAN,
        'README.txt',
      ]);
      const listed = (await run('unzip', ['-l', path], { env })).stdout;
      for (const name of RUSSIAN) expect(listed).toContain(name);
      const place = await mkdtemp(join(folder, 'out-'));
      await run('unzip', ['-q', path, '-d', place], { env });
      expect((await readdir(place)).toSorted()).toEqual([...RUSSIAN, 'README.txt'].toSorted());
      for (const name of RUSSIAN) {
        expect(await readFile(join(place, name), 'utf8')).toBe(`в файле ${name}`);
        // A file that its owner may not read would be as good as lost.
        expect((await stat(join(place, name))).mode & 0o600).toBe(0o600);
      }
    },
  );

  it('in Russian are read by yauzl, and say by the flag that they are UTF-8', async () => {
    const opened = await fromBufferPromise(await readFile(path));
    const names: string[] = [];
    for await (const { fileName, generalPurposeBitFlag } of opened.eachEntry()) {
      names.push(fileName);
      expect(generalPurposeBitFlag & 0x0800).toBe(0x0800);
    }
    expect(names).toEqual([...RUSSIAN, 'README.txt']);
  });

  it('in ASCII leave the bytes as they always were: what was given out is known by them', () => {
    const zip = writeCanonicalZip([
      { name: 'registry.xlsx', bytes: Buffer.from('registry'), deflate: true },
      { name: 'a.pdf', bytes: Buffer.from('pdf') },
    ]);
    expect(createHash('sha256').update(zip).digest('hex')).toBe(
      '1bb1f4942320a085da42823d661077a647aafb7f566c7ed06c4094af7fc0f596',
    );
  });
});
