import { weighPicture } from '../check-pictures.ts';

const STARTS = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')];
/** Headers of a picture stand at its beginning; profiles and previews before them may be long. */
const HEAD_BYTES = 512 * 1024;
/** Random bytes look like a beginning now and then; a document has no thousands of pictures. */
const MAX_PICTURES = 2_000;

/** Pixels of all PNG and JPEG pictures that lie somewhere within streams. @throws ConversionRefused `picture_too_big` */
export async function pixelsWithin(streams: readonly Buffer[]): Promise<number> {
  let [pixels, count] = [0, 0];
  for (const stream of streams) {
    for (const start of STARTS) {
      for (
        let at = stream.indexOf(start);
        at >= 0 && count < MAX_PICTURES;
        at = stream.indexOf(start, at + start.length)
      ) {
        pixels += (await weighPicture(stream.subarray(at, at + HEAD_BYTES), false)).pixels;
        count += 1;
      }
    }
  }
  return pixels;
}
