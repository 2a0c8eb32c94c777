import { letterStatusName } from '../letters/letter-life.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '../letters/letter.ts';
import { RETURN_CAUSES } from '../returns/return-cause.ts';
import { OUTCOMES, WAYS, type LetterFilter } from './filter.ts';
import { MEASURES } from './measures.ts';
import { REGIONS } from './regions.ts';

/**
 * By what letters are narrowed besides their days, date and site; empty: by nothing. A list, a report and its papers say the same.
 * @param signerName of `signerId`; null: not known
 */
export function narrowingWords(filter: LetterFilter, signerName: string | null): readonly string[] {
  const { kind, documentKind, way, status, outcome, isReturned, cause, region, signerId } = filter;
  const { measured, over, isLate } = filter;
  return [
    kind && LETTER_KIND_NAMES[kind],
    documentKind && DOCUMENT_KIND_NAMES[documentKind],
    way && WAYS[way],
    status && `состояние «${letterStatusName(status)}»`,
    outcome && `исход «${OUTCOMES[outcome]}»`,
    isReturned === true ? 'не вручены' : undefined,
    isLate === true ? 'вручены позже срока, опаздывают в пути или утрачены' : undefined,
    cause && `причина возврата: ${RETURN_CAUSES[cause]}`,
    region && `регион: ${REGIONS[region]}`,
    signerId && `подписал(а) ${signerName ?? 'один человек'}`,
    measured && `срок измерен: ${MEASURES[measured]}`,
    over && `дольше нормы: ${MEASURES[over]}`,
  ].filter((words) => words !== undefined);
}

/** The name of whom the letters of a report were narrowed by; null: by nobody, or nobody there bears it. */
export function signerNameIn(
  signers: readonly { readonly id: string; readonly name: string }[],
  { signerId }: LetterFilter,
): string | null {
  return signers.find(({ id }) => id === signerId)?.name ?? null;
}
