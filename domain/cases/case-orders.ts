/** Orders of a journal. By hearing: only cases that have one. */
export const CASE_ORDERS = {
  newest: 'сначала поступившие позже',
  oldest: 'сначала поступившие раньше',
  number: 'по номеру, с начала',
  number_back: 'по номеру, с конца',
  hearing: 'по заседанию, ближние раньше',
  hearing_back: 'по заседанию, поздние раньше',
} as const;
export type CaseOrder = keyof typeof CASE_ORDERS;
export const CASE_ORDER_CODES = Object.keys(CASE_ORDERS) as [CaseOrder, ...CaseOrder[]];
