import type { SourcePicture } from './census.ts';

/** What a stored picture becomes in a PDF, by the ending of its name. */
export function pictureForm(name: string): SourcePicture['form'] {
  if (/\.(png|jpe?g|jfif|gif|tiff?|bmp|webp)$/i.test(name)) return 'raster';
  return /\.(emf|wmf|svgz?|emz|wmz)$/i.test(name) ? 'vector' : 'any';
}
