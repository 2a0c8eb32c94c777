/** Where a card comes from; what ДЕЛО owns is changed there only. */
export const MATTER_SOURCES = ['mask', 'delo'] as const;
export type MatterSource = (typeof MATTER_SOURCES)[number];

/** What a registration card (РК) of an appeal says. Dates are `yyyy-MM-dd`. Source: seed «ДЕЛО», the card's fields. */
export interface MatterCard {
  readonly registrationNumber: string;
  readonly registeredOn: string;
  /** Group of documents (группа документов): which cards are published is chosen by it. */
  readonly documentGroup: string;
  /** Kind of delivery (вид доставки) under which the appeal came. */
  readonly deliveryKind: string;
  /** Short content (краткое содержание). */
  readonly subject: string;
  /** Who appealed: personal data. */
  readonly applicantName: string;
  /** Covering letter of the body that forwarded the appeal. */
  readonly covering: CoveringLetter | null;
}

export interface CoveringLetter {
  readonly number: string;
  readonly date: string;
  readonly sender: string;
}

/** One fact about an object as its source tells it: `revision` grows with every change of that object there. */
export interface ObjectStamp {
  readonly revision: number;
  readonly occurredAt: Date;
}
