/**
 * What is known of the Post's signature on form 103. `absent`: none came with it; how the Post signs the form (a file beside it, or within
 * the PDF) is not published. `good`: it covers these bytes and its certificate is trusted; `bad`: it does not, or is not.
 */
export const FORM_SIGNATURE_STATES = ['absent', 'good', 'bad'] as const;
export type FormSignatureState = (typeof FORM_SIGNATURE_STATES)[number];

/** Where the signature was found. */
export const FORM_SIGNATURE_PLACES = ['beside', 'within'] as const;
export type FormSignaturePlace = (typeof FORM_SIGNATURE_PLACES)[number];

export const FORM_SIGNATURE_WORDS: Readonly<Record<FormSignatureState, string>> = {
  absent: 'Подписи нет: с формой её не прислали. Как именно Почта подписывает форму 103, открыто не описано.',
  good: 'Подпись верна',
  bad: 'Подпись не подтверждена',
};
