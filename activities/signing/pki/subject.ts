/** A person of the training authority; invented people only. */
export interface SignerPerson {
  /** Latin letters, digits, `-`, `_`; the name of his folder. */
  readonly signerId: string;
  /** «Фамилия Имя Отчество». */
  readonly fullName: string;
  readonly position: string;
  readonly organisation: string;
}

/** Attributes of a distinguished name, in order; short names of openssl. */
export type Subject = readonly (readonly [attribute: string, value: string])[];

/** Stands in the issuer's name of every certificate, so nobody can take one for real (64 characters are the limit of X.520). */
export const TRAINING_NOTICE = 'УЧЕБНЫЙ УЦ МАСК, недействителен для юридически значимого обмена';

export const ROOT_SUBJECT: Subject = [
  ['C', 'RU'],
  ['O', TRAINING_NOTICE],
  ['CN', 'УЧЕБНЫЙ головной УЦ МАСК'],
];

export const INTERMEDIATE_SUBJECT: Subject = [
  ['C', 'RU'],
  ['O', 'УЧЕБНЫЙ УЦ МАСК'],
  ['CN', TRAINING_NOTICE],
];

/** The attributes of an official's certificate in the order of the Treasury's own; the numbers are noughts on purpose. */
export function subjectOf({ fullName, position, organisation }: SignerPerson): Subject {
  const [surname = fullName, ...givenNames] = fullName.trim().split(/\s+/);
  return [
    ['C', 'RU'],
    ['title', position],
    ['O', organisation],
    ['OU', 'УЧЕБНЫЙ СЕРТИФИКАТ'],
    ['SNILS', '00000000000'],
    ['INN', '000000000000'],
    ...(givenNames.length === 0 ? [] : [['GN', givenNames.join(' ')] as const]),
    ['SN', surname],
    ['CN', fullName.trim()],
  ];
}
