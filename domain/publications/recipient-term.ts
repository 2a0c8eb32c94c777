import { dayWords } from '../work/plain-text.ts';

/** Why nothing is encrypted to a certificate at this moment; null: it may be. */
export function recipientTermFault(
  { validFrom, validTo }: { readonly validFrom: Date; readonly validTo: Date },
  at: Date,
): string | null {
  if (validTo < at) return `сертификат получателя действовал до ${certificateDay(validTo)}`;
  return validFrom > at ? `сертификат получателя действует только с ${certificateDay(validFrom)}` : null;
}

/** Keys that sign only, or whose messages other programs do not open. Named as whoever issued it names them. */
const UNFIT_KEYS: Readonly<Record<string, string>> = {
  ed25519: 'Ed25519',
  ed448: 'Ed448',
  x25519: 'X25519',
  x448: 'X448',
  dsa: 'DSA',
  dh: 'DH',
  'rsa-pss': 'RSA-PSS',
};

/** The kinds that messages are encrypted to, as the person who asks for another certificate says it. */
export const FIT_KEYS = 'ГОСТ Р 34.10-2012, RSA или EC';

/** @param keyType as openssl names it; absent: one that only the engine of ГОСТ knows. Null: it may be encrypted to */
export function recipientKeyFault(keyType: string | undefined): string | null {
  const name = keyType === undefined ? undefined : UNFIT_KEYS[keyType];
  return name === undefined ? null : `ключом сертификата получателя (${name}) зашифровать нельзя`;
}

/** What of a certificate openssl did not encrypt to, though nothing that we know is wrong with it. */
export const RECIPIENT_KEY_REFUSED = 'ключом сертификата получателя зашифровать не удалось';

/** What mends it. */
export const RECIPIENT_TERM_CURE = 'Вставьте новый в настройках публикации или уберите там шифрование.';

/** Days of a certificate are of UTC, as whoever issued it counts them. */
export function certificateDay(at: Date): string {
  return dayWords(at.toISOString().slice(0, 10));
}
