import type { KeyRing } from '#config/key-ring.ts';

/**
 * The key of the committed histories. It protects nothing: what they hold is invented, and every replay must be able to open them.
 * No installation uses it, and it never changes, or the histories could not be read any more.
 */
export const REPLAY_KEYS: KeyRing = [{ id: 'replay-histories', bytes: new Uint8Array(32).fill(0x5a) }];
