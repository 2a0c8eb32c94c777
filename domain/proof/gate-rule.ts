import type { DocumentKind } from '../letters/letter.ts';
import type { DeliveryFate } from './delivery-fate.ts';
import type { Gate } from './gate.ts';
import type { Procedure } from './procedure.ts';
import type { ProofNormCode } from './proof-norms.ts';
import type { WayCode } from './ways.ts';

/** How the addressee has got the message, if he has: into his hands, or the law says so though he has not. */
export type Receipt = 'received' | 'deemed' | 'none';

/** One rule of the gate. Data: who marks it as checked marks exactly this text. */
export interface GateRule {
  /** Recorded with marks and evidence; never given to another rule. */
  readonly code: string;
  /** What people and papers call it; no part of the text that is marked. */
  readonly name: string;
  readonly procedures: readonly Procedure[];
  /** Absent: any document. */
  readonly documents?: readonly DocumentKind[];
  readonly fates: readonly DeliveryFate[];
  readonly gate: Gate;
  readonly receipt: Receipt;
  /** From when a letter that has lain its term is taken for delivered: from the last day of storage. Absent: from its return. */
  readonly deemedFrom?: 'storage_end';
  /** Why, in one sentence. */
  readonly reason: string;
  readonly norms: readonly ProofNormCode[];
  readonly ways: readonly WayCode[];
}

/** The rule as it is marked and kept: any change of it is another text. Its name is a label: a mark outlives another one. */
export function ruleText({ name: _label, ...rule }: GateRule): string {
  return JSON.stringify(Object.fromEntries(Object.entries(rule).toSorted(([one], [other]) => (one < other ? -1 : 1))));
}
