import type { Message } from '#fence/frames.ts';
import { openPackage } from '../source/package.ts';
import { TableRefused } from './table.ts';

const MAX_FILES = 500;
const LEFT_BEHIND = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/;

/** The files of a ZIP, each whole and its sum proved. @throws TableRefused `too_large` @throws ConversionRefused `damaged` or `archive_bomb` */
export async function readFiles(bytes: Uint8Array): Promise<Message> {
  const archive = await openPackage(bytes);
  const names = archive.names.filter((name) => !name.endsWith('/') && !LEFT_BEHIND.test(name));
  if (names.length > MAX_FILES) throw new TableRefused('too_large');
  const blobs: Uint8Array[] = [];
  for (const name of names) blobs.push((await archive.read(name)) ?? new Uint8Array());
  return { body: { state: 'files', names }, blobs };
}
