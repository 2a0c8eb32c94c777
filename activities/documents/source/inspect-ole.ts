import { read } from 'cfb';
import type { CFB$Container } from 'cfb';
import { ConversionRefused } from '../conversion-refused.ts';
import type { Inspection } from './inspection.ts';

/** [MS-DOC] 2.5.1 FibBase: magic number, then at byte 10 the flags. */
const FLAGS_OFFSET = 0x0a;
const ENCRYPTED_FLAG = 0x0100;
const MACROS = /(^|\/)(_VBA_PROJECT|Macros)(\/|$)/i;

/** A binary Word document, or a Word 2007 document under a password. @throws ConversionRefused */
export function inspectOle(bytes: Uint8Array): Inspection {
  const container = readContainer(bytes);
  // LibreOffice is more patient with a broken container: let it try, within its fences.
  if (container === undefined) return { kind: 'doc', warnings: [] };
  const has = (name: string) => container.FullPaths.some((path) => path.endsWith(`/${name}`));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new ConversionRefused('password');
  refuseOtherKinds(has);
  const main = container.FileIndex.find((entry) => entry.name === 'WordDocument');
  if (main && isEncrypted(Buffer.from(main.content))) throw new ConversionRefused('password');
  const hasMacros = container.FullPaths.some((path) => MACROS.test(path));
  return { kind: 'doc', warnings: hasMacros ? [{ code: 'macros' }] : [] };
}

function refuseOtherKinds(has: (name: string) => boolean): void {
  if (has('WordDocument')) return;
  if (has('Workbook') || has('Book')) throw new ConversionRefused('spreadsheet');
  if (has('PowerPoint Document')) throw new ConversionRefused('presentation');
  throw new ConversionRefused('unknown_format');
}

function isEncrypted(main: Buffer): boolean {
  return main.length >= FLAGS_OFFSET + 2 && (main.readUInt16LE(FLAGS_OFFSET) & ENCRYPTED_FLAG) !== 0;
}

/** Undefined when the container is broken, which the library tells by errors of every kind. */
function readContainer(bytes: Uint8Array): CFB$Container | undefined {
  try {
    return read(Buffer.from(bytes), { type: 'buffer' });
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
