import type { SubjectKind } from './subject.ts';

/**
 * The process by which lost processes were given again at an administrator's word. Nothing begins it any more: that is an act on a frozen
 * list now (`adopt` of `domain/processes/steering.ts`). What was begun before an upgrade goes to its end.
 */
export const ADOPTION_WORKFLOW = 'adoption';

export interface AdoptionInput {
  readonly actorId: string;
  /** Absent: every open subject. */
  readonly subject?:
    | { readonly kind: Extract<SubjectKind, 'letter' | 'batch' | 'publication' | 'notification'>; readonly id: string }
    | undefined;
}
