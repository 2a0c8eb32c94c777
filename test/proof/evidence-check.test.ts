import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { writeCanonicalZip } from '#activities/papers/canonical-zip.ts';
import { composeCaseEvidence, composeEvidence } from '#activities/proof/evidence/compose-evidence.ts';
import { openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { sealOf } from '#activities/proof/sealing/seal-key.ts';
import { judgeEvidence } from '#api/proof/evidence-check.ts';
import { ApplicationError } from '#api/errors.ts';
import { evidencePart } from '#domain/proof/evidence-parts.ts';
import { sampleEvidence, turned } from './kit/sample-evidence.ts';

const SEAL = sealOf([{ id: 'k1', bytes: new Uint8Array(32).fill(7) }]);
const STRANGER = sealOf([{ id: 'k2', bytes: new Uint8Array(32).fill(8) }]);
const seals = [{ fingerprint: SEAL.fingerprint, firstUsedAt: new Date('2026-11-01T00:00:00Z') }];
const judge = (bytes: Uint8Array, maxUploadBytes = 25_000_000) =>
  judgeEvidence({ fileName: 'Доказательства.zip', bytes }, { seals, maxUploadBytes });

/** Of which nothing can be told but why not. */
function refusalOf(bytes: Uint8Array, maxUploadBytes?: number): string {
  try {
    judge(bytes, maxUploadBytes);
    return 'taken';
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    return error.faults?.map(({ message }) => message).join() ?? '';
  }
}

/** As another program packs it: in an order of its own, with times, compressed or not. */
function repacked(files: ReadonlyMap<string, Uint8Array>, level: 0 | 6, folder = ''): Uint8Array {
  const named = [...files].toSorted(([one], [other]) => one.localeCompare(other));
  return zipSync(Object.fromEntries(named.map(([name, bytes]) => [`${folder}${name}`, bytes])), { level });
}

/** Null: it is refused. */
function judged(bytes: Uint8Array): string | null {
  try {
    return judge(bytes).standing;
  } catch (error) {
    if (error instanceof ApplicationError) return null;
    throw error;
  }
}

describe('a brought evidence file', () => {
  let zip: Uint8Array;
  let ofCase: Uint8Array;
  let files: ReadonlyMap<string, Uint8Array>;
  const asCase = (letters: readonly Uint8Array[]) =>
    composeCaseEvidence(
      {
        ...{ title: 'Доказательства по делу', madeAt: new Date('2026-11-29T10:00:00Z'), madeBy: 'Примерова' },
        ...{ timeZone: 'Europe/Moscow', notices: [], destroyed: [] },
        letters: letters.map((bytes, place) => ({ name: `50MS0095-26-${String(place + 1)}.zip`, bytes })),
      },
      SEAL,
    );
  /** The same zip with one file another. */
  const changed = (name: string, bytes: Uint8Array | null): Uint8Array =>
    writeCanonicalZip(
      [...files].flatMap(([own, was]) =>
        own === name ? (bytes === null ? [] : [{ name: own, bytes }]) : [{ name: own, bytes: was }],
      ),
    );
  beforeAll(async () => {
    zip = await composeEvidence(sampleEvidence(null), SEAL);
    files = openEvidence(zip);
    ofCase = await asCase([zip, zip]);
  });

  it('that is whole is told so, with its letter, who made it and when, and whose seal it bears', () => {
    expect(judge(zip)).toMatchObject({
      ...{ standing: 'whole', kind: 'letter', title: 'Доказательства по письму 50MS0095/26/1', faults: [] },
      ...{ madeAt: '2026-11-29T10:00:00.000Z', madeBy: 'Тестов Тест' },
      seals: [{ fingerprint: SEAL.fingerprint, isOurs: true, firstUsedAt: '2026-11-01T00:00:00.000Z' }],
      journal: { entries: 5, rooted: 4, stamped: 0, unstamped: 2 },
    });
    expect(judge(ofCase)).toMatchObject({
      ...{ standing: 'whole', kind: 'case', title: 'Доказательства по делу', madeBy: 'Примерова', faults: [] },
      letters: [{ title: 'Доказательства по письму 50MS0095/26/1', isWhole: true }, { isWhole: true }],
    });
  });

  it('of a case without letters is told as one of a case, not of a letter', async () => {
    expect(judge(await asCase([]))).toMatchObject({
      ...{ standing: 'whole', kind: 'case', title: 'Доказательства по делу', letters: [] },
    });
  });

  it('that cannot say any more what it is of is told by its list, or not at all', async () => {
    const lost = (whole: Uint8Array, names: readonly string[]): Uint8Array =>
      writeCanonicalZip(
        [...openEvidence(whole)].flatMap(([name, bytes]) => (names.includes(name) ? [] : [{ name, bytes }])),
      );
    const told = (bytes: Uint8Array) => {
      const { kind, title, standing } = judge(bytes);
      return [kind, title, standing];
    };
    expect(told(lost(zip, ['about.json']))).toEqual(['letter', null, 'damaged']);
    expect(told(lost(ofCase, ['about.json', '50MS0095-26-1.zip', '50MS0095-26-2.zip']))).toEqual([
      ...['case', null, 'damaged'],
    ]);
    expect(told(lost(await asCase([]), ['about.json']))).toEqual([null, null, 'damaged']);
    expect(told(zip.subarray(0, zip.length - 100))).toEqual([null, null, 'damaged']);
  });

  it.each([
    ['letter', 'Составлено 2026-11-29T10:00:00.000Z, Примерова; МАСК 0.2.0.'],
    ['case', 'Составлено 2026-11-29T10:00:00.000Z, Примерова. Писем: 0.'],
  ])('that was given out before it said so by itself is still known: one of a %s', (kind, line) => {
    const readme = Buffer.from(`Доказательства, прежний файл\n\n${line}\n`);
    const parts = [
      { name: 'README.txt', bytes: readme },
      { name: 'seal.pem', bytes: Buffer.from(SEAL.publicPem) },
    ];
    const sums = parts.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    const manifest = Buffer.from(sums.join(''));
    const list = [
      { name: 'manifest.txt', bytes: manifest },
      { name: 'manifest.sig', bytes: SEAL.sign(manifest) },
    ];
    expect(judge(writeCanonicalZip([...list, ...parts]))).toMatchObject({
      ...{ standing: 'whole', kind, title: 'Доказательства, прежний файл', madeBy: 'Примерова' },
      madeAt: '2026-11-29T10:00:00.000Z',
    });
  });

  it.each([
    ['document.pdf', 'отправленный документ'],
    ['postal.json', 'операции Почты'],
    ['journal/entry-0001.txt', 'запись журнала'],
    ['README.txt', 'часть файла'],
    ['manifest.txt', 'перечень файлов не тот, что запечатан'],
  ])('of which one part is another is damaged, and the part is named: %s', (name, words) => {
    const bytes = files.get(name) ?? new Uint8Array();
    const told = judge(changed(name, turned(bytes, Math.floor(bytes.length / 2) * 8)));
    expect(told.standing).toBe('damaged');
    expect(told.faults.map((fault) => `${fault.part}: ${fault.words}`).join('\n')).toContain(`: ${words}`);
    expect(told.faults.map(({ part }) => part).join()).toContain(name);
  });

  it('that lost a file, got one or was cut short is damaged', () => {
    expect(judge(changed('postal.txt', null)).faults).toEqual([{ part: 'postal.txt', words: 'файла нет' }]);
    const more = writeCanonicalZip([
      ...[...files].map(([name, bytes]) => ({ name, bytes })),
      { name: 'x.txt', bytes: Buffer.from('x') },
    ]);
    expect(judge(more).faults).toEqual([{ part: 'x.txt', words: 'в перечне такого файла нет' }]);
    expect(judge(zip.subarray(0, zip.length - 100))).toMatchObject({ standing: 'damaged', title: null });
  });

  it('whose parts and list were made anew under another key is never called whole', async () => {
    const forged = await composeEvidence(sampleEvidence(null), STRANGER);
    expect(judge(forged)).toMatchObject({ standing: 'stranger', seals: [{ isOurs: false, firstUsedAt: null }] });
    // A court's own case around a letter of a stranger is not the court's.
    expect(judge(await asCase([zip, forged]))).toMatchObject({ standing: 'stranger' });
  });

  it('of a case names the letter that is damaged', async () => {
    const bad = changed('document.pdf', new Uint8Array(10));
    const told = judge(await asCase([zip, bad]));
    expect(told).toMatchObject({ standing: 'damaged', letters: [{ isWhole: true }, { isWhole: false }] });
    expect(told.faults).toContainEqual({ part: '50MS0095-26-2.zip → document.pdf', words: 'отправленный документ' });
  });

  it('whose entry of the journal leads to no root is damaged, though list and seal fit', async () => {
    const source = sampleEvidence(null);
    const [first, ...others] = source.entries;
    const wrong = { text: 'другая запись', rooted: first?.rooted ?? null };
    const told = judge(await composeEvidence({ ...source, entries: [wrong, ...others] }, SEAL));
    expect(told.faults).toEqual([{ part: 'journal/entry-0001.txt', words: 'запись не ведёт к корню root-000001.txt' }]);
  });

  it('whose stamp of time is of something else is damaged', async () => {
    const source = sampleEvidence({ stamp: () => new Uint8Array(100), certificate: 'x' });
    const parts = judge(await composeEvidence(source, SEAL)).faults.map(({ part }) => part);
    expect(parts).toEqual(['journal/root-000001.tsr', 'journal/root-000002.tsr']);
  });

  it('that is none, is empty or too big is refused in words; a file packed anew says so, and no more is unfolded than may be brought', () => {
    expect(refusalOf(Buffer.from('%PDF-1.7'))).toContain('Это не файл доказательств МАСК');
    expect(refusalOf(zipSync({ 'bomb.txt': new Uint8Array(50_000_000) }))).toContain('Это не файл доказательств МАСК');
    expect(refusalOf(new Uint8Array())).toContain('Файл пуст');
    expect(refusalOf(zip, 10)).toContain('Файл больше');
    const packed = zipSync({ 'manifest.txt': new Uint8Array(50_000_000) });
    expect(judge(packed).faults).toEqual([
      { part: 'zip', words: expect.stringContaining('упакован заново') as string },
    ]);
  });

  it.each([
    ['stored', 0, ''],
    ['compressed', 6, ''],
    ['compressed with its folder', 6, 'Доказательства/'],
  ] as const)(
    'that was only packed anew, %s, is told so: its parts are whole and the seal is ours',
    (_how, level, folder) => {
      const told = judge(repacked(files, level, folder));
      expect(told).toMatchObject({
        ...{ standing: 'packed_anew', kind: 'letter', title: 'Доказательства по письму 50MS0095/26/1' },
        faults: [{ part: 'zip', words: 'сам файл упакован не так, как был выдан; его части сверены по перечню' }],
        seals: [{ isOurs: true }],
      });
      expect(told.words).toContain(`Части файла целы, все ${String(files.size)}:`);
    },
  );

  it('that was packed anew and has a part of another, one too many or one too few is damaged', () => {
    const parts = new Map(files);
    const bytes = parts.get('document.pdf') ?? new Uint8Array();
    expect(judge(repacked(new Map([...parts, ['document.pdf', turned(bytes, 9)]]), 6)).standing).toBe('damaged');
    expect(judge(repacked(new Map([...parts, ['x.txt', bytes]]), 6)).standing).toBe('damaged');
    expect(judge(repacked(new Map([...parts].slice(0, -1)), 6)).standing).toBe('damaged');
  });

  it('that was packed anew and bears the seal of a stranger is a stranger’s', async () => {
    const forged = openEvidence(await composeEvidence(sampleEvidence(null), STRANGER));
    expect(judge(repacked(forged, 6))).toMatchObject({ standing: 'stranger' });
  });

  it('that stands in our own spelling in another order or in a folder is packed anew, not whole', () => {
    const entries = [...files].map(([name, bytes]) => ({ name, bytes }));
    const within = entries.map(({ name, bytes }) => ({ name: `a/${name}`, bytes }));
    const written = [entries.toReversed(), within].map((each) => judge(writeCanonicalZip(each)).standing);
    expect(written).toEqual(['packed_anew', 'packed_anew']);
  });

  it('of which any single bit is another is never called whole, also where no unpacker looks', () => {
    const called = [];
    for (let round = 0; round < 600; round += 1) {
      const bit = round < 64 * 8 ? round : (round * 7_919) % (zip.length * 8);
      const standing = judged(turned(zip, bit));
      if (standing === 'whole' || standing === 'stranger') called.push(bit);
    }
    expect(called).toEqual([]);
  });

  it('whose entries lie over each other is not taken for more than it is', () => {
    const count = 2_000;
    const entries = Array.from({ length: count }, (_, place) => ({
      name: place === 0 ? 'manifest.txt' : `f${String(place)}`,
      bytes: new Uint8Array(place === 0 ? 100_000 : 0),
    }));
    const bomb = writeCanonicalZip(entries);
    // Every entry of the directory claims the first one's bytes.
    for (
      let at = bomb.indexOf(Buffer.from('504b0102', 'hex'));
      at >= 0;
      at = bomb.indexOf(Buffer.from('504b0102', 'hex'), at + 4)
    ) {
      bomb.writeUInt32LE(100_000, at + 24);
      bomb.writeUInt32LE(0, at + 42);
    }
    expect(judge(bomb).faults).toEqual([{ part: 'zip', words: 'не читается: файл обрезан, дописан или изменён' }]);
  });

  it('calls its parts as verify.sh does', () => {
    const check = readFileSync(new URL('../../activities/proof/evidence/verify.sh', import.meta.url), 'utf8');
    const names = [
      'about.json',
      'document.pdf',
      'document.pdf.sig',
      'authority.xml',
      'signature.json',
      'summary.pdf',
      'registry.json',
      'form103.pdf',
    ];
    const others = [
      'notice.png',
      'postal.txt',
      'evidence.json',
      'gate.json',
      'course.txt',
      'journal/entry-1.txt',
      'journal/root-1.tsr',
    ];
    for (const name of [...names, ...others, 'journal/proofs.txt', 'seal.pem', 'verify.sh', 'a.zip', 'x'])
      expect(check).toContain(`part='${evidencePart(name)}'`);
  });
});
