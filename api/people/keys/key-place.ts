import { isIP } from 'node:net';

/** Where keys are made and shown: a key made at one address says nothing at another. */
export interface KeyPlace {
  readonly origin: string;
  /** The relying party's id: the name of the host. */
  readonly rpId: string;
}

/** Null: the site has no name, only a number, and browsers make no keys there. Source: WebAuthn Level 3, 5.1.3, the effective domain. */
export function keyPlaceOf(publicUrl: string): KeyPlace | null {
  const { origin, hostname } = new URL(publicUrl);
  return isIP(hostname.replaceAll(/[[\]]/g, '')) === 0 ? { origin, rpId: hostname } : null;
}
