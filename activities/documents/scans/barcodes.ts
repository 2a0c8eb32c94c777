import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A picture, four bytes a pixel. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** As the Post prints its numbers: Code 128 on labels and notices, interleaved 2 of 5 on older ones. */
const FORMATS = ['Code128', 'ITF'] as const;
const MOST = 20;

const WASM = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
let prepared: Promise<unknown> | undefined;

/** The library would fetch its program from the network: here it is given the file that is installed with it. */
export function warmBarcodes(): Promise<unknown> {
  prepared ??= readFile(WASM).then((bytes) =>
    prepareZXingModule({
      overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      fireImmediately: true,
    }),
  );
  return prepared;
}

/** Every barcode's words, turned ones too. */
export async function barcodesOn({ data, width, height }: Pixels): Promise<readonly string[]> {
  await warmBarcodes();
  const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const };
  const found = await readBarcodes(picture as ImageData, {
    ...{ formats: [...FORMATS], tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: MOST },
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
