import { documentsFailingWords, FAILING_FROM } from '#domain/operating/documents-failing.ts';
import { tellTrouble, type IncidentParts } from './trouble-incident.ts';

/**
 * While every document ends the process of a program the administrator has one incident of that program, whatever the others read; it closes
 * with the first that does not, or when the program is gone.
 * @param endedInRow pieces of work in a row that ended their process; null: this program reads no documents
 */
export function tellDocuments(
  parts: IncidentParts,
  { program, endedInRow }: { readonly program: string; readonly endedInRow: number | null },
  heard: ReadonlySet<string>,
): Promise<void> {
  const isFailing = endedInRow !== null && endedInRow >= FAILING_FROM;
  const words = isFailing ? (now: Date) => [documentsFailingWords({ program, inRow: endedInRow, now })] : undefined;
  return tellTrouble(
    parts,
    { kind: 'documents-failing', whose: program, words: endedInRow === 0 ? null : words },
    heard,
  );
}
