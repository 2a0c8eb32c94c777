import { sample } from '#test/documents/kit/converter.ts';
import { noise, seeded, text } from '../kit/hostile-file.ts';
import type { HostileFile } from '../kit/hostile-file.ts';

export const GOOD = [
  'sudebnyj-prikaz.docx',
  'povestka.doc',
  'opredelenie.odt',
  'pismo.rtf',
  'kopiya-resheniya.pdf',
  'skan.jpg',
  'skan.png',
] as const;

const SHARES = [10, 50, 95];
const FLIPS = [1, 2, 3, 4, 5];

function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const next = seeded(seed * 7_919);
  for (let count = 0; count < seed * 3; count += 1) {
    const place = Math.floor(next() * copy.length);
    copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return copy;
}

const cut = (name: string): readonly HostileFile[] =>
  SHARES.map((share) => ({
    name: `cut-${String(share)}-${name}`,
    attack: `образец обрезан до ${String(share)} %`,
    original: name,
    make: async () => {
      const bytes = await sample(name);
      return bytes.subarray(0, Math.floor((bytes.length * share) / 100));
    },
  }));

const flip = (name: string): readonly HostileFile[] =>
  FLIPS.map((seed) => ({
    name: `flip-${String(seed)}-${name}`,
    attack: `перевёрнуто битов: ${String(seed * 3)}`,
    original: name,
    make: async () => flipped(await sample(name), seed),
  }));

const WRONG: readonly HostileFile[] = [
  { name: 'empty.docx', attack: 'пустой файл', make: () => new Uint8Array() },
  { name: 'one-byte.pdf', attack: 'один байт', make: () => new Uint8Array(1) },
  { name: 'zeros.doc', attack: 'мегабайт нулей', make: () => new Uint8Array(1024 * 1024) },
  { name: 'noise.docx', attack: 'случайные байты', make: () => noise(50_000, 1) },
  {
    name: 'noise-ole.doc',
    attack: 'случайные байты за подписью DOC',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(50_000, 2)]),
    refusedBecause: 'случайные байты: LibreOffice печатает их как текст',
  },
  {
    name: 'noise-zip.docx',
    attack: 'случайные байты за подписью ZIP',
    make: () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise(50_000, 3)]),
  },
  {
    name: 'noise-pdf.pdf',
    attack: 'случайные байты за подписью PDF',
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(50_000, 4)]),
  },
  {
    name: 'noise-png.png',
    attack: 'случайные байты за подписью PNG',
    make: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(50_000, 5)]),
  },
  {
    name: 'noise-rtf.rtf',
    attack: 'случайные байты за подписью RTF',
    make: () => Buffer.concat([Buffer.from('{\\rtf1 '), noise(50_000, 6)]),
    refusedBecause: 'случайные байты, читать нечего',
  },
  {
    name: 'elf.docx',
    attack: 'программа Linux под видом документа',
    make: () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), noise(9_000, 7)]),
  },
  {
    name: 'exe.doc',
    attack: 'программа Windows под видом документа',
    make: () => Buffer.concat([text('MZ'), noise(9_000, 8)]),
  },
  {
    name: 'script.docx',
    attack: 'сценарий оболочки под видом документа',
    make: ({ command }) => text(`#!/bin/sh\n${command}\n`),
  },
];

/** Cut and flipped versions of every good sample, and what never was a document. */
export const DAMAGED: readonly HostileFile[] = [...GOOD.flatMap(cut), ...GOOD.flatMap(flip), ...WRONG];
