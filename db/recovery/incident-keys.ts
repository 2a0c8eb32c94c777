/** A person must say what the Post has of the site's letters. */
export function questionIncidentKey(siteId: string): string {
  return `recovery-asks/${siteId}`;
}

/** Letters of the site are at the Post that nobody here knows. */
export function foundIncidentKey(siteId: string): string {
  return `recovery-found/${siteId}`;
}
