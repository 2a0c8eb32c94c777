const MAX_MADE_ID = 150;

/** An id made of words: one word, the same however they are spaced and capitalised. */
export function idOf(words: string): string {
  const id = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\p{C}]+/gu, '_');
  return id.length <= MAX_MADE_ID ? id : `${id.slice(0, MAX_MADE_ID)}_${checksumOf(id)}`;
}

/** Of what is too long for an id: names that differ only at their end are different names. FNV-1a, 64 bits. */
function checksumOf(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  return sum.toString(36);
}
