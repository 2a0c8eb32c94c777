import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { DrawnImage, DrawnPath, PdfCensus, SourceCensus, SourcePicture } from '../census.ts';
import { isBroken } from './broken-picture.ts';
import { isPlain } from './plain-picture.ts';

/** Sizes and places agree within this, in points and in parts. */
const NEAR_POINTS = 2;
const NEAR_PART = 0.03;
/** Too small to be seen: editors leave such behind. */
const SEEN_POINTS = 2;
const BLANK_POINTS = 8;
const SAME_POINTS = 0.5;

/**
 * Pictures of the source that the PDF does not show, or shows as one colour.
 * @param letters of the PDF that no text of the source explains
 */
export async function lostPictures(
  source: SourceCensus,
  pdf: PdfCensus,
  letters: number,
): Promise<readonly ConversionNotice[]> {
  const absent = missingPictures(source, pdf, letters);
  const outside = absent.filter(({ isOutside }) => isOutside === true).length;
  const missing = absent.length - outside + missingShapes(source, pdf);
  const blank = await blankPictures(source.pictures, pdf.images);
  const broken = await brokenPictures(source.pictures);
  const notices: ConversionNotice[] = [];
  if (broken > 0) notices.push({ code: 'lost_broken', about: String(broken) });
  if (outside > 0) notices.push({ code: 'external_content', about: String(outside), isLoss: true });
  if (missing > 0) notices.push({ code: 'lost_pictures', about: `не попали: ${String(missing)}` });
  if (broken === 0 && blank.length > 0)
    notices.push({
      code: 'lost_pictures',
      about: `пусто на месте рисунка: ${String(blank.length)}`,
      page: blank[0]?.page,
    });
  return notices;
}

/**
 * Each picture takes the image of its own size, then what is left takes what is left. A picture of a header takes its images on all
 * pages at once, so that none of them stands in for a picture of the text.
 */
function missingPictures(
  { pictures, tables }: SourceCensus,
  pdf: PdfCensus,
  letters: number,
): readonly SourcePicture[] {
  const drawn = new Set(
    pdf.images.filter((each, index) => !pdf.images.slice(0, index).some((other) => isSamePlace(each, other))),
  );
  const spare = { letters, lines: tables === 0 };
  const seen = pictures.filter(
    ({ size }) => size === undefined || (size.width > SEEN_POINTS && size.height > SEEN_POINTS),
  );
  const ordered = [
    ...seen.filter(({ place }) => place === 'header'),
    ...seen.filter(({ place }) => place !== 'header'),
  ];
  const unmatched = ordered.filter((picture) => !takeSame(picture, drawn));
  const rest = unmatched.filter(({ isSure }) => isSure);
  return rest.filter((picture) => !takeAny(picture, drawn) && !isDrawn(picture, pdf, spare));
}

/** What may be a drawing because nothing else explains it. */
interface Spare {
  readonly letters: number;
  readonly lines: boolean;
}

/** A drawing puts masks and layers one upon another. */
function isSamePlace(one: DrawnImage, other: DrawnImage): boolean {
  const isNear = (key: 'left' | 'bottom' | 'width' | 'height') => Math.abs(one[key] - other[key]) < SAME_POINTS;
  return one.page === other.page && isNear('left') && isNear('bottom') && isNear('width') && isNear('height');
}

function takeSame({ size, place }: SourcePicture, drawn: Set<DrawnImage>): boolean {
  const image = size && [...drawn].find((each) => isNear(each.width, size.width) && isNear(each.height, size.height));
  if (!image) return false;
  drawn.delete(image);
  if (place === 'header') takeRepeats(image, drawn);
  return true;
}

function takeRepeats(image: DrawnImage, drawn: Set<DrawnImage>): void {
  for (const each of drawn) {
    const isThere =
      Math.abs(each.left - image.left) < NEAR_POINTS && Math.abs(each.bottom - image.bottom) < NEAR_POINTS;
    if (each.page !== image.page && isThere) drawn.delete(each);
  }
}

function takeAny({ place }: SourcePicture, drawn: Set<DrawnImage>): boolean {
  const [image] = drawn;
  if (!image) return false;
  drawn.delete(image);
  if (place === 'header') takeRepeats(image, drawn);
  return true;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR_POINTS + other * NEAR_PART;
}

/**
 * A drawing becomes lines and areas, or letters that nobody else has claimed. Without its place, any that would fill a good part of it
 * will do; thin lines only where no table has drawn them.
 */
function isDrawn({ form, size }: SourcePicture, { paths }: PdfCensus, spare: Spare): boolean {
  if (form === 'raster') return false;
  if (spare.letters > 2) return true;
  const drawing = spare.lines ? paths : paths.filter(isFat);
  return drawing.some((path) => size === undefined || fills(path, size));
}

function isFat({ left, right, bottom, top }: DrawnPath): boolean {
  return right - left > SEEN_POINTS && top - bottom > SEEN_POINTS;
}

function fills(
  { left, right, bottom, top }: DrawnPath,
  size: { readonly width: number; readonly height: number },
): boolean {
  const [width, height] = [right - left, top - bottom];
  const isWithin = width < size.width * 1.1 + NEAR_POINTS && height < size.height * 1.1 + NEAR_POINTS;
  return isWithin && (width > size.width * 0.1 || height > size.height * 0.1);
}

/** Drawn shapes are not told apart from the lines of tables: only a PDF without any line has surely lost them. */
function missingShapes({ shapes, tables }: SourceCensus, { paths, images }: PdfCensus): number {
  return shapes > 0 && tables === 0 && paths.length === 0 && images.length === 0 ? shapes : 0;
}

/**
 * Images of one colour beyond those that are of one colour in the source too. Drawings put plain areas and masks on the page: with one
 * among the pictures, or one that cannot be looked at, nothing can be said.
 */
async function blankPictures(
  pictures: readonly SourcePicture[],
  images: readonly DrawnImage[],
): Promise<readonly DrawnImage[]> {
  const blank = images.filter((each) => each.isUniform && each.width > BLANK_POINTS && each.height > BLANK_POINTS);
  if (blank.length === 0 || pictures.some(({ form, read }) => form !== 'raster' || read === undefined)) return [];
  const kinds = await Promise.all(pictures.map(isPlain));
  // One plain picture may be drawn on every page.
  return kinds.includes('plain') ? [] : blank;
}

async function brokenPictures(pictures: readonly SourcePicture[]): Promise<number> {
  let count = 0;
  for (const { read } of pictures) {
    const bytes = await read?.();
    if (bytes !== undefined && (await isBroken(bytes))) count += 1;
  }
  return count;
}
