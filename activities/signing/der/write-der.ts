import { concatBytes } from './bytes.ts';

/** A value of definite length. Source: ITU-T X.690, 8.1.3. */
export function writeDer(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(contents);
  return concatBytes([Uint8Array.of(tag, ...lengthOctets(content.length)), content]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 + octets.length, ...octets];
}
