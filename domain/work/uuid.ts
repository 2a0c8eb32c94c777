/** How an id stands in an address, a cursor or a key; capitals are the same id. */
export const UUID_PATTERN = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const UUID = new RegExp(`^${UUID_PATTERN}$`, 'i');

/** True for a text that can be an id at all; anything else is simply absent. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
