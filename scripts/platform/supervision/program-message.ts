/** Whether a program of ours said this to its parent: `{type: 'ready'}` when it can serve, `{type: 'beat'}` from its first moment on. */
export function isOfType(message: unknown, type: 'ready' | 'beat'): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}
