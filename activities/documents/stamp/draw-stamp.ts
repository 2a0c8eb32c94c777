import {
  appendBezierCurve,
  closePath,
  concatTransformationMatrix,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setLineWidth,
  setStrokingColor,
  stroke,
} from 'pdf-lib';
import type { PDFFont, PDFOperator, PDFPage } from 'pdf-lib';
import type { Place } from './find-place.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { StampLayout, Weight } from './stamp-layout.ts';

const BLUE = rgb(0.09, 0.26, 0.58);
const FRAME_WIDTH = 1.1;
const RULE_WIDTH = 0.5;
const RADIUS = 7;
/** How far a Bézier's handles reach for a quarter of a circle. */
const ROUNDNESS = 0.5523;

/** Draws upright for the eye: turned with the page, at natural size whatever the page's unit is. */
export function drawStamp(
  page: PDFPage,
  { toPage, userUnit }: PageGeometry,
  { left, bottom }: Place,
  layout: StampLayout,
  fonts: Readonly<Record<Weight, PDFFont>>,
): void {
  const scale = 1 / userUnit;
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...toPage),
    concatTransformationMatrix(scale, 0, 0, scale, left * scale, bottom * scale),
    setStrokingColor(BLUE),
    ...frame(layout.width, layout.height),
    setLineWidth(RULE_WIDTH),
    moveTo(...layout.rule.from),
    lineTo(...layout.rule.to),
    stroke(),
  );
  for (const { text, x, y, size, weight } of layout.items) {
    page.drawText(text, { x, y, size, font: fonts[weight], color: BLUE });
  }
  page.pushOperators(popGraphicsState());
}

/** The line lies wholly inside the stamp's box. */
function frame(width: number, height: number): readonly PDFOperator[] {
  const near = FRAME_WIDTH / 2;
  const [right, top] = [width - near, height - near];
  const handle = RADIUS * (1 - ROUNDNESS);
  return [
    setLineWidth(FRAME_WIDTH),
    moveTo(near + RADIUS, near),
    lineTo(right - RADIUS, near),
    appendBezierCurve(right - handle, near, right, near + handle, right, near + RADIUS),
    lineTo(right, top - RADIUS),
    appendBezierCurve(right, top - handle, right - handle, top, right - RADIUS, top),
    lineTo(near + RADIUS, top),
    appendBezierCurve(near + handle, top, near, top - handle, near, top - RADIUS),
    lineTo(near, near + RADIUS),
    appendBezierCurve(near, near + handle, near + handle, near, near + RADIUS, near),
    closePath(),
    stroke(),
  ];
}
