import type { Doubt, ReadingWay } from '#domain/cabinet/answer-row.ts';
import type { HeldAgainst } from '#domain/cabinet/uncompared.ts';
import type { CabinetStep } from '#domain/cabinet/cabinet-step.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { Money } from '#domain/post/tariff.ts';

/** A letter of the batch as forms name it. */
export interface CabinetLetterView {
  readonly letterId: string;
  readonly registrationNumber: string;
  readonly recipientName: string;
  readonly kind: LetterKind;
}

/** A row of what was read. */
export interface CabinetRowView {
  readonly readingId: string;
  readonly way: ReadingWay;
  readonly place: number;
  readonly words: string;
  readonly letter: CabinetLetterView | null;
  readonly shpi: string | null;
  /** In «Новые»: the field and the message. */
  readonly fault: { readonly column: string; readonly message: string } | null;
  readonly doubt: Doubt | null;
  /** What of it was held against nothing. */
  readonly uncompared: readonly HeldAgainst[];
}

/** Letters whose ШПИ stand crosswise: a person may give each its own, all at once. */
export interface CrossedView {
  readonly letters: readonly (CabinetLetterView & {
    readonly was: string;
    /** What the Post's papers say it has. */
    readonly shpi: string;
  })[];
}

/** Registered letters of a batch that stand as taken without a ШПИ. */
export interface BareView {
  readonly batchId: string;
  readonly letters: readonly (Pick<CabinetLetterView, 'letterId' | 'registrationNumber' | 'recipientName'> & {
    /** What the Post's papers say it is; null: nothing, or several things. */
    readonly said: string | null;
  })[];
  /** This person may write it. */
  readonly canGive: boolean;
}

/** A letter in «Новые». */
export interface LeftLetterView extends CabinetLetterView {
  readonly column: string;
  readonly message: string;
  readonly mended: { readonly words: string; readonly byName: string; readonly at: string } | null;
}

/** Who may say that the rest is absent, and since when. */
export interface AbsenceView {
  /** This person answers for it. */
  readonly mayTell: boolean;
  /** From when on it is believed, ISO; null: nothing was handed over. */
  readonly from: string | null;
  /** Somebody has seen the letters in the cabinet, and nothing of the answer is written; null: nobody, or it is. */
  readonly seen: { readonly byName: string; readonly at: string } | null;
}

/** A batch and the cabinet, as the page that leads a person through it shows them. */
export interface CabinetView {
  readonly batchId: string;
  readonly step: CabinetStep;
  readonly letterCount: number;
  readonly pageCount: number;
  readonly sum: Money;
  /** Within it; null: the tariff names no rate. */
  readonly vat: Money | null;
  /** How far the sum can be trusted, in words. */
  readonly caveat: string;
  readonly archive: { readonly fileName: string; readonly byteSize: number; readonly sha256: string } | null;
  /** Letters without an answer, those in «Новые» among them. */
  readonly unanswered: readonly CabinetLetterView[];
  /** Every letter: what a row may be settled with. */
  readonly letters: readonly CabinetLetterView[];
  /** Read, and not written yet. */
  readonly ready: readonly CabinetRowView[];
  readonly toSettle: readonly CabinetRowView[];
  /** Pasted lines that said nothing. */
  readonly notUnderstood: readonly CabinetRowView[];
  /** Of all these, those by which the Post may have a letter without an answer: while there is one, the rest is not let go. */
  readonly open: readonly CabinetRowView[];
  readonly left: readonly LeftLetterView[];
  readonly crossed: readonly CrossedView[];
  readonly hasForm103: boolean;
  /** This person may do the step, and there is one. */
  readonly canAct: boolean;
  /** This person may put crossed ШПИ right; also when the batch is over. */
  readonly canSwap: boolean;
  /** This person may say that a row that was read is not to be written; also when the batch is over. */
  readonly canSetAside: boolean;
  /** Until when the program waits before absent letters are believed to be absent, ISO; null: it does not wait for that, or not any more. */
  readonly lookUpUntil: string | null;
  /** What stands against saying that the rest is not in the cabinet. */
  readonly absence: AbsenceView;
  /** Why nothing more can be written to the batch, in a sentence: it is closed, when and by whom; null: it can. */
  readonly nothingToDo: string | null;
}

/** A table whose columns somebody has to name. */
export interface UnknownTableView {
  readonly batchId: string;
  readonly readingId: string;
  readonly fileName: string;
  readonly heads: readonly string[];
  /** The first rows, to know the columns by. */
  readonly sample: readonly (readonly string[])[];
  /** What is recognised already, by the column's place. */
  readonly recognised: readonly (string | null)[];
}
