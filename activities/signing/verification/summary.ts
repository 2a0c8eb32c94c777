import type { RevocationCheck, SignatureCheck, ValidityCheck } from '../../ports/signer.ts';

/** The three parts of a verdict and what is known besides, before it is put in words. */
export interface Findings {
  readonly signature: SignatureCheck;
  readonly validity: ValidityCheck;
  readonly revocation: RevocationCheck;
  /** A sentence that is more exact than the general one for this `signature`. */
  readonly detail?: string | undefined;
}

const SIGNATURE_WORDS: Readonly<Record<Exclude<SignatureCheck, 'valid'>, string>> = {
  document_changed: 'Документ изменён после подписания: подпись сделана для других данных.',
  untrusted_issuer: 'Сертификат подписи выдан удостоверяющим центром, которому система не доверяет.',
  unreadable: 'Файл подписи не читается: он повреждён, обрезан или это не подпись.',
  wrong_signer: 'Документ подписал другой человек: подпись верна, но сертификат не тот, который ожидался.',
  invalid: 'Подпись неверна.',
};

const VALIDITY_WORDS: Readonly<Record<Exclude<ValidityCheck, 'valid'>, string>> = {
  expired: 'Подпись не принята: срок действия сертификата (или сертификата его издателя) на момент проверки истёк.',
  not_yet_valid: 'Подпись не принята: срок действия сертификата на момент проверки ещё не наступил.',
  not_checked: 'Подпись не принята: срок действия сертификата проверить не удалось.',
};

const REVOCATION_WORDS: Readonly<Record<Exclude<RevocationCheck, 'good'>, string>> = {
  revoked: 'Подпись не принята: сертификат отозван.',
  not_checked: 'Отзыв сертификата не проверен: нет действующего списка отозванных сертификатов издателя.',
};

/** One sentence: the first thing that stands in the way, in the order in which a person would have to mend it. */
export function summarize({ signature, validity, revocation, detail }: Findings, accepted: boolean): string {
  if (signature !== 'valid') return detail ?? SIGNATURE_WORDS[signature];
  if (validity !== 'valid') return detail ?? VALIDITY_WORDS[validity];
  if (revocation === 'good') return 'Подпись верна, сертификат действует и не отозван.';
  if (!accepted) return REVOCATION_WORDS[revocation];
  return `Подпись верна и сертификат действует. ${REVOCATION_WORDS[revocation]}`;
}
