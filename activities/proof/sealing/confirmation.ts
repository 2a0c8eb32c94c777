import { tablePdf } from '../../papers/table-pdf.ts';
import { toPdfA } from '../../papers/pdf-a.ts';
import { signPdf, type PdfSealing } from './sign-pdf.ts';

/** What a confirmation of dispatch says: a name and what stands by it. */
export interface Confirmation {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly notes: readonly string[];
  readonly madeAt: Date;
}

const COLUMNS = [
  { title: 'Что', width: 30 },
  { title: 'Сведения', width: 70 },
] as const;

/** The confirmation as a PDF/A signed by the service. */
export async function confirmationPdf(
  { title, facts, notes, madeAt }: Confirmation,
  { seal, certificate }: Pick<PdfSealing, 'seal' | 'certificate'>,
): Promise<Uint8Array> {
  const paper = await tablePdf({
    ...{ heading: title, before: [], columns: COLUMNS, rows: facts.map(([name, value]) => [name, value]) },
    after: [...notes, `Подписано печатью службы, отпечаток ${seal.fingerprint}.`],
  });
  return signPdf(await toPdfA(paper, { title, madeAt }), { seal, certificate, reason: title, at: madeAt });
}
