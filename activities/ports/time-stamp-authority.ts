/** A stamp of time on a digest (RFC 3161). */
export interface TimeStamp {
  /** The authority's whole answer (TimeStampResp), DER. */
  readonly token: Uint8Array;
  /** Certificates by which it is checked, PEM. */
  readonly authority: string;
}

/** Says that something was there at an instant. Nothing but a digest is told to it. */
export interface TimeStampAuthority {
  /**
   * Stamps the SHA-256 of the content; the answer has been checked against it and against the trusted certificates.
   * @throws TimeStampError when there is no good answer: ask again later
   */
  stamp(content: Uint8Array): Promise<TimeStamp>;
}

export class TimeStampError extends Error {
  override name = 'TimeStampError';
}
