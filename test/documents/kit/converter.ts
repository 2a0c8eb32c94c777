import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentConverter } from '#activities/documents/converter.ts';
import type { PoolConverter } from '#activities/documents/converter.ts';
import type { ConverterOptions } from '#activities/documents/converter-options.ts';
import type { ConversionResult } from '#activities/ports/document-converter.ts';

/** A converter over a folder of its own; `remove` closes it and clears the folder. */
export interface TestConverter {
  readonly converter: PoolConverter;
  readonly tempDir: string;
  remove(): Promise<void>;
}

/** The real converter with real LibreOffice listeners. */
export async function testConverter(options: Partial<ConverterOptions> = {}): Promise<TestConverter> {
  const tempDir = await mkdtemp(join(tmpdir(), 'mask-test-'));
  await chmod(tempDir, 0o711);
  const converter = createDocumentConverter({ tempDir, listenerCount: 1, ...options });
  const remove = async () => {
    await converter.close();
    await rm(tempDir, { recursive: true, force: true });
  };
  return { converter, tempDir, remove };
}

/** A sample document by its name. */
export function sample(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '..', '..', '..', 'samples', name));
}

/** A document that was got wrong once, by its name. */
export function caseFile(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '..', 'cases', name));
}

/** Codes of what was noticed, or the fault that stopped it. */
export function noticesOf(result: ConversionResult): readonly string[] {
  return result.ok ? result.warnings.map(({ code }) => code) : [outcomeOf(result)];
}

/** The PDF of a conversion that must have worked. */
export function pdfOf(result: ConversionResult): Uint8Array {
  if (!result.ok) throw new Error(`not converted: ${result.faults.map(({ code }) => code).join(', ')}`);
  return result.pdf;
}

/** Codes of the faults, or `converted`. */
export function outcomeOf(result: ConversionResult): string {
  return result.ok ? 'converted' : result.faults.map(({ code }) => code).join(',');
}
