import type { TrustItemRow } from '#db/signing/trust-items.ts';

type AgedItem = Pick<TrustItemRow, 'kind' | 'name' | 'fromAt'>;

/** Seconds since the newest list of an authority was made, of the authority whose is oldest; null: there are no lists. */
export function oldestListSeconds(items: readonly AgedItem[], now: Date): number | null {
  const newest = new Map<string, number>();
  for (const { kind, name, fromAt } of items) {
    if (kind !== 'list' || name === null || fromAt === null) continue;
    newest.set(name, Math.max(newest.get(name) ?? 0, fromAt.getTime()));
  }
  if (newest.size === 0) return null;
  return Math.max(0, (now.getTime() - Math.min(...newest.values())) / 1_000);
}
