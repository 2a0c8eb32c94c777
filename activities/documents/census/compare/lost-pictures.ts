import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { DrawnImage, DrawnPath, PdfCensus, SourceCensus, SourcePicture } from '../census.ts';
import { isPlain } from './plain-picture.ts';

/** Sizes and places agree within this, in points and in parts. */
const NEAR_POINTS = 2;
const NEAR_PART = 0.03;
/** Too small to be seen: editors leave such behind. */
const SEEN_POINTS = 2;

/** Pictures of the source that the PDF does not show, or shows as one colour. */
export async function lostPictures(source: SourceCensus, pdf: PdfCensus): Promise<readonly ConversionNotice[]> {
  const missing = missingPictures(source.pictures, pdf).length + missingShapes(source, pdf);
  const blank = await blankPictures(source.pictures, pdf.images);
  const notices: ConversionNotice[] = [];
  if (missing > 0) notices.push({ code: 'lost_pictures', about: `нет ${String(missing)}` });
  if (blank.length > 0)
    notices.push({
      code: 'lost_pictures',
      about: `пустых вместо рисунка ${String(blank.length)}`,
      page: blank[0]?.page,
    });
  return notices;
}

/**
 * Each picture takes the image of its own size, then what is left takes what is left. A picture of a header takes its images on all
 * pages at once, so that none of them stands in for a picture of the text.
 */
function missingPictures(pictures: readonly SourcePicture[], pdf: PdfCensus): readonly SourcePicture[] {
  const drawn = new Set(pdf.images);
  const seen = pictures.filter(
    ({ size }) => size === undefined || (size.width > SEEN_POINTS && size.height > SEEN_POINTS),
  );
  const ordered = [
    ...seen.filter(({ place }) => place === 'header'),
    ...seen.filter(({ place }) => place !== 'header'),
  ];
  const unmatched = ordered.filter((picture) => !takeSame(picture, drawn));
  const rest = unmatched.filter(({ isSure }) => isSure);
  return rest.filter((picture) => !takeAny(picture, drawn) && !isDrawnByPaths(picture, pdf));
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

/** A drawing becomes lines and areas. Without its place, any that would fill a good part of it will do. */
function isDrawnByPaths({ form, size }: SourcePicture, { paths, images }: PdfCensus): boolean {
  if (form === 'raster') return false;
  if (images.length > 0 && form === 'vector' && size === undefined) return true;
  return paths.some((path) => size === undefined || fills(path, size));
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

/** Images of one colour beyond those that are of one colour in the source too. */
async function blankPictures(
  pictures: readonly SourcePicture[],
  images: readonly DrawnImage[],
): Promise<readonly DrawnImage[]> {
  const blank = images.filter(
    ({ isUniform, width, height }) => isUniform && width > SEEN_POINTS * 4 && height > SEEN_POINTS * 4,
  );
  if (blank.length === 0) return [];
  const suspected = await Promise.all(
    pictures.filter(({ read }) => read !== undefined).map(async (each) => ({ each, plain: await isPlain(each) })),
  );
  const broken = suspected.filter(({ plain }) => plain === 'broken').length;
  const plain = suspected.filter(({ plain }) => plain === 'plain').length;
  // A plain picture may be drawn again and again, a broken one only explains what is there.
  if (broken === 0 && plain > 0) return [];
  return blank.slice(plain);
}
