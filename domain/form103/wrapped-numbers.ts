import { findShpis } from '../cabinet/found-words.ts';
import { isTrackingNumber } from '../post/tracking-number.ts';

/** A number goes on over so many lines at most. */
const LINES_AT_MOST = 3;
/** Of fewer signs nothing is said: places and houses are as short. */
const SHORTEST_PART = 3;
/** Of one cell: groups that a blank parts are one number printed in groups. */
const GROUPS_AT_MOST = 4;
const SHPI_LENGTH = 14;

/** A part of a number within a line. */
interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Joined {
  readonly number: string;
  /** One a line, from the first. */
  readonly parts: readonly Part[];
}

/**
 * Lines in which every number of ours that is broken over several stands whole where it begins; a stranger's ШПИ is put together where it
 * ends one line and begins the next and its check digit is right. What could be two numbers is left as it is.
 */
export function joinNumbers(lines: readonly string[], known: readonly string[]): readonly string[] {
  const whole = new Set(known);
  const beginnings = new Set(known.flatMap((number) => [...number].map((_, at) => number.slice(0, at))));
  const left = [...lines];
  for (let at = 0; at < left.length; at += 1) {
    for (;;) {
      const found = joinedFrom(left, at, { whole, beginnings });
      if (found === null) break;
      putTogether(left, at, found);
    }
  }
  return left;
}

interface Known {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

function joinedFrom(lines: readonly string[], at: number, known: Known): Joined | null {
  const first = brokenParts(lines[at] ?? '', known).filter(({ text }) => text.length >= SHORTEST_PART);
  for (const part of first.filter(({ text }) => known.beginnings.has(text))) {
    const found = goesOn(lines, at + 1, { number: part.text, parts: [part] }, known);
    const [one] = found;
    if (one && new Set(found.map(({ number }) => number)).size === 1) return one;
  }
  return strangersShpi(lines[at] ?? '', lines[at + 1] ?? '');
}

function goesOn(lines: readonly string[], at: number, begun: Joined, known: Known): readonly Joined[] {
  if (begun.parts.length === LINES_AT_MOST || at >= lines.length) return [];
  return brokenParts(lines[at] ?? '', known).flatMap((part) => {
    const joined = { number: begun.number + part.text, parts: [...begun.parts, part] };
    if (known.whole.has(joined.number)) return [joined];
    return known.beginnings.has(joined.number) ? goesOn(lines, at + 1, joined, known) : [];
  });
}

/** Parts of a line that belong to no number which stands there whole: printed in groups, each of them looks like a part of another one. */
function brokenParts(line: string, { whole }: Known): readonly Part[] {
  const parts = partsOf(line);
  const wholes = [...findShpis(line), ...parts.filter(({ text }) => whole.has(text))];
  return parts.filter((part) => wholes.every(({ from, to }) => part.to <= from || part.from >= to));
}

/** Words of a line that a number may be made of, alone and with the groups that follow. */
function partsOf(line: string): readonly Part[] {
  const words = [...line.matchAll(/[\dA-Z/]+/g)].filter(({ 0: word, index }) => {
    const around = `${line[index - 1] ?? ' '}${line[index + word.length] ?? ' '}`;
    return /\d|\//.test(word) && !/[\p{L}\d,.-]/u.test(around);
  });
  return words.flatMap(({ index: from }, at) => {
    const runs = words.slice(at, at + GROUPS_AT_MOST).map(({ 0: word, index }) => index + word.length);
    return runs
      .map((to) => ({ text: line.slice(from, to), from, to }))
      .filter(({ text }, length) => length === 0 || /^\d+(?:[ \u00a0]\d+)+$/.test(text))
      .map((part) => ({ ...part, text: part.text.replaceAll(/[ \u00a0]/g, '') }));
  });
}

function strangersShpi(line: string, next: string): Joined | null {
  const [end, begin] = [/(?<![\p{L}\d.,/-])\d{3,13}\s*$/u.exec(line), /^\s*\d{1,11}(?=\s|$)/.exec(next)];
  if (end === null || begin === null) return null;
  const number = end[0].trim() + begin[0].trim();
  if (number.length !== SHPI_LENGTH || !isTrackingNumber(number)) return null;
  const parts = [end, begin].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }));
  return { number, parts };
}

function putTogether(lines: string[], at: number, { number, parts }: Joined): void {
  for (const [below, { from, to }] of parts.entries()) {
    const line = lines[at + below] ?? '';
    lines[at + below] = `${line.slice(0, from)}${below === 0 ? number : ' '}${line.slice(to)}`;
  }
}
