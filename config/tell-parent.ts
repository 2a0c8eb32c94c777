/**
 * Tells whoever has started this program; without a channel to a parent nothing is told. A parent that is gone at that very moment is told
 * nothing either: without a callback the broken channel would end the program in the middle of its work.
 */
export function tellParent(message: { readonly type: 'beat' | 'ready'; readonly [more: string]: unknown }): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
