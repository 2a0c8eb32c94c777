import { INCIDENT_ADVICE } from '#domain/reconcile/advice.ts';
import { isInvariant } from '#domain/reconcile/invariant.ts';
import type { TaskView } from '#views/work/task.ts';

/** What was found, and what to do about it first; null for any other task. */
export function incidentWords({ kind, details }: TaskView): { readonly found: string; readonly advice: string } | null {
  if (kind !== 'incident') return null;
  const { invariant, words } = details;
  const found = Array.isArray(words) ? words.filter((text) => typeof text === 'string').join(' ') : '';
  const advice = typeof invariant === 'string' && isInvariant(invariant) ? INCIDENT_ADVICE[invariant] : '';
  return { found, advice };
}
