/** One operation of the Post. Codes are compared, names only shown. */
export interface PostalOperation {
  readonly operType: number;
  readonly operAttr: number;
  /** As the Post wrote it; for `fc` local time without a zone, `dd.MM.yyyy HH:mm:ss`. */
  readonly operDate: string;
  readonly operName?: string | undefined;
  readonly officeIndex?: string | undefined;
}

export type TicketAnswer =
  | { readonly state: 'ready'; readonly items: readonly TrackedItem[] }
  | { readonly state: 'not_ready' }
  | { readonly state: 'expired' }
  | { readonly state: 'failed'; readonly errorTypeId?: number | undefined; readonly reason: string };

/** `no_data` is the Post's error 12 for one barcode. */
export type TrackedItem =
  | { readonly shpi: string; readonly state: 'found'; readonly operations: readonly PostalOperation[] }
  | { readonly shpi: string; readonly state: 'no_data' }
  | { readonly shpi: string; readonly state: 'failed'; readonly errorTypeId: number };

/** The Post's tracking services: tickets (`fc`) and single history (`rtm34`). */
export interface PostTracking {
  /** At most 3,000 barcodes. @throws PostTrackingError with the Post's ErrorTypeID. */
  openTicket(shpis: readonly string[]): Promise<string>;
  answerByTicket(ticket: string): Promise<TicketAnswer>;
  history(shpi: string): Promise<readonly PostalOperation[]>;
}
