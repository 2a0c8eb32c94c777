/** An instant as raw SQL gives it, as an ISO string in UTC. */
export function isoInstant(value: string | Date): string {
  return new Date(value).toISOString();
}

/** The same where the column may be empty. */
export function isoInstantOrNull(value: string | Date | null): string | null {
  return value === null ? null : isoInstant(value);
}
