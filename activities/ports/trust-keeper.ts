/** How one look at what the certificates in use point to has ended. */
export interface TrustRefresh {
  /** Certificates and lists that were read and may be gone by. */
  readonly kept: number;
  /** Addresses that gave nothing of use. */
  readonly failed: number;
}

/** Keeps issuers and lists of the revoked fresh. */
export interface TrustKeeper {
  /** Reads the folder and the addresses, and keeps what is good; a repeat changes nothing but the time of the look. */
  refresh(): Promise<TrustRefresh>;
}
