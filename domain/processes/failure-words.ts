/** Kinds of errors that people can mend, by the names of their classes. */
const WORDS: Readonly<Record<string, string>> = {
  RecipientCertificateError: 'срок сертификата получателя вышел или ещё не наступил',
};

/** What an error of a step means; null: only its name is known. */
export function failureWords(type: string): string | null {
  return WORDS[type] ?? null;
}
