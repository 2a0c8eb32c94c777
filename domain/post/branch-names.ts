import type { DeliveryBranch } from './operation-meaning.ts';

/** Which way a registered letter went, as people read it. */
export const BRANCH_NAMES: Readonly<Record<DeliveryBranch, string>> = { electronic: 'электронно', paper: 'на бумаге' };
