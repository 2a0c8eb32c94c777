/** A list of the revoked that a verdict went by. */
export interface UsedList {
  /** Name of the authority. */
  readonly issuerName: string;
  /** Upper-case hex; null: the list has none. */
  readonly number: string | null;
  /** ISO instants; `nextUpdate` null: it does not say how long it is in force. */
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  /** Of the DER, lower-case hex. */
  readonly sha256: string;
  /** True: it had run out at the moment of the check. */
  readonly isStale: boolean;
}
