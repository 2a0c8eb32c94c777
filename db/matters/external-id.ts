import { createHash } from 'node:crypto';

/** Kinds of objects that ДЕЛО names by ids of its own. */
export type ExternalKind = 'card' | 'assignment' | 'report';

/**
 * The id under which an object of another system stands here: the same for ever, so that a report may come before its assignment and
 * an assignment before its card.
 */
export function idOfExternal(siteId: string, kind: ExternalKind, externalId: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['delo', siteId, kind, externalId]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
