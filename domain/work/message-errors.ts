/** Why the engine, which answered, has not taken a message: it does not know the process, or that was broken off, begun anew just now, or refuses what it is told for a while. The codes stand in the outbox. */
export const UNTAKEN = {
  unknown: 'WorkflowNotFoundError',
  brokenOff: 'WorkflowBrokenOff',
  begunAnew: 'WorkflowBegunAnew',
  refused: 'DecisionRefused',
} as const;

/** What is said of a message whose process nobody leads. */
export const LOST_ERRORS: readonly string[] = [UNTAKEN.unknown, UNTAKEN.brokenOff];
