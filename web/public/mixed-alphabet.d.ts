/** `domain/letters/mixed-alphabet.ts`, as the server hands it out. */
export function mixedAlphabet(text: string): string | undefined;
