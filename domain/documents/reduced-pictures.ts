/** What became of the pictures of a file that was too large. */
export interface ReducedPictures {
  readonly beforeBytes: number;
  readonly afterBytes: number;
  readonly dotsPerInch: number;
  /** Colours were given up. */
  readonly isGrey: boolean;
}

const KIBIBYTE = 1024;

/** Before and after, in words. */
export function reducedInWords({ beforeBytes, afterBytes, dotsPerInch, isGrey }: ReducedPictures): string {
  const [before, after] = [beforeBytes, afterBytes].map((bytes) => String(Math.ceil(bytes / KIBIBYTE)));
  return `было ${before ?? ''} КиБ, стало ${after ?? ''} КиБ, ${String(dotsPerInch)} точек на дюйм${isGrey ? ', без цвета' : ''}`;
}
