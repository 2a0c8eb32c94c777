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

/** A letter that was in the batch and did not become an order. */
export interface LeftOutView {
  readonly letterId: string;
  readonly registrationNumber: string;
  readonly recipientName: string;
  /** The Post has found it faulty: it is its author's now. Else it goes in another batch. */
  readonly isFaulty: boolean;
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
  /** Letters of the batch that are not printed and not handed in: the Post has no order for them. */
  readonly leftOut: readonly LeftOutView[];
  readonly canAct: boolean;
}
