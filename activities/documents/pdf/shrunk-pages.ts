import type { PDFDocument } from 'pdf-lib';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import { viewOf } from './page-view.ts';
import { shareOnA4 } from './place-page.ts';

/** Nobody sees a page of American Letter become A4 (97 %). */
const SEEN_SHARE = 0.95;
const MM_PER_POINT = 25.4 / 72;
const TOLERANCE_MM = 3;
const PAPERS = [
  { name: 'А3', sides: [297, 420] },
  { name: 'А2', sides: [420, 594] },
  { name: 'Legal', sides: [216, 356] },
  { name: 'Tabloid', sides: [279, 432] },
] as const;

/** Pages that are made smaller for A4, those of one size told together. */
export function shrunkPages(pdf: PDFDocument): readonly ConversionNotice[] {
  const bySize = new Map<string, number[]>();
  for (const [index, page] of pdf.getPages().entries()) {
    const view = viewOf(page);
    const share = shareOnA4(view);
    if (share >= SEEN_SHARE) continue;
    const sides = [view.width, view.height].map((points) => Math.round(points * MM_PER_POINT)).sort((a, b) => a - b);
    const words = `${paperOf(sides)}, до ${String(Math.round(share * 100))} %`;
    bySize.set(words, [...(bySize.get(words) ?? []), index + 1]);
  }
  return [...bySize].map(([words, [first = 1, ...others]]) => {
    const about = others.length === 0 ? words : `${words}, и ещё страниц: ${String(others.length)}`;
    return { code: 'page_shrunk', about, page: first };
  });
}

function paperOf(sides: readonly number[]): string {
  const size = `${sides.map(String).join(' × ')} мм`;
  const known = PAPERS.find((paper) =>
    paper.sides.every((side, at) => Math.abs(side - (sides[at] ?? 0)) <= TOLERANCE_MM),
  );
  return known ? `${known.name} (${size})` : size;
}
