import { ASSIGNMENT_STATES, type AssignmentState } from './assignment.ts';

export const ASSIGNMENT_STATE_NAMES: Readonly<Record<AssignmentState, string>> = {
  open: 'На исполнении',
  done: 'Исполнено',
  withdrawn: 'Отозвано',
};

/** How a card stands as a whole, by its resolutions of the first level: what its journal is narrowed by. */
export const CARD_STATES = ASSIGNMENT_STATES;
export type CardState = AssignmentState;
export const CARD_STATE_NAMES = ASSIGNMENT_STATE_NAMES;
