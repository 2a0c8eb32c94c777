import type { Role } from '../people/role.ts';

/** What a kind of subject brings to people's work; its capability declares it, and `registry.ts` lists it. */
export interface SubjectWork {
  /** How one is named in a row, with its own name or without one: «письмо 50MS0095/26/768». */
  readonly words: (name: string | null) => string;
  /** Its page is `/<folder>/<id>`; null: it has none. */
  readonly folder: string | null;
  /** Lines of its timeline besides those that people's work itself writes; absent: it writes none. */
  readonly timeline?: SubjectTimeline | undefined;
  /** Kinds of tasks that come up with it, by code. A code is written into the database and never given to another kind. */
  readonly tasks: Readonly<Record<string, TaskKindRule>>;
}

interface SubjectTimeline {
  /** Kinds of lines with the words shown. Data goes into `{…}` places by name. */
  readonly texts: Readonly<Record<string, string>>;
  /** A line's data as its words want it; absent: as it was written. */
  readonly shown?: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Where in the pages of its subject a task is done: the page that shows it, the form that mends it, the desk where it is approved. */
export type TaskPlace = 'card' | 'form' | 'approval';

/** Terms of a site, seconds, that a task's dates are counted from. */
export interface TaskTerms {
  readonly remindAfterSeconds: number;
  readonly escalateAfterSeconds: number;
  readonly form103TaskSeconds: number;
}

export interface TaskKindRule {
  /** What a person has to do. */
  readonly label: string;
  /**
   * The title of one task, where several of the kind stand side by side: of which subject (in words) and of what it is, by the details
   * that it was opened with. Absent: the label.
   */
  readonly title?: ((details: Readonly<Record<string, unknown>>, subject: string) => string) | undefined;
  /** `work` is the ordinary course of things; `stuck` is what only a person can move on. */
  readonly mood: 'work' | 'stuck';
  /** Where it is done, and the anchor of the very place on that page. */
  readonly place: TaskPlace;
  readonly anchor?: string | undefined;
  /** Potential owners, by role. */
  readonly doneBy: readonly Role[];
  /** Roles whose people own it only where the step that opened it gave it to them by name. */
  readonly doneByNamed?: readonly Role[] | undefined;
  /** Who sees it, and whose it is, without being able to do it. */
  readonly seenBy: readonly Role[];
  /** Who of the site sees it besides when its term has run out. */
  readonly seenWhenLateBy?: readonly Role[] | undefined;
  /**
   * Its act belongs to the very person who is named: what changes the owner instead of people who hand the task on, and where on the
   * subject's card that is. `decision`: the process's own, if it is one.
   */
  readonly ownerChangedBy?: { readonly decision?: string; readonly words: string; readonly anchor: string } | undefined;
  /** What who must never own it is told; absent: as of a letter's author. */
  readonly excludedWords?: string | undefined;
  /** Terms of the site that its dates are counted from. */
  readonly followUpAfter?: keyof TaskTerms | undefined;
  readonly dueAfter?: keyof TaskTerms | undefined;
  /** People's decisions that complete it; without any it ends when its cause does. */
  readonly completedBy: readonly string[];
  /** False: it stays open when the other tasks of its subject end, and ends by its own cause. */
  readonly closedWithSubject: boolean;
}
