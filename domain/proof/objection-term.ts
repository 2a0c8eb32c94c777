import type { DocumentKind } from '../letters/letter.ts';
import { PROOF_NORMS, type ProofNormCode } from './proof-norms.ts';
import type { Procedure } from './procedure.ts';

/** How long a debtor may object against a court order, in working days by each of the codes, and from when. */
export interface ObjectionTerm {
  readonly days: number;
  readonly from: 'receipt' | 'dispatch';
  /** That of the term first. */
  readonly norms: readonly [ProofNormCode, ...ProofNormCode[]];
}

/** Read by no lawyer for us; of codes that are not here no court order is known. */
const TERMS: Partial<Record<Procedure, ObjectionTerm>> = {
  order: { days: 10, from: 'receipt', norms: ['gpk_128', 'gpk_107'] },
  administrative: { days: 20, from: 'dispatch', norms: ['kas_123_5', 'kas_92'] },
  commercial: { days: 10, from: 'receipt', norms: ['apk_229_5', 'apk_113'] },
};

/** The term of what is sent; undefined: it is no court order. Letters of an order's own journal carry it whatever they are called. */
export function objectionTermOf(procedure: Procedure, documentKind: DocumentKind): ObjectionTerm | undefined {
  return procedure === 'order' || documentKind === 'court_order' ? TERMS[procedure] : undefined;
}

/** The same in words, before it is sent: «20 дней со дня направления копии приказа». What runs from the receipt wants a notice of it. */
export function objectionWords({ days, from, norms: [norm] }: ObjectionTerm): string {
  const since = from === 'receipt' ? 'получения приказа' : 'направления копии приказа';
  const needs = from === 'receipt' ? ': нужно письмо с уведомлением' : '';
  return `Возражения — ${String(days)} дней со дня ${since} (${PROOF_NORMS[norm].title})${needs}.`;
}
