import { INCIDENT_ADVICE } from '#domain/reconcile/advice.ts';
import { isInvariant } from '#domain/reconcile/invariant.ts';
import type { SubjectKind } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import type { TaskState } from '#domain/work/task-states.ts';
import type { PersonModel } from './letter.ts';

/** One task of the site. Instants are ISO strings. */
export interface TaskModel {
  readonly id: string;
  readonly kind: TaskKind;
  readonly label: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly name: string | null };
  /** The actual owner. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly status: TaskState;
  readonly followUpAt: string | null;
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly commentCount: number;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly actions: {
    readonly carryOut: boolean;
    readonly claim: boolean;
    readonly release: boolean;
    readonly delegate: boolean;
    readonly comment: boolean;
  };
}

/** A task with what people said of it and whom it may be handed to. */
export interface TaskCardModel extends TaskModel {
  readonly comments: readonly {
    readonly id: string;
    readonly at: string;
    readonly authorName: string;
    readonly text: string;
  }[];
  readonly possibleOwners: readonly PersonModel[];
}

/** What was found, and what to do about it first; null for any other task. */
export function incidentWords({
  kind,
  details,
}: TaskModel): { readonly found: string; readonly advice: string } | null {
  if (kind !== 'incident') return null;
  const { invariant, words } = details;
  const found = Array.isArray(words) ? words.filter((text) => typeof text === 'string').join(' ') : '';
  const advice = typeof invariant === 'string' && isInvariant(invariant) ? INCIDENT_ADVICE[invariant] : '';
  return { found, advice };
}
