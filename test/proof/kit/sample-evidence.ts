import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EvidenceSource } from '#activities/proof/evidence/evidence-source.ts';
import { openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { HashTree } from '#db/proof/hash-tree.ts';
import type { TestAuthority } from '#emulators/time-stamps/test-authority.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A letter's evidence as the service would gather it: five entries of a journal of forty, under two roots. */
export function sampleEvidence(authority: Pick<TestAuthority, 'stamp' | 'certificate'> | null): EvidenceSource {
  const texts = Array.from(
    { length: 40 },
    (_none, place) =>
      `["${'0'.repeat(64)}","50MS0095/${String(place + 1)}","2026-11-0${String((place % 9) + 1)}","","letter.read","letter","a",{}]\n10.0.0.1\nFirefox`,
  );
  const halves = [texts.slice(0, 33), texts.slice(33)];
  const trees = halves.map((half) => new HashTree(half.map(sha256)));
  const roots = trees.map(({ root }, place) => {
    const text = `mask-journal-root: 1\nnumber: ${String(place + 1)}\nprevious: ${'0'.repeat(64)}\nmerkle: ${root}\n`;
    return {
      number: place + 1,
      text,
      token: authority?.stamp(text) ?? null,
      authority: authority?.certificate ?? null,
    };
  });
  const entryAt = (root: number, place: number) => ({
    text: halves[root]?.[place] ?? '',
    rooted: { root: root + 1, path: trees[root]?.pathOf(place) ?? [] },
  });
  const operation = { localTime: null, postWords: null, officeIndex: '140000', receivedAt: '2026-11-02T00:00:00.000Z' };
  return {
    ...{
      title: 'Доказательства по письму 50MS0095/26/1',
      madeAt: new Date('2026-11-29T10:00:00Z'),
      madeBy: 'Тестов Тест',
    },
    ...{
      timeZone: 'Europe/Moscow',
      version: '0.3.0',
      facts: [
        ['Номер письма', '50MS0095/26/1'],
        ['ШПИ', '80080152999991'],
      ],
      gate: { gate: 'green' },
    },
    files: [{ name: 'document.pdf', bytes: randomBytes(20_000) }],
    ...{
      signature: null,
      isSentKept: true,
      registry: { LETTER_REG_NUMBER: '50MS0095/26/1' },
      gaps: ['Уведомление о вручении: Почта его не прислала.'],
    },
    operations: [
      {
        ...operation,
        operType: 1,
        operAttr: 3,
        operDate: '01.11.2026 10:00:00',
        words: 'Прием: Партионный электронно',
      },
      {
        ...operation,
        operType: 2,
        operAttr: 5,
        operDate: '03.11.2026 10:00:00',
        words: 'Вручение: Адресату электронно',
      },
    ],
    acts: [{ at: '2026-11-01T07:00:00.000Z', who: 'Тестов Тест', what: 'отправлено на подпись' }],
    entries: [entryAt(0, 0), entryAt(0, 7), entryAt(0, 32), entryAt(1, 6), { text: '["…"]', rooted: null }],
    roots,
  };
}

/** Unpacks as any unpacker would. */
export function unpack(zip: Uint8Array, folder: string): readonly string[] {
  const files = openEvidence(zip);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return [...files.keys()];
}

/** The same bytes with one bit turned; `at` counts bits. */
export function turned(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const place = Math.floor(at / 8);
  copy[place] = (copy[place] ?? 0) ^ (1 << (at % 8));
  return copy;
}
