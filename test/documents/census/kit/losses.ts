import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { docxWith, featuresOf } from './sound-documents.ts';
import type { Feature } from './features.ts';

/** A sound document's twin in which one thing is lost. */
export interface Loss {
  /** What is lost. */
  readonly feature: string;
  readonly code: ConversionWarningCode;
  readonly twin: Uint8Array;
}

/** The n-th document with the `turn`-th of the things that it may lose left out. */
export async function loseOne(index: number, turn: number): Promise<Loss> {
  const features = featuresOf(index);
  const losable = features.filter(({ lost }) => lost !== undefined);
  const feature = losable[turn % losable.length];
  if (!feature?.lost) throw new Error(`nothing to lose in document ${String(index)}`);
  return { feature: feature.name, code: feature.lost[0], twin: await docxWithout(features, feature, index) };
}

/** A document of these features with one of them lost. */
export function docxWithout(features: readonly Feature[], lost: Feature, index: number): Promise<Uint8Array> {
  const bodyOf = (each: Feature) => (each === lost ? (lost.lost?.[1] ?? lost.body) : each.body);
  return docxWith(
    features.map((each) => ({
      name: each.name,
      body: bodyOf(each),
      ...(each === lost ? {} : { pictures: each.pictures ?? {} }),
    })),
    index,
  );
}
