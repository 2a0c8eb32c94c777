/** A signature that stands within a PDF: the bytes that it covers, and its CMS. Source: ISO 32000-1, 12.8.1. */
export interface EmbeddedSignature {
  readonly signedBytes: Uint8Array;
  readonly cms: Uint8Array;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/**
 * The last signature of a PDF; null: it has none. One that does not cover the file from its first byte to its last, but for itself,
 * covers nothing that can be relied on: `cms` is then empty.
 */
export function embeddedSignature(pdf: Uint8Array): EmbeddedSignature | null {
  const text = Buffer.from(pdf).toString('latin1');
  const range = [...text.matchAll(BYTE_RANGE)].at(-1);
  if (!range) return null;
  const [start = 0, before = 0, from = 0, after = 0] = range.slice(1).map(Number);
  const isWhole = start === 0 && before < from && from + after === pdf.length;
  const hex = isWhole ? /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(before, from).trim())?.[1] : undefined;
  const cms = hex === undefined ? new Uint8Array() : wholeDer(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
  return { signedBytes: Buffer.concat([pdf.subarray(0, before), pdf.subarray(from)]), cms };
}

/** The place for a signature is larger than it: zeros follow it, and its own length says where it ends. */
function wholeDer(padded: Buffer): Uint8Array {
  const lengthOctet = padded[1] ?? 0;
  if (padded[0] !== 0x30 || lengthOctet === 0x80) return padded;
  const octets = lengthOctet < 0x80 ? 0 : lengthOctet & 0x7f;
  if (octets > 4 || padded.length < 2 + octets) return padded;
  const length = octets === 0 ? lengthOctet : padded.readUIntBE(2, octets);
  return padded.subarray(0, 2 + octets + length);
}
