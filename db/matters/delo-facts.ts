import type { AssignmentFacts, ReportFacts } from '#domain/matters/assignment.ts';
import type { MatterEventKind } from '#domain/matters/matter-event.ts';
import type { MatterCard } from '#domain/matters/matter.ts';

/** One event of ДЕЛО with the whole state of its object after it. */
export interface DeloFact {
  readonly eventId: string;
  /** Of all that the event says: the same id with another content is refused. */
  readonly requestHash: string;
  readonly kind: MatterEventKind;
  readonly occurredAt: Date;
  readonly object: DeloObject;
}

interface ObjectFacts {
  /** Our own id of it. */
  readonly id: string;
  readonly externalId: string;
  readonly revision: number;
  readonly matterId: string;
}

export type DeloObject =
  | (ObjectFacts & { readonly what: 'card'; readonly facts: MatterCard })
  | (ObjectFacts & { readonly what: 'assignment'; readonly facts: AssignmentFacts })
  | (ObjectFacts & { readonly what: 'report'; readonly facts: ReportFacts });

export type ObjectOf<What extends DeloObject['what']> = Extract<DeloObject, { readonly what: What }>;

/** An object as an event left it. */
export interface LatestOf<What extends DeloObject['what']> {
  readonly object: ObjectOf<What>;
  readonly occurredAt: Date;
}
