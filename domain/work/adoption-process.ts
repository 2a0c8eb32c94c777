import type { SubjectKind } from './subject.ts';

/** The process by which lost processes are given again, at an administrator's word. */
export const ADOPTION_WORKFLOW = 'adoption';

/** One for each wish: its id comes from the request's key. */
export function adoptionWorkflowId(wishId: string): string {
  return `${ADOPTION_WORKFLOW}/${wishId}`;
}

/** The key under which its start is queued. */
export function adoptionStartKey(wishId: string): string {
  return `start/${adoptionWorkflowId(wishId)}`;
}

export interface AdoptionInput {
  readonly actorId: string;
  /** Absent: every open subject. */
  readonly subject?:
    | { readonly kind: Extract<SubjectKind, 'letter' | 'batch' | 'publication' | 'notification'>; readonly id: string }
    | undefined;
}
