import sharp from 'sharp';
import type { SourcePicture } from '../census.ts';

/** Enough to see whether anything is on it. */
const SIDE = 32;

/** What a stored picture shows: something, the same colour all over, or nothing because it cannot be read. */
export async function isPlain({ read }: SourcePicture): Promise<'picture' | 'plain' | 'broken'> {
  const bytes = await read?.();
  if (bytes === undefined || bytes.length === 0) return 'broken';
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: false, failOn: 'truncated' })
      .resize(SIDE, SIDE, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isSame = data.every((value, index) => Math.abs(value - (data[index % info.channels] ?? 0)) <= 1);
    return isSame ? 'plain' : 'picture';
  } catch (error) {
    if (error instanceof Error) return 'broken';
    throw error;
  }
}
