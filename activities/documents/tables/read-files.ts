import type { Message } from '#fence/frames.ts';
import type { LeftBehind } from '#domain/documents/table-refusals.ts';
import { openPackage, type PackageEntry } from '../source/package.ts';
import { TableRefused } from './table.ts';

const MAX_FILES = 500;
const OF_SYSTEMS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const ARCHIVE = /\.(zip|rar|7z|tar|gz|tgz)$/i;

/**
 * The files of a ZIP, each whole and its sum proved, and those that are not taken with the reason. Nothing is ever written under their names.
 * @throws TableRefused `too_large` @throws ConversionRefused `damaged` or `archive_bomb`
 */
export async function readFiles(bytes: Uint8Array): Promise<Message> {
  const archive = await openPackage(bytes);
  const wanted = archive.entries.filter(({ name }) => !name.endsWith('/') && !OF_SYSTEMS.test(name));
  if (wanted.length > MAX_FILES) throw new TableRefused('too_large');
  const left = wanted.flatMap((entry) => {
    const code = whyLeft(entry);
    return code === undefined ? [] : [{ name: entry.name, code }];
  });
  const names: string[] = [];
  const blobs: Uint8Array[] = [];
  for (const entry of wanted.filter((one) => whyLeft(one) === undefined || whyLeft(one) === 'twice')) {
    names.push(entry.name);
    blobs.push((await archive.read(entry.name)) ?? new Uint8Array());
  }
  return { body: { state: 'files', names, left }, blobs };
}

function whyLeft({ name, isEncrypted, isLink, isTwice }: PackageEntry): LeftBehind | undefined {
  if (isEncrypted) return 'encrypted';
  if (isLink) return 'link';
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) return 'path';
  if (ARCHIVE.test(name)) return 'nested';
  return isTwice ? 'twice' : undefined;
}
