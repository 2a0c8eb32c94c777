/** Portrait A4 in points; what LibreOffice calls A4 is 595.304 wide, so boxes are compared with a tolerance. */
export const A4 = { width: 595.28, height: 841.89 } as const;

/** The deviation a working client of the Post allows. */
export const A4_TOLERANCE = 3;

/** Whether a page of this size is portrait A4. */
export function isPortraitA4(width: number, height: number): boolean {
  return Math.abs(width - A4.width) <= A4_TOLERANCE && Math.abs(height - A4.height) <= A4_TOLERANCE;
}
