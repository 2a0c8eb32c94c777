import type { FormKeys } from '../layout/chrome.ts';

/** Addresses of the administrator's page about copies and recovery. */
export const RECOVERY_PATHS = {
  recovery: '/recovery',
  /** For the people of a site: what was found of it. */
  found: '/recovery/found',
  list: '/recovery/list',
  nothingSent: '/recovery/nothing-sent',
  settle: '/recovery/settle',
  finish: '/recovery/finish',
} as const;

/** An answer that was not taken, with what was typed. */
export interface TypedAnswer {
  /** Of its form. */
  readonly path: string;
  readonly text: (name: string) => string;
}

/** What was typed into a field of the form at `path`; `of`: its hidden field that tells it from others there. */
export function typedAgain(
  typed: TypedAnswer | undefined,
  path: string,
  name: string,
  of?: readonly [name: string, value: string],
): string {
  const isThis = typed?.path === path && (of === undefined || typed.text(of[0]) === of[1]);
  return isThis ? typed.text(name) : '';
}

/** What the forms of the page need. */
export interface Answers {
  readonly keysOf: () => FormKeys;
  readonly typed?: TypedAnswer | undefined;
}
