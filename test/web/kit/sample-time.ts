const HOUR_MS = 3_600_000;

/** So many hours before now. */
export function ago(hours: number): Date {
  return new Date(Date.now() - hours * HOUR_MS);
}

/** So many hours after now, ISO. */
export function ahead(hours: number): string {
  return new Date(Date.now() + hours * HOUR_MS).toISOString();
}
