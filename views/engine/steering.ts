import type { SteeringAct, SteeringResult } from '#domain/processes/steering.ts';

/** One line of the journal of acts. */
export interface SteeringItem {
  readonly id: string;
  readonly act: SteeringAct;
  readonly actorName: string;
  readonly reason: string | null;
  readonly rowCount: number;
  readonly proposedAt: string;
  /** Null: it was never confirmed, nothing was done. */
  readonly confirmedAt: string | null;
  readonly counts: Readonly<Partial<Record<SteeringResult, number>>>;
}

export interface SteeringRowView {
  readonly ordinal: number;
  readonly workflowId: string;
  readonly name: string;
  readonly siteId: string | null;
  readonly effect: string;
  readonly result: SteeringResult;
  readonly outcome: string | null;
  readonly endedAt: string | null;
}

/** A list with what was, or is to be, done to each. */
export interface SteeringCard extends SteeringItem {
  readonly rows: readonly SteeringRowView[];
  /** The person who looks is the one who proposed it: only he confirms. */
  readonly isOwn: boolean;
  readonly details: Readonly<Record<string, string | number>>;
}
