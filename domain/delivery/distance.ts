import { findPostalIndex } from '../post/postal-index.ts';
import { regionOf } from '../statistics/regions.ts';
import type { Distance } from './delivery-norm.ts';

/**
 * Between two places by the first three digits of their indexes. What is not known for sure is another region: its term is the longer one,
 * and nothing is called late before its time.
 */
export function distanceBetween(fromPrefix: string | null, toPrefix: string | null): Distance {
  if (fromPrefix === null || toPrefix === null) return 'other';
  if (fromPrefix === toPrefix) return 'same';
  const region = regionOf(fromPrefix);
  return region !== 'unknown' && region === regionOf(toPrefix) ? 'same' : 'other';
}

/** The first three digits of the index in a one-line address; null: none, or more than one. */
export function prefixIn(address: string): string | null {
  const search = findPostalIndex(address);
  return search.found ? search.index.slice(0, 3) : null;
}
