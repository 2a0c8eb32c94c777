import type { Recipient, RecipientType } from '../letters/letter.ts';

export const PARTY_ROLES = [
  'plaintiff',
  'defendant',
  'claimant',
  'debtor',
  'applicant',
  'interested',
  'accused',
  'victim',
  'representative',
  'other',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PARTY_ROLE_NAMES: Readonly<Record<PartyRole, string>> = {
  plaintiff: 'Истец',
  defendant: 'Ответчик',
  claimant: 'Взыскатель',
  debtor: 'Должник',
  applicant: 'Заявитель',
  interested: 'Заинтересованное лицо',
  accused: 'Лицо, в отношении которого ведётся дело',
  victim: 'Потерпевший',
  representative: 'Представитель',
  other: 'Иной участник',
};

/** A party as it is written down; a text that is not known is empty. Name and address are those of a letter's recipient. */
export interface PartyFields {
  readonly role: PartyRole;
  readonly kind: RecipientType;
  readonly name: string;
  readonly address: string;
  readonly inn: string;
  readonly kpp: string;
  readonly phone: string;
  readonly email: string;
}

/** A letter to this party. */
export function recipientOfParty({ kind, name, address, inn, kpp }: PartyFields): Recipient {
  return { type: kind, name, address, inn: inn === '' ? undefined : inn, kpp: kpp === '' ? undefined : kpp };
}
