import type { LetterKind } from '#domain/letters/letter.ts';
import type { PaperFormKind } from '#domain/paper/paper-forms.ts';

/** A letter on paper that is ordered. Money in kopecks with VAT, mass in grams; null where the Post did not tell. */
export interface PaperLetterView {
  readonly row: number;
  readonly letterId: string;
  readonly registrationNumber: string;
  readonly recipientName: string;
  readonly kind: LetterKind;
  readonly shpi: string | null;
  readonly orderId: string;
  readonly massGrams: number | null;
  readonly priceKopecks: number | null;
  /** Its label is here to be printed. */
  readonly hasLabel: boolean;
}

/** A paper of the Post for a whole batch of its own. */
export interface PaperFormView {
  readonly kind: Exclude<PaperFormKind, 'label'>;
  readonly ofId: string;
  readonly byteSize: number;
}

/** A batch of letters on paper, as the page that leads a person through printing and handing in shows it. */
export interface PaperView {
  readonly batchId: string;
  /** Letters are ordered and lie in the court. */
  readonly isToHandIn: boolean;
  readonly letters: readonly PaperLetterView[];
  readonly forms: readonly PaperFormView[];
  /** Some papers have not come from the Post yet. */
  readonly isFormMissing: boolean;
  readonly archive: { readonly fileName: string; readonly byteSize: number } | null;
  readonly canAct: boolean;
}
