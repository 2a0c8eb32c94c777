import sharp from 'sharp';

const PIXELS = { width: 240, height: 120 };

/** A picture with something on it, in the format asked for. */
export function photo(format: 'png' | 'jpeg' | 'gif' | 'tiff'): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120"><rect width="240" height="120" fill="#d8e4f0"/><circle cx="70" cy="60" r="45" fill="#b04030"/><path d="M130 100 L180 20 L230 100 Z" fill="#306030"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).toFormat(format).toBuffer();
}

/** Black strokes on nothing, as a scanned signature is kept: all its pixels are black, the mask draws. */
export function signature(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="120"><path d="M10 90 C60 0 90 120 130 40 S 200 110 230 20" stroke="#000" stroke-width="5" fill="none"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The same grey all over: plain, and meant so. */
export function plain(): Promise<Buffer> {
  return sharp({ create: { ...PIXELS, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
}

/** A PNG cut in the middle of its pixels. */
export async function cutPng(): Promise<Buffer> {
  const whole = await sharp(
    await sharp({
      create: { ...PIXELS, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    })
      .png()
      .toBuffer(),
  )
    .png()
    .toBuffer();
  return whole.subarray(0, Math.floor(whole.length / 3));
}

/** A placeable Windows metafile with a filled rectangle and a line ([MS-WMF] 2.3). */
export function metafile(): Buffer {
  const word = (...values: readonly number[]) => {
    const bytes = Buffer.alloc(values.length * 2);
    values.forEach((value, index) => bytes.writeUInt16LE(value & 0xffff, index * 2));
    return bytes;
  };
  const record = (code: number, ...words: readonly number[]) => word(words.length + 3, 0, code, ...words);
  const frame = word(0xcdd7, 0x9ac6, 0, 0, 0, 2000, 1000, 1440, 0, 0);
  const sum = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18].reduce((total, place) => total ^ frame.readUInt16LE(place), 0);
  const records = [
    record(0x020b, 0, 0),
    record(0x020c, 1000, 2000),
    record(0x02fc, 0, 0x40, 0xc0, 0),
    record(0x012d, 0),
    record(0x041b, 900, 1800, 100, 200),
    record(0x0214, 0, 0),
    record(0x0213, 1000, 2000),
    record(0x0000),
  ];
  const body = Buffer.concat(records);
  const size = body.length / 2 + 9;
  return Buffer.concat([frame, word(sum), word(1, 9, 0x0300, size & 0xffff, size >> 16, 1, 8, 0, 0), body]);
}
