import type { LetterFields } from '../letters/letter.ts';
import { postName, postText } from './post-text.ts';
import type { RegistryColumn } from './profiles.ts';

/** One line of the registry: text for each published column, empty where there is nothing to say. */
export type RegistryRow = Readonly<Record<RegistryColumn, string>>;

export interface RegistryRowSource {
  readonly fields: LetterFields;
  /** `50MS0095/26/768`. */
  readonly registrationNumber: string;
  /** With the extension: `50MS0095-26-000768.pdf`. */
  readonly fileName: string;
  /** The court's own address, one line. */
  readonly returnAddress: string;
  /** True opts this letter out of the account's rank («Судебное»); the rank itself is an account setting, not a column. */
  readonly withoutRank?: boolean | undefined;
}

/** РТМ-0002: 0 простое, 1 заказное. */
const MAIL_CATEGORY = { simple: '0', registered: '1' } as const;
const RECIPIENT_TYPE = { person: '0', company: '1' } as const;

/** The letter as the Post's registry wants it; texts are normalised here and nowhere else. */
export function registryRowOf(source: RegistryRowSource): RegistryRow {
  const { kind, title, recipient } = source.fields;
  return {
    FILE_NAME: source.fileName,
    ADDRESSLINE_TO: postText(recipient.address),
    RECIPIENT_TYPE: RECIPIENT_TYPE[recipient.type],
    RECIPIENT: postName(recipient.name),
    INN: postText(recipient.inn ?? ''),
    KPP: recipient.type === 'company' ? postText(recipient.kpp ?? '') : '',
    LETTER_REG_NUMBER: source.registrationNumber,
    LETTER_TITLE: postText(title),
    MAILCATEGORY: MAIL_CATEGORY[kind],
    ADDRESSLINE_RETURN: postText(source.returnAddress),
    WOMAILRANK: source.withoutRank === true ? '1' : '',
    ADDITIONAL_INFO: '',
    LETTER_COMMENT: registryComment(source.fields),
  };
}

/** The registry has no column for the case: its number opens the comment, by which the office finds the letter in the Post's cabinet too. */
export function registryComment({ caseNumber, comment }: Pick<LetterFields, 'caseNumber' | 'comment'>): string {
  const number = postText(caseNumber ?? '');
  return [number === '' ? '' : `Дело № ${number}`, postText(comment ?? '')].filter((text) => text !== '').join('; ');
}

/** True for a row that asks for a registered letter. */
export function isRegisteredRow({ MAILCATEGORY }: RegistryRow): boolean {
  return MAILCATEGORY === MAIL_CATEGORY.registered;
}
