/** Papers that the Post gives out for letters on paper: the list of a batch, everything of it in one ZIP, the label of one letter. */
export const PAPER_FORM_KINDS = ['form103', 'all_forms', 'label'] as const;
export type PaperFormKind = (typeof PAPER_FORM_KINDS)[number];

/** One paper: `ofId` is the Post's batch, or the order for a label. */
export interface PaperFormName {
  readonly kind: PaperFormKind;
  readonly ofId: string;
}

/** Everything that must lie printed before a batch is handed in. */
export function formsOfOrders(
  orders: readonly { readonly orderId: string; readonly postBatch: string }[],
): readonly PaperFormName[] {
  const batches = [...new Set(orders.map(({ postBatch }) => postBatch))];
  return [
    ...batches.flatMap((ofId) => [{ kind: 'form103', ofId } as const, { kind: 'all_forms', ofId } as const]),
    ...orders.map(({ orderId }) => ({ kind: 'label', ofId: orderId }) as const),
  ];
}
