/** Made of `domain/post/tracking-number.ts` when the site starts. */
export function shpiCheckDigit(digits: string): number;
