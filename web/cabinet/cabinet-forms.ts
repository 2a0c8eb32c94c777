import type { FormKeys, Viewer } from '../layout/chrome.ts';

/** What the forms of the guided page need. */
export interface CabinetForms {
  readonly keysOf: () => FormKeys;
  /** What was typed into a form that was not taken: by the form's address and its fields' names. */
  readonly typed?: { readonly path: string; readonly text: (name: string) => string } | undefined;
  readonly viewer: Viewer;
  /** By when the site itself wants the answer brought, ISO, and whether this person may look into what sets it. */
  readonly reminder?: AnswerReminder | undefined;
}

export interface AnswerReminder {
  readonly followUpAt: string | null;
  readonly dueAt: string | null;
  readonly siteId: string;
  readonly opensSite: boolean;
}

/** What was typed into a field of the form at `path`. */
export function typedIn({ typed }: CabinetForms, path: string, name: string): string {
  return typed?.path === path ? typed.text(name) : '';
}
