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
  const sizes = `было ${kibibytes(beforeBytes)} КиБ, стало ${kibibytes(afterBytes)} КиБ`;
  return `${sizes}, ${String(dotsPerInch)} точек на дюйм${isGrey ? ', без цвета' : ''}`;
}

function kibibytes(bytes: number): string {
  return String(Math.ceil(bytes / KIBIBYTE));
}
