/** `domain/post/tax-numbers.ts`, as the server hands it out. */
export function innQuestion(type: string, typed: string): string | undefined;
