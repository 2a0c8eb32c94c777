/** What a check of a stored signed file has found. */
export const CHECK_STATES = {
  good: 'открывается, подпись верна',
  file_missing: 'файла нет в хранилище',
  file_damaged: 'файл не расшифровывается или его хеш не сходится',
  signature_bad: 'подпись не сходится с документом',
  certificate_bad: 'сертификат на день подписания не принят',
} as const;
export type CheckState = keyof typeof CHECK_STATES;

export function isCheckState(name: string): name is CheckState {
  return name in CHECK_STATES;
}

/** Every file is gone through within so many nights. */
export const CHECK_DAYS = { least: 1, most: 365, usual: 30 } as const;

/** So many are gone through every night, however few are the night's share: a small court has all of them checked. */
export const SMALL_COURT_FILES = 5_000;

/** Words about the days that cannot be; null: they can. */
export function checkDaysFault(days: number): string | null {
  if (Number.isInteger(days) && days >= CHECK_DAYS.least && days <= CHECK_DAYS.most) return null;
  return `Срок — целое число ночей от ${String(CHECK_DAYS.least)} до ${String(CHECK_DAYS.most)}.`;
}

/** How many files a night looks at, so that all of them are gone through within the days. */
export function nightShare(total: number, days: number): number {
  return Math.min(total, Math.max(SMALL_COURT_FILES, Math.ceil(total / days)));
}

/** Parts of a verdict that say whether a signature held at the moment it was made. */
interface JudgedThen {
  readonly signature: string;
  readonly validity: string;
  readonly revocation: string;
}

/**
 * A signature is judged as of its making: a certificate that has ended since is no fault. Whether it was revoked by then was looked up when it was
 * made; that nobody can say so today (the list is gone) is no fault either, that a list says «revoked by then» is.
 */
export function stateOfVerdict({ signature, validity, revocation }: JudgedThen): CheckState {
  if (signature === 'untrusted_issuer') return 'certificate_bad';
  if (signature !== 'valid') return 'signature_bad';
  return validity === 'valid' && revocation !== 'revoked' ? 'good' : 'certificate_bad';
}
