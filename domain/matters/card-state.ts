import type { AssignmentState } from './assignment.ts';

/** How a card stands as a whole: what its journal is narrowed by. */
export const CARD_STATES = ['open', 'done'] as const;
export type CardState = (typeof CARD_STATES)[number];

export const CARD_STATE_NAMES: Readonly<Record<CardState, string>> = {
  open: 'На исполнении',
  done: 'Исполнено',
};

export const ASSIGNMENT_STATE_NAMES: Readonly<Record<AssignmentState, string>> = {
  open: 'На исполнении',
  done: 'Исполнено',
  withdrawn: 'Отозвано',
};
