import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { OfficePackage } from './package.ts';

/** Packed anew at any time, a document gives the same bytes. */
const TIMELESS = new Date('2000-01-01T00:00:00');
const XML = /\.(xml|rels)$/i;

/** The package with some of its parts changed, the others as they are, in their order. @throws ConversionRefused `damaged` */
export async function repack(office: OfficePackage, changed: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const parts: Zippable = {};
  for (const name of office.names) {
    const bytes = changed.get(name) ?? (await office.read(name));
    if (bytes && !name.endsWith('/')) parts[name] = [bytes, { level: XML.test(name) ? 1 : 0 }];
  }
  return zipSync(parts, { mtime: TIMELESS });
}
