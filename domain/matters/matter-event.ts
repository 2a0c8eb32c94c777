/** What can happen to a card and what hangs on it. */
export const MATTER_EVENT_KINDS = [
  'card.registered',
  'card.edited',
  'assignment.created',
  'assignment.edited',
  'report.created',
  'report.edited',
] as const;
export type MatterEventKind = (typeof MATTER_EVENT_KINDS)[number];

/** The four that begin a publication, and no other does. Source: seed «ДЕЛО», «Процесс запускается автоматически, при наступлении одного из событий». */
export const TRIGGER_KINDS = [
  'assignment.created',
  'assignment.edited',
  'report.created',
  'report.edited',
] as const satisfies readonly MatterEventKind[];
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

export function isTrigger(kind: MatterEventKind): kind is TriggerKind {
  return TRIGGER_KINDS.some((trigger) => trigger === kind);
}
