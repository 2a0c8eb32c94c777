import { X509Certificate } from 'node:crypto';
import {
  certificateDay,
  FIT_KEYS,
  recipientKeyFault,
  RECIPIENT_TERM_CURE,
  recipientTermFault,
} from '#domain/publications/recipient-term.ts';

/** A certificate that messages may be encrypted to. */
export interface RecipientCertificate {
  /** In one form, however it was pasted. */
  readonly pem: string;
  readonly owner: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Why nothing is encrypted to its key, in words; null: it may be. */
  readonly keyFault: string | null;
  /** SHA-256 of the DER, its first bytes. */
  readonly fingerprint: string;
}

/** Told in words from so long before its end. */
const NEAR_MS = 30 * 86_400_000;

/** Reads a certificate as it was pasted: PEM, or base64 alone. Null: it is none. */
export function readRecipientCertificate(text: string): RecipientCertificate | null {
  const pem = text.includes('-----')
    ? text
    : `-----BEGIN CERTIFICATE-----\n${text.trim()}\n-----END CERTIFICATE-----\n`;
  try {
    const certificate = new X509Certificate(pem);
    const { subject, validFromDate: validFrom, validToDate: validTo, fingerprint256 } = certificate;
    const owner = /^(?:O|CN)=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
    const fingerprint = fingerprint256.replaceAll(':', '').slice(0, 16).toLowerCase();
    const keyFault = recipientKeyFault(keyTypeOf(certificate));
    return { pem: certificate.toString(), owner, validFrom, validTo, keyFault, fingerprint };
  } catch {
    // What is no certificate is said by the caller, beside the field.
    return null;
  }
}

/** Undefined: a key that this program's own openssl does not know, as one of ГОСТ. */
function keyTypeOf(certificate: X509Certificate): string | undefined {
  try {
    return certificate.publicKey.asymmetricKeyType;
  } catch {
    return undefined;
  }
}

/** Also beside a certificate, as some programs export both. */
export function holdsPrivateKey(text: string): boolean {
  return /PRIVATE KEY/.test(text);
}

/** What is wrong with the pasted text; undefined: nothing is. */
export function recipientCertificateFault(text: string, now: Date): string | undefined {
  if (holdsPrivateKey(text)) return 'Здесь закрытый ключ: никому его не передавайте. Нужен сертификат получателя.';
  const certificate = readRecipientCertificate(text);
  if (certificate === null)
    return 'Это не сертификат: нужен текст файла .pem, от BEGIN CERTIFICATE до END CERTIFICATE.';
  const { validFrom, validTo, keyFault } = certificate;
  if (keyFault !== null) return keyFaultOnSave(keyFault);
  if (validTo < now) return `Сертификат действовал до ${certificateDay(validTo)}: попросите у получателя новый.`;
  return validFrom > now ? `Сертификат действует только с ${certificateDay(validFrom)}.` : undefined;
}

/** The same beside the field. */
export function keyFaultOnSave(fault: string): string {
  return `${fault.slice(0, 1).toUpperCase()}${fault.slice(1)}: попросите у получателя сертификат с ключом ${FIT_KEYS}.`;
}

/** Whose certificate it is, until when, and which one of his. */
export function certificateWords(pem: string): string {
  const certificate = readRecipientCertificate(pem);
  if (certificate === null) return 'не читается';
  const { owner, validTo, fingerprint } = certificate;
  return `${owner}, до ${certificateDay(validTo)}, отпечаток ${fingerprint}…`;
}

/** Why nothing is encrypted to the certificate in force now, in words; null: nothing stands in the way, or nothing is encrypted at all. */
export function recipientHindrance(pem: string | null, now: Date): string | null {
  if (pem === null) return null;
  const certificate = readRecipientCertificate(pem);
  if (certificate === null) return 'сертификат получателя не читается';
  return certificate.keyFault ?? recipientTermFault(certificate, now);
}

export interface CertificateStanding {
  readonly words: string;
  readonly isToReplace: boolean;
  /** Why no message is composed; null: nothing stands in the way. */
  readonly hindrance: string | null;
}

/** The same of the one in force, with what is to be done about it. */
export function certificateStanding(pem: string, now: Date): CertificateStanding {
  const hindrance = recipientHindrance(pem, now);
  const validTo = readRecipientCertificate(pem)?.validTo.getTime() ?? 0;
  const leftMs = validTo - now.getTime();
  if (leftMs <= 0) {
    const stopped = 'Его срок вышел: сообщения не составляются и ждут. Вставьте новый или уберите шифрование.';
    return { words: `${certificateWords(pem)}. ${stopped}`, isToReplace: true, hindrance };
  }
  if (hindrance !== null) {
    const stopped = `Сообщения не составляются и ждут: ${hindrance}. ${RECIPIENT_TERM_CURE}`;
    return { words: `${certificateWords(pem)}. ${stopped}`, isToReplace: true, hindrance };
  }
  const isToReplace = leftMs < NEAR_MS;
  const near = isToReplace
    ? ` Осталось дней: ${String(Math.floor(leftMs / 86_400_000))}. Попросите новый заранее.`
    : '';
  return { words: `Действует: ${certificateWords(pem)}.${near}`, isToReplace, hindrance };
}
