/** Messages to a workflow: begin it, tell it a fact, tell it a person's decision. */
export const MESSAGE_KINDS = ['start', 'signal', 'decision'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
