import { postText } from './post-text.ts';

/** The index found in an address, or why there is none. */
export type PostalIndexSearch =
  | { readonly found: true; readonly index: string }
  | { readonly found: false; readonly reason: 'missing' | 'ambiguous'; readonly candidates: readonly string[] };

/**
 * Finds the index of a one-line address: six digits, not from zero, not a part of a longer number. Real registries put it first or last;
 * when several such numbers are there, the one at an end of the line counts, and two different ends are ambiguous.
 */
export function findPostalIndex(address: string): PostalIndexSearch {
  const line = postText(address);
  const candidates = [
    ...new Set([...line.matchAll(/(?<![\p{L}\d])[1-9]\d{5}(?![\p{L}\d])/gu)].map(([digits]) => digits)),
  ];
  if (candidates.length === 0) return { found: false, reason: 'missing', candidates };
  const atEnds = candidates.filter((digits) => isAtEnd(line, digits));
  const [index, ...others] = candidates.length === 1 ? candidates : atEnds;
  if (index === undefined || others.length > 0) return { found: false, reason: 'ambiguous', candidates };
  return { found: true, index };
}

function isAtEnd(line: string, digits: string): boolean {
  const bare = line.replace(/^[\s,.;]+|[\s,.;]+$/gu, '');
  return bare.startsWith(digits) || bare.endsWith(digits);
}
