/** `domain/letters/mixed-alphabet.ts`, as the server hands it out. */
export function nameQuestion(type: string, name: string): string | undefined;
