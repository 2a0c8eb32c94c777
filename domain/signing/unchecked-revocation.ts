/**
 * What a signature is worth while nobody can say whether its certificate was revoked: there is no list, or it ran out. It does not count,
 * or counts with the warning in its verdict.
 */
export const UNCHECKED_REVOCATION = ['refuse', 'accept_with_warning'] as const;
export type UncheckedRevocation = (typeof UNCHECKED_REVOCATION)[number];
