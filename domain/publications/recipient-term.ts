/** Why nothing is encrypted to a certificate at this moment; null: it may be. */
export function recipientTermFault(
  { validFrom, validTo }: { readonly validFrom: Date; readonly validTo: Date },
  at: Date,
): string | null {
  if (validTo < at) return `сертификат получателя действовал до ${certificateDay(validTo)}`;
  return validFrom > at ? `сертификат получателя действует только с ${certificateDay(validFrom)}` : null;
}

/** What mends it. */
export const RECIPIENT_TERM_CURE = 'Вставьте новый в настройках публикации или уберите там шифрование.';

/** Days of a certificate are of UTC, as whoever issued it counts them. */
export function certificateDay(at: Date): string {
  return at.toISOString().slice(0, 10).split('-').toReversed().join('.');
}
