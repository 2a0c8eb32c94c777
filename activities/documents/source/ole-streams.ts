import type { CFB$Container, CFB$Entry } from 'cfb';

/** Names are compared without case, as the format says. */
export function entryOf(container: CFB$Container, name: string): CFB$Entry | undefined {
  return container.FileIndex.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

/** What the stream holds; nothing when there is none. */
export function streamOf(container: CFB$Container, name: string): Buffer {
  return Buffer.from(entryOf(container, name)?.content ?? []);
}
