import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeCaseEvidence, composeEvidence } from '#activities/proof/evidence/compose-evidence.ts';
import { EvidenceDamagedError, openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { sealOf } from '#activities/proof/sealing/seal-key.ts';
import { HashTree } from '#db/proof/hash-tree.ts';
import { textOf } from '../documents/kit/judges.ts';
import { sampleEvidence, turned, unpack } from './kit/sample-evidence.ts';
import { openTestAuthority } from '#emulators/time-stamps/test-authority.ts';

const SEAL = sealOf([{ id: 'k1', bytes: new Uint8Array(32).fill(7) }]);

const NOTICE = { lines: [['01.11.2026, 10:00 (МСК)', 'СМС: Тестов Тест', 'явиться\n5.12']], facts: { id: 'one' } };

/** In a shell that knows nothing of the project. */
function verify(folder: string, ...args: string[]) {
  const { status, stdout } = spawnSync('env', ['-i', 'sh', 'verify.sh', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout };
}

function sampleAct() {
  return { at: '2026-11-01T07:00:00.000Z', who: 'Тестов Тест', what: '' };
}

describe('an evidence file', () => {
  const authority = openTestAuthority();
  const folder = mkdtempSync(join(tmpdir(), 'mask-evidence-'));
  let zip: Uint8Array = new Uint8Array();
  let names: readonly string[] = [];
  const at = (name: string): string => join(folder, name);
  beforeAll(async () => {
    zip = await composeEvidence(sampleEvidence(authority), SEAL);
    names = unpack(zip, folder);
  });
  afterAll(() => {
    authority.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** Says what the check says while the file is another. */
  function changed(name: string, bytes: Uint8Array | string, ...args: string[]) {
    const was = readFileSync(at(name));
    writeFileSync(at(name), bytes);
    try {
      return verify(folder, ...args);
    } finally {
      writeFileSync(at(name), was);
    }
  }

  it('is whole for sh and openssl alone, with every entry led to its root and every root stamped', () => {
    const { status, said } = verify(folder, SEAL.fingerprint);
    expect(said).toContain('Записи журнала: 5, из них в корне дня: 4.');
    expect(said).toContain('с меткой времени 2, без метки 0');
    expect(said).toContain('ИТОГ: цел.');
    expect(status).toBe(0);
  });

  it.each([
    ['document.pdf', 'отправленный документ'],
    ['summary.pdf', 'сводка'],
    ['postal.json', 'операции Почты'],
    ['registry.json', 'строка реестра'],
    ['journal/entry-0002.txt', 'запись не ведёт к корню'],
    ['journal/root-000002.txt', 'метка времени не этого корня'],
    ['journal/root-000001.tsr', 'корень журнала за день'],
    ['manifest.txt', 'перечень файлов не тот'],
    ['manifest.sig', 'перечень файлов не тот'],
    ['seal.pem', 'ключ печати'],
  ])('says which part is broken: %s', (name, words) => {
    const bytes = readFileSync(at(name));
    const { status, said } = changed(name, turned(bytes, Math.floor(bytes.length / 2) * 8));
    expect(said).toContain(words);
    expect(status).toBe(1);
  });

  it('is found out when a single bit of any of its files is another', () => {
    const missed = names.flatMap((name) => {
      const bytes = readFileSync(at(name));
      const bits = [0, Math.floor(Math.random() * bytes.length * 8), bytes.length * 8 - 1];
      return bits.filter((bit) => changed(name, turned(bytes, bit), '--first').status === 0).map((bit) => [name, bit]);
    });
    expect(missed).toEqual([]);
  });

  it('is found out when a file is missing or added, and when the seal is another’s', () => {
    writeFileSync(at('strange.txt'), 'x');
    expect(verify(folder).said).toContain('strange.txt: в перечне такого файла нет');
    rmSync(at('strange.txt'));
    const { said, status } = verify(folder, 'a'.repeat(64));
    expect([status, said.includes('печать не той установки')]).toEqual([1, true]);
    const was = readFileSync(at('postal.txt'));
    rmSync(at('postal.txt'));
    expect(verify(folder).said).toContain('postal.txt: файла нет');
    writeFileSync(at('postal.txt'), was);
  });

  it('is found out by the program when a single bit of the zip is another, also where no unpacker looks', () => {
    const missed = [];
    for (let round = 0; round < 400; round += 1) {
      const bit = round < 64 * 8 ? round : Math.floor(Math.random() * zip.length * 8);
      try {
        openEvidence(turned(zip, bit));
        missed.push(bit);
      } catch (error) {
        if (!(error instanceof EvidenceDamagedError)) throw error;
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([
    'journal/a/b',
    'q/w/e/f',
    '..z',
    '.hidden/..z/x',
    'journal/..z',
    'имя с пробелом/я',
    'course.json course.txt',
  ])('is found out when a file is added wherever it lies: %s', (name) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), 'x');
    const { status, said } = verify(folder);
    rmSync(at(name));
    expect([status, said.includes(`${name}: в перечне такого файла нет`)]).toEqual([1, true]);
    expect(verify(folder).status).toBe(0);
  });

  it('is found out when a file is added whose name is two names of the list, a line each', () => {
    const name = 'course.json\ncourse.txt';
    writeFileSync(at(name), 'x');
    const { status, said } = verify(folder);
    rmSync(at(name));
    expect([status, said.includes('файл с разрывом строки в имени: в перечне такого файла нет')]).toEqual([1, true]);
  });

  it('takes the fingerprint of its seal in letters of any size', () => {
    const typed = [SEAL.fingerprint, SEAL.fingerprint.toUpperCase(), `${SEAL.fingerprint.slice(1)}0`];
    expect(typed.map((fingerprint) => verify(folder, fingerprint).status)).toEqual([0, 0, 1]);
  });

  it('gives every act, operation and gap one line, whatever was typed into it', async () => {
    const forged = '2026-11-30T00:00:00.000Z\tУчебная Мария Павловна\tпоставила подпись';
    const breaks = ['\n', '\r\n', '\r', '\u2028', '\u0085', '\v'];
    const acts = breaks.map((sign) => ({ ...sampleAct(), what: `написано: подождём${sign}${forged}` }));
    const plain = sampleEvidence(null);
    const operations = plain.operations.map((one) => ({ ...one, words: `Прием\n${forged}` }));
    const files = openEvidence(
      await composeEvidence({ ...plain, acts, operations, gaps: [`Нет.\n- ${forged}`] }, SEAL),
    );
    const linesOf = (name: string): readonly string[] =>
      Buffer.from(files.get(name) ?? [])
        .toString('utf8')
        .trimEnd()
        .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u);
    const course = linesOf('course.txt');
    expect(course.map((line) => line.split('\t').length)).toEqual(breaks.map(() => 3));
    expect(new Set(course.map((line) => line.split('\t')[2]))).toEqual(
      new Set([`написано: подождём ¶ ${forged.replaceAll('\t', ' ')}`]),
    );
    expect(linesOf('postal.txt').map((line) => line.split('\t').length)).toEqual([5, 5]);
    expect(linesOf('README.txt').filter((line) => line.includes('Учебная'))).toEqual([
      '- Нет. ¶ - 2026-11-30T00:00:00.000Z Учебная Мария Павловна поставила подпись',
    ]);
  });

  it('tells people every moment by the court’s clock and names the clock; programs are told UTC', async () => {
    const source = { ...sampleEvidence(null), timeZone: 'Asia/Yekaterinburg' };
    const files = openEvidence(await composeEvidence(source, SEAL));
    const text = (name: string): string => Buffer.from(files.get(name) ?? []).toString('utf8');
    const summary = await textOf(files.get('summary.pdf') ?? new Uint8Array());
    const told = ['README.txt', 'course.txt', 'postal.txt'].map(text);
    for (const clock of [summary.replaceAll(/\s+/g, ' '), text('postal.txt')])
      expect(clock).toContain('01.11.2026, 10:00 по часам отделения');
    for (const words of [summary, ...told]) expect(words).not.toMatch(/\d{4}-\d\d-\d\d/);
    for (const words of [summary, ...told.slice(0, 1)]) expect(words).toContain('29.11.2026, 15:00 (МСК+2)');
    expect(summary.replaceAll(/\s+/g, ' ')).toContain('01.11.2026, 12:00 (МСК+2) — Тестов Тест');
    expect(text('course.txt')).toContain('01.11.2026, 12:00 (МСК+2)\tТестов Тест');
    expect(text('postal.txt')).toMatch(
      /01\.11\.2026, 10:00 по часам отделения\t.*\tузнали 02\.11\.2026, 05:00 \(МСК\+2\)/,
    );
    expect(JSON.parse(text('about.json'))).toMatchObject({ kind: 'letter', madeAt: '2026-11-29T10:00:00.000Z' });
    expect(JSON.parse(text('course.json'))).toMatchObject([{ at: '2026-11-01T07:00:00.000Z' }]);
  });

  it('tells in the summary all that the README says is not in it', async () => {
    const files = openEvidence(await composeEvidence(sampleEvidence(null), SEAL));
    const plain = (words: string): string => words.replaceAll(/\s+/g, '');
    const readme = Buffer.from(files.get('README.txt') ?? []).toString('utf8');
    const gaps = readme.split('\n').filter((line) => line.startsWith('- '));
    const summary = plain(await textOf(files.get('summary.pdf') ?? new Uint8Array()));
    expect(gaps).toHaveLength(3);
    for (const gap of gaps) expect(summary).toContain(plain(gap.slice(2)));
  });

  it('says that it cannot check where there is no openssl', () => {
    const { status, stdout } = spawnSync('/bin/sh', ['verify.sh'], {
      cwd: folder,
      env: { PATH: '/nowhere' },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([
      2,
      'Проверить нечем: в системе нет openssl. Если он есть, испорчена сама проверка (verify.sh).\n',
    ]);
  });

  it('is the same file for the same facts, but for the seal', async () => {
    const source = sampleEvidence(null);
    const one = await composeEvidence(source, SEAL);
    vi.setSystemTime(Date.now() + 5_000);
    const other = await composeEvidence(source, SEAL);
    vi.useRealTimers();
    const parts = (bytes: Uint8Array) => [...openEvidence(bytes)].filter(([name]) => name !== 'manifest.sig');
    expect(parts(one)).toEqual(parts(other));
  });

  it('says of roots without a stamp that they have none', async () => {
    const other = mkdtempSync(join(tmpdir(), 'mask-evidence-'));
    unpack(await composeEvidence(sampleEvidence(null), SEAL), other);
    expect(verify(other)).toMatchObject({
      status: 0,
      said: expect.stringContaining('с меткой времени 0, без метки 2') as string,
    });
    const readme = readFileSync(join(other, 'README.txt'), 'utf8');
    expect(readme).toContain('Корни журнала, 2 из 2: метки времени нет: служба меток не настроена');
    expect(readme).toContain('Записи журнала, 1 из 5: метки времени нет: корень их дня ещё не закрыт');
    expect(readFileSync(at('README.txt'), 'utf8')).not.toContain('служба меток не настроена');
    rmSync(other, { recursive: true });
  });

  it('has its signature checked where openssl knows ГОСТ, and says so where not', async () => {
    const other = mkdtempSync(join(tmpdir(), 'mask-evidence-'));
    const source = sampleEvidence(null);
    const [document] = source.files;
    if (!document) throw new Error('no document');
    writeFileSync(join(other, 'd'), document.bytes);
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: other, stdio: 'ignore' });
    const key = [
      '-newkey',
      'gost2012_256',
      '-pkeyopt',
      'paramset:A',
      '-md_gost12_256',
      '-nodes',
      '-keyout',
      'k',
      '-out',
      'c',
    ];
    openssl('req', '-engine', 'gost', '-x509', ...key, '-subj', '/CN=Test', '-days', '3');
    const who = ['-signer', 'c', '-inkey', 'k', '-md', 'md_gost12_256'];
    openssl('cms', '-sign', '-engine', 'gost', '-binary', '-in', 'd', ...who, '-outform', 'PEM', '-out', 's');
    const signature = { name: 'document.pdf.sig', bytes: readFileSync(join(other, 's')) };
    for (const name of ['d', 'k', 'c', 's']) rmSync(join(other, name));
    unpack(await composeEvidence({ ...source, files: [document, signature] }, SEAL), other);
    expect(verify(other)).toMatchObject({
      status: 0,
      said: expect.stringContaining('верна для document.pdf') as string,
    });
    const without = spawnSync('/bin/sh', ['verify.sh'], {
      cwd: other,
      env: { PATH: '/usr/bin:/bin', OPENSSL_ENGINES: '/nowhere' },
      encoding: 'utf8',
    });
    expect([without.status, without.stdout.includes('нет движка gost')]).toEqual([0, true]);
    rmSync(other, { recursive: true });
  });
});

describe('the evidence of a case', () => {
  it('is whole for sh and openssl, and is found out when a letter is taken out, put in or another', async () => {
    const at = mkdtempSync(join(tmpdir(), 'mask-evidence-'));
    const one = await composeEvidence(sampleEvidence(null), SEAL);
    const letters = ['50MS0095-26-1.zip', '50MS0095-26-2.zip'].map((name) => ({ name, bytes: one }));
    const source = {
      title: 'Доказательства по делу',
      madeAt: new Date('2026-11-29T10:00:00Z'),
      ...{ madeBy: 'Примерова', timeZone: 'Europe/Moscow' },
      ...{ letters, notices: [NOTICE], destroyed: [] },
    };
    const zip = await composeCaseEvidence(source, SEAL);
    expect([...openEvidence(zip).keys()]).toEqual(expect.arrayContaining(letters.map(({ name }) => name)));
    unpack(zip, at);
    const { status, said } = verify(at, SEAL.fingerprint);
    expect([status, said]).toEqual([0, expect.stringContaining('Писем в деле: 2')]);
    expect(said).not.toContain('Подпись письма');
    const second = join(at, '50MS0095-26-2.zip');
    writeFileSync(second, turned(one, 4_000));
    expect(verify(at)).toMatchObject({
      status: 1,
      said: expect.stringContaining('доказательства по письму') as string,
    });
    rmSync(second);
    expect(verify(at)).toMatchObject({
      status: 1,
      said: expect.stringContaining('50MS0095-26-2.zip: файла нет') as string,
    });
    writeFileSync(second, one);
    writeFileSync(join(at, '50MS0095-26-3.zip'), one);
    expect(verify(at)).toMatchObject({
      status: 1,
      said: expect.stringContaining('в перечне такого файла нет') as string,
    });
    rmSync(at, { recursive: true });
  });
});

describe('the evidence of a case without letters', () => {
  it('is checked as one of a case: nothing is said of a letter’s journal or signature', async () => {
    const at = mkdtempSync(join(tmpdir(), 'mask-evidence-'));
    const about = { title: 'Доказательства по делу 2-1/2026', madeBy: 'Примерова', timeZone: 'Europe/Moscow' };
    unpack(
      await composeCaseEvidence(
        {
          ...about,
          madeAt: new Date('2026-11-29T10:00:00Z'),
          letters: [],
          notices: [NOTICE],
          destroyed: ['50MS0095/20/2 — уничтожено по акту № 1'],
        },
        SEAL,
      ),
      at,
    );
    const { status, said } = verify(at, SEAL.fingerprint);
    expect([status, said]).toEqual([0, expect.stringContaining('Писем в деле: 0')]);
    const readme = readFileSync(join(at, 'README.txt'), 'utf8');
    expect(readme).toContain('Уведомлений: 1.');
    expect(readme).toMatch(/Не вошли: уничтожены.*\n- 50MS0095\/20\/2 — уничтожено по акту № 1/u);
    expect(readme).toContain('notices.txt — уведомления: текст, телефон');
    for (const name of ['notices.txt', 'notices.json']) {
      const was = readFileSync(join(at, name));
      writeFileSync(join(at, name), turned(was, 8 * 5));
      const broken = verify(at);
      expect([broken.status, broken.said]).toEqual([1, expect.stringContaining('уведомления по СМС')]);
      writeFileSync(join(at, name), was);
    }
    expect(readFileSync(join(at, 'notices.txt'), 'utf8')).toBe(
      '01.11.2026, 10:00 (МСК)\tСМС: Тестов Тест\tявиться ¶ 5.12\n',
    );
    expect(said).not.toMatch(/Подпись письма|Записи журнала/);
    rmSync(at, { recursive: true });
  });
});

describe('a tree of hashes', () => {
  const hashes = (count: number) => Array.from({ length: count }, (_none, at) => String(at).padStart(64, '0'));
  it('leads every leaf of any number to one root, and no other leaf', () => {
    for (const count of [1, 2, 3, 5, 8, 33]) {
      const tree = new HashTree(hashes(count));
      expect(tree.root).toHaveLength(64);
      for (let at = 0; at < count; at += 1) expect(tree.pathOf(at).length).toBeLessThanOrEqual(6);
      expect(new HashTree([...hashes(count), 'f'.repeat(64)]).root).not.toBe(tree.root);
    }
  });
});

describe('the seal', () => {
  it('is one for one first key and another for another', () => {
    const ring = (fill: number) => [{ id: 'k', bytes: new Uint8Array(32).fill(fill) }] as const;
    expect(sealOf(ring(7)).fingerprint).toBe(SEAL.fingerprint);
    expect(sealOf(ring(8)).fingerprint).not.toBe(SEAL.fingerprint);
  });
});
