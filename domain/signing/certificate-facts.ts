/** What the visible stamp and the card show of a certificate (ГОСТ Р 7.0.97-2016, 5.23). */
export interface CertificateFacts {
  /** Upper-case hex without separators. */
  readonly serialNumber: string;
  readonly ownerName: string;
  readonly position?: string | undefined;
  readonly organisation?: string | undefined;
  readonly issuerName: string;
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprintSha256: string;
  /** ISO instants. */
  readonly validFrom: string;
  readonly validTo: string;
}
