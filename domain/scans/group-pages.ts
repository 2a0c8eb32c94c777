import { findShpis, joinedShpi } from '../cabinet/found-words.ts';
import { isTrackingNumber } from '../post/tracking-number.ts';
import type { ScanWay } from './scan.ts';

/** A number read on a page: right by its check digit, or of its form where the page has no right one. */
export interface ReadNumber {
  readonly shpi: string;
  readonly way: Exclude<ScanWay, 'hand'>;
}

/** Consecutive pages of one letter, from 1. */
export interface ScanPart {
  readonly firstPage: number;
  readonly lastPage: number;
  /** Null: no number was read before or on them. */
  readonly number: ReadNumber | null;
  /** Other right numbers on its pages: a person is told of them. */
  readonly others: readonly string[];
}

/** What stands on a page, each number once. */
export interface FoundNumbers {
  /** By the check digit. */
  readonly right: readonly string[];
  /** Of the form of a number, with a digit that is not its own: the page is another paper, whose number a person reads. */
  readonly wrong: readonly string[];
}

/** Numbers within the words of a page. */
export function numbersIn(text: string): FoundNumbers {
  return sorted(findShpis(text).map(({ shpi }) => shpi));
}

/** Numbers among what its barcodes say. */
export function numbersOfBarcodes(texts: readonly string[]): FoundNumbers {
  return sorted(texts.map(joinedShpi).filter((shpi) => shpi !== null));
}

function sorted(shpis: readonly string[]): FoundNumbers {
  const all = [...new Set(shpis)];
  const right = all.filter(isTrackingNumber);
  return { right, wrong: all.filter((shpi) => !right.includes(shpi)) };
}

/**
 * Parts pages by the numbers on them: a page goes with the number seen last, front and back of a notice together, until another number
 * is seen. Of several on one page the running one goes first, then one of our letters, then the first.
 */
export function groupPages(
  pages: readonly (readonly ReadNumber[])[],
  isOurs: (shpi: string) => boolean = () => true,
): readonly ScanPart[] {
  const parts: ScanPart[] = [];
  for (const [index, numbers] of pages.entries()) {
    const page = index + 1;
    const last = parts.at(-1);
    const chosen = chosenOf(numbers, last?.number ?? null, isOurs);
    const others = numbers.map(({ shpi }) => shpi).filter((shpi) => shpi !== chosen?.shpi);
    if (last && (chosen === null || chosen.shpi === last.number?.shpi))
      parts[parts.length - 1] = { ...last, lastPage: page, others: [...new Set([...last.others, ...others])] };
    else parts.push({ firstPage: page, lastPage: page, number: chosen, others: [...new Set(others)] });
  }
  return parts;
}

function chosenOf(
  numbers: readonly ReadNumber[],
  running: ReadNumber | null,
  isOurs: (shpi: string) => boolean,
): ReadNumber | null {
  return (
    numbers.find(({ shpi }) => shpi === running?.shpi) ?? numbers.find(({ shpi }) => isOurs(shpi)) ?? numbers[0] ?? null
  );
}
