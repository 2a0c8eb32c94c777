/** What the scripts of the pages hear, for the help to list. */
export interface PageKey {
  /** `Alt+KeyP`: places on the keyboard; the first of them is the usual one. */
  readonly keys: readonly string[];
  /** In Russian, as it stands in the help. */
  readonly does: string;
}

export type KeyRoom = 'everywhere' | 'letters' | 'letterForm' | 'letterSheet' | 'offers' | 'chips' | 'approvals';

export const PAGE_KEYS: Readonly<Record<KeyRoom, Readonly<Record<string, PageKey>>>>;
export function actOfKey(
  room: Readonly<Record<string, PageKey>>,
  event: { readonly key: string; readonly code: string } & Readonly<
    Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>
  >,
): string | undefined;
