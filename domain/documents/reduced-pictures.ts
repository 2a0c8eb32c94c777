import { sizeText } from './size-text.ts';

/** What became of the pictures of a file that was too large. */
export interface ReducedPictures {
  readonly beforeBytes: number;
  readonly afterBytes: number;
  readonly dotsPerInch: number;
  /** Colours were given up. */
  readonly isGrey: boolean;
}

/** Before and after, in words. */
export function reducedInWords({ beforeBytes, afterBytes, dotsPerInch, isGrey }: ReducedPictures): string {
  return `было ${sizeText(beforeBytes)}, стало ${sizeText(afterBytes)}, ${String(dotsPerInch)} точек на дюйм${isGrey ? ', без цвета' : ''}`;
}
