/**
 * What is known of the Post's signature on form 103, from the least to the most. `absent`: none came with it; how the Post signs the form (a
 * file beside it, or within the PDF) is not published. `foreign`: what came is no signature of the Post on this form. `bad`: it is one that
 * cannot be relied on; `good`: it covers these bytes and its certificate is trusted.
 */
export const FORM_SIGNATURE_STATES = ['absent', 'foreign', 'bad', 'good'] as const;
export type FormSignatureState = (typeof FORM_SIGNATURE_STATES)[number];

/** Where the signature was found. */
export const FORM_SIGNATURE_PLACES = ['beside', 'within'] as const;
export type FormSignaturePlace = (typeof FORM_SIGNATURE_PLACES)[number];

export const FORM_SIGNATURE_WORDS: Readonly<Record<FormSignatureState, string>> = {
  absent: 'Подписи нет: с формой её не прислали. Как именно Почта подписывает форму 103, открыто не описано.',
  foreign: 'Подписи Почты нет, приложена не она',
  good: 'Подпись верна',
  bad: 'Подпись не подтверждена',
};
