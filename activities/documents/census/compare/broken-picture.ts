import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const PNG = '\x89PNG\r\n\x1a\n';
const CHUNK_FRAME = 12;
/** Some programs write of their own behind the end. */
const TAIL_BYTES = 4_096;
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Whether a stored picture is cut or damaged, so that nobody can show it whole. Looked at closely only where its frame is broken. */
export async function isBroken(bytes: Uint8Array): Promise<boolean> {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = picture.toString('latin1', 0, PNG.length);
  if (head === PNG) return !isSoundPng(picture) && !(await canDraw(picture));
  if (!head.startsWith('\xff\xd8\xff')) return false;
  if (picture.subarray(-TAIL_BYTES).includes(END_OF_JPEG)) return false;
  // Without the end mark alone nothing is missing.
  return !(await canDraw(Buffer.concat([picture, END_OF_JPEG])));
}

function isSoundPng(picture: Buffer): boolean {
  for (let place = PNG.length; place + CHUNK_FRAME <= picture.length;) {
    const end = place + CHUNK_FRAME + picture.readUInt32BE(place);
    if (end > picture.length) return false;
    const body = picture.subarray(place + 4, end - 4);
    if (crc32(body) !== picture.readUInt32BE(end - 4)) return false;
    if (body.toString('latin1', 0, 4) === 'IEND') return true;
    place = end;
  }
  return false;
}

/** Drawn to a few points: what counts is that it can be read to its end. */
function canDraw(picture: Buffer): Promise<boolean> {
  return sharp(picture, { limitInputPixels: false, failOn: 'warning' })
    .resize(8, 8)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
