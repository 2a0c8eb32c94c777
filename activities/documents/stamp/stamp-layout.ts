import type { StampText } from './stamp-text.ts';
import { wrapText } from './wrap-text.ts';

/** Which of the two fonts. */
export type Weight = 'regular' | 'bold';
export type MeasureText = (text: string, weight: Weight, size: number) => number;

export interface TextItem {
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  /** Baseline start from the lower left corner of the stamp, points. */
  readonly x: number;
  readonly y: number;
}

/** A thin rule between the heading and the facts. */
export interface Rule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A stamp ready to be drawn, in points. */
export interface StampLayout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  readonly rule: Rule;
}

const BLOCK = { width: 226, padding: 9, headingSize: 8.5, factSize: 7.5, leading: 1.28, gap: 5 };
const STRIP = { width: 376, padding: 6, headingSize: 7.5, factSize: 7, leading: 1.2, headingWidth: 112 };
/** Two lines high: with the blank paper around it, less than the 20 mm that ГОСТ Р 7.0.97-2016 (5.5) leaves under a full page. */
const LINE = { width: 500, padding: 4, headingSize: 7.5, factSize: 7, leading: 1.2, headingWidth: 112 };
const BETWEEN_FACTS = ' · ';
/** From the baseline down to the tails of letters, and up to the dots of «Ё», as parts of the size. */
const DESCENT = 0.22;
const ASCENT = 0.95;
/** The heading has no tails, so the rule may stand nearer to it. */
const RULE_LIFT = 2;

/** The usual mark: the heading above, the facts below, eighty millimetres wide. */
export function blockLayout({ heading, facts }: StampText, measure: MeasureText): StampLayout {
  const { width, padding, headingSize, factSize, leading, gap } = BLOCK;
  const lines = wrapFacts(facts, width - 2 * padding, factSize, measure);
  const headingHeight = heading.length * headingSize * leading;
  const height = 2 * padding + headingHeight + 2 * gap - RULE_LIFT + lines.length * factSize * leading;
  const ruleY = height - padding - headingHeight - gap + RULE_LIFT;
  const centred = heading.map((text, index) => ({
    ...{ text, weight: 'bold' as const, size: headingSize },
    x: (width - measure(text, 'bold', headingSize)) / 2,
    y: height - padding - headingSize * ASCENT - index * headingSize * leading,
  }));
  const column = factItems(lines, { x: padding, top: ruleY - gap, size: factSize, leading });
  return {
    width,
    height,
    items: [...centred, ...column],
    rule: { from: [padding, ruleY], to: [width - padding, ruleY] },
  };
}

/** A low mark for a page with no more room than its margins: heading to the left, facts to the right. */
export function stripLayout(text: StampText, measure: MeasureText): StampLayout {
  return besideLayout(text, STRIP, measure);
}

/** The lowest mark, for a page written or scanned down to its margin: number and term share a line. */
export function lineLayout({ heading, facts: [number, owner, term] }: StampText, measure: MeasureText): StampLayout {
  return besideLayout({ heading, facts: [`${number}${BETWEEN_FACTS}${term}`, owner] }, LINE, measure);
}

interface Words {
  readonly heading: readonly string[];
  readonly facts: readonly string[];
}

function besideLayout({ heading, facts }: Words, form: typeof STRIP, measure: MeasureText): StampLayout {
  const { width, padding, headingSize, factSize, leading, headingWidth } = form;
  const ruleX = headingWidth + 1.5 * padding;
  const factsX = ruleX + 1.5 * padding;
  const lines = wrapFacts(facts, width - factsX - padding, factSize, measure);
  const height = 2 * padding + lines.length * factSize * leading;
  const headingTop = (height + heading.length * headingSize * leading) / 2;
  const left = heading.map((text, index) => ({
    ...{ text, weight: 'bold' as const, size: headingSize },
    x: padding + (headingWidth - measure(text, 'bold', headingSize)) / 2,
    y: headingTop - headingSize * ASCENT - index * headingSize * leading,
  }));
  const right = factItems(lines, { x: factsX, top: height - padding, size: factSize, leading });
  return { width, height, items: [...left, ...right], rule: { from: [ruleX, padding], to: [ruleX, height - padding] } };
}

function wrapFacts(facts: readonly string[], width: number, size: number, measure: MeasureText): readonly string[] {
  return facts.flatMap((fact) => wrapText(fact, width, (line) => measure(line, 'regular', size)));
}

function factItems(
  lines: readonly string[],
  { x, top, size, leading }: { x: number; top: number; size: number; leading: number },
): readonly TextItem[] {
  const slack = (leading - ASCENT - DESCENT) / 2;
  return lines.map((text, index) => ({
    ...{ text, weight: 'regular' as const, size, x },
    y: top - size * (ASCENT + slack) - index * size * leading,
  }));
}
