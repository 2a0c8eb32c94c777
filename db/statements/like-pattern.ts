/** Typed text as `like` takes it literally: its own signs for «anything» mean themselves. */
export function likeText(typed: string): string {
  return typed.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** For `like`: whatever holds the typed text. */
export function likeContaining(typed: string): string {
  return `%${likeText(typed)}%`;
}
