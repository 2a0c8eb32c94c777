/** One line of form 103 as the Post's list names it. Absent things are null: how the real form is laid out is not published. */
export interface FormLine {
  /** From 1, in the order of the list. */
  readonly place: number;
  /** As it stood there, for the person who settles. */
  readonly words: string;
  readonly registrationNumber: string | null;
  readonly shpi: string | null;
  readonly recipient: string | null;
  /** It is a row of a table whose columns are known: where none tells the addressee, the other cells are none. Absent: a line of a text. */
  readonly hasColumns?: true | undefined;
  readonly index: string | null;
  /** What was paid: never less than nothing. */
  readonly priceKopecks: number | null;
  /** What stands in place of the charge and is less than nothing, kopecks: no payment. Null: nothing of the kind. */
  readonly negativeKopecks: number | null;
  /** Every reading of what stands in place of the charge, kopecks, where there are several; absent: there is one at most. */
  readonly readings?: readonly number[] | undefined;
  /** `yyyy-MM-dd`: the day on which the Post took it; absent where the list does not tell it, or tells no day. */
  readonly acceptedOn?: string | undefined;
}

/** A sum that stands in the place of a charge, for what it is; null: none was read. */
export function toldCharge(kopecks: number | null): Pick<FormLine, 'priceKopecks' | 'negativeKopecks'> {
  const isNegative = kopecks !== null && kopecks < 0;
  return isNegative
    ? { priceKopecks: null, negativeKopecks: kopecks }
    : { priceKopecks: kopecks, negativeKopecks: null };
}

/** A form 103 as it was read. */
export interface ReadForm {
  readonly lines: readonly FormLine[];
  /** It tells charges: a line whose charge is not read is told of. False: whole lists without any are known. */
  readonly hasPrices: boolean;
  /** What the list itself says of how many there are and what they cost; null: it does not say. */
  readonly toldCount: number | null;
  readonly toldSumKopecks: number | null;
  /** Every reading of its totals: a charge that may be read in several ways is held against them. Absent: it tells none. */
  readonly toldSums?: readonly number[] | undefined;
}
