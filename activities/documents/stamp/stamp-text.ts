import { wallTimeAt } from '#domain/settings/zoned-time.ts';
import type { CertificateFacts } from '../../ports/signer.ts';

/** The words of the mark; what they are is fixed by ГОСТ Р 7.0.97-2016, 5.23. */
export interface StampText {
  readonly heading: readonly [string, string];
  /** Certificate number, owner, term. */
  readonly facts: readonly [string, string, string];
}

/** Dates of a certificate are shown as they are on the wall in Moscow, wherever the server stands. */
const TIME_ZONE = 'Europe/Moscow';

/** @throws RangeError when a date of the certificate is not an instant. */
export function stampText({ serialNumber, ownerName, validFrom, validTo }: CertificateFacts): StampText {
  return {
    heading: ['ДОКУМЕНТ ПОДПИСАН', 'ЭЛЕКТРОННОЙ ПОДПИСЬЮ'],
    facts: [
      `Сертификат: ${serialNumber}`,
      `Владелец: ${ownerName}`,
      `Действителен: с ${shortDate(validFrom)} по ${shortDate(validTo)}`,
    ],
  };
}

function shortDate(instant: string): string {
  const { day, month, year } = wallTimeAt(new Date(instant), TIME_ZONE);
  return [day, month, year].map((part) => String(part).padStart(2, '0')).join('.');
}
