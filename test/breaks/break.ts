/** One place of the product and the wrong text that is put there. */
export interface Break {
  /** Relative to the project's root. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/** The place is gone, or there are several: the break would say nothing about the guarantee. */
export class BreakPlaceError extends Error {
  override name = 'BreakPlaceError';
}

/** The file's text with the break in it. @throws BreakPlaceError */
export function brokenText(source: string, { file, find, replace }: Break): string {
  const places = find === '' ? 0 : source.split(find).length - 1;
  if (places !== 1)
    throw new BreakPlaceError(`место поломки в ${file} должно быть одно, их ${String(places)}: ${find}`);
  return source.replace(find, () => replace);
}
