import { read, write } from 'cfb';
import type { CFB$Container } from 'cfb';
import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { pixelsWithin } from './doc/pictures-within.ts';
import { tableStreamName } from './doc/word-block.ts';
import { readWordBinary } from './doc/word-binary.ts';
import type { WordBinary } from './doc/word-binary.ts';
import type { Inspection } from './inspection.ts';
import { entryOf, streamOf } from './ole-streams.ts';

/** [MS-DOC] 2.5.1 FibBase: magic number, version, then at byte 10 the flags. */
const FLAGS_OFFSET = 0x0a;
const ENCRYPTED_FLAG = 0x0100;
const WORD_6 = 0xa5dc;
/** Versions up to this one are of Word 6, later ones of Word 95. */
const LAST_OF_WORD_6 = 101;
const MACROS = /(^|\/)(_VBA_PROJECT|Macros)(\/|$)/i;

/** Kinds of fields, [MS-DOC] 2.9.90, whose stored results are what the author last saw. */
const FROZEN: ReadonlySet<number> = new Set([
  ...[3, 7, 10, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 32, 34, 35, 38, 39],
  ...[45, 46, 56, 59, 60, 61, 62, 64, 68, 69, 85],
]);
const LINKING: ReadonlySet<number> = new Set([45, 46, 56, 67, 68]);
/** ADDIN, with which LibreOffice has nothing to do but to print the stored result. */
const PLAIN_RESULT = 81;

/** A binary Word document, or a Word 2007 document under a password. @throws ConversionRefused */
export async function inspectOle(bytes: Uint8Array): Promise<Inspection> {
  const container = readContainer(bytes);
  // LibreOffice is more patient with a broken container: let it try, within its fences.
  if (container === undefined) return { kind: 'doc', warnings: [] };
  const names = new Set(container.FullPaths.map((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase()));
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) throw new ConversionRefused('password');
  refuseOtherKinds(names);
  const main = streamOf(container, 'WordDocument');
  const kind = kindOf(main);
  if (isEncrypted(main)) throw new ConversionRefused('password');
  const warnings = new Set<ConversionWarningCode>();
  if (container.FullPaths.some((path) => MACROS.test(path))) warnings.add('macros');
  const pixels = await pixelsWithin([main, streamOf(container, 'Data')]);
  const binary = kind === 'doc' ? inspectBinary(container, main, warnings) : undefined;
  return {
    ...{ kind, pixels, warnings: [...warnings].map((code) => ({ code })) },
    ...(binary ? { faces: binary.faces } : {}),
    ...(binary?.isFrozen === true ? { prepared: new Uint8Array(write(container, { type: 'buffer' }) as Buffer) } : {}),
  };
}

/** Undefined when its tables are broken: LibreOffice judges them. */
function inspectBinary(container: CFB$Container, main: Buffer, warnings: Set<ConversionWarningCode>) {
  const entry = entryOf(container, tableStreamName(main));
  const table = entry ? Buffer.from(entry.content) : Buffer.alloc(0);
  const binary = readOrUndefined(main, table);
  if (!binary) return undefined;
  if (binary.hasChanges) warnings.add('tracked_changes');
  if (binary.hasHiddenText) warnings.add('hidden_text');
  if (binary.hasComments) warnings.add('comments');
  if (binary.fields.some(({ kind }) => LINKING.has(kind))) warnings.add('external_content');
  const frozen = binary.fields.filter(({ kind }) => FROZEN.has(kind));
  for (const { kindAt } of frozen) table[kindAt] = PLAIN_RESULT;
  if (entry && frozen.length > 0) entry.content = table;
  return { faces: binary.faces, isFrozen: frozen.length > 0 };
}

function readOrUndefined(main: Buffer, table: Buffer): WordBinary | undefined {
  try {
    return readWordBinary(main, table);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refuseOtherKinds(names: ReadonlySet<string>): void {
  if (names.has('worddocument')) return;
  if (names.has('workbook') || names.has('book')) throw new ConversionRefused('spreadsheet');
  if (names.has('powerpoint document')) throw new ConversionRefused('presentation');
  throw new ConversionRefused('unknown_format');
}

function kindOf(main: Buffer): OfficeKind {
  if (main.length < FLAGS_OFFSET + 2 || main.readUInt16LE(0) !== WORD_6) return 'doc';
  return main.readUInt16LE(2) <= LAST_OF_WORD_6 ? 'word6' : 'word95';
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
