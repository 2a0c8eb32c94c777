/** `domain/post/address-question.ts`, as the server hands it out. */
export function addressQuestion(typed: string): string | undefined;
