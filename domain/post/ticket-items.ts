/** The most barcodes one ticket of the batch tracking service may hold. Source: the Post's description of the service. */
export const TICKET_ITEMS = 3_000;
