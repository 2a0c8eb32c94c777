/** Headers of the registry sheet in the order of the cabinet's own template. */
export const REGISTRY_COLUMNS = [
  'FILE_NAME',
  'ADDRESSLINE_TO',
  'RECIPIENT_TYPE',
  'RECIPIENT',
  'INN',
  'KPP',
  'LETTER_REG_NUMBER',
  'LETTER_TITLE',
  'MAILCATEGORY',
  'ADDRESSLINE_RETURN',
  'WOMAILRANK',
  'ADDITIONAL_INFO',
  'LETTER_COMMENT',
] as const;

export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

/** Every figure of a channel. Sizes are bytes, lengths are UTF-16 units (as the Post's Java and Excel count). */
export interface ChannelLimits {
  readonly maxLetters: number;
  /** The published «25 Мб» read as 25 × 2^20: above it the Post refuses the whole archive. */
  readonly maxArchiveByteSize: number;
  /** What we plan an archive to: 25 × 10^6, so that either reading of «Мб» is kept. */
  readonly plannedArchiveByteSize: number;
  readonly maxPdfByteSize: number;
  readonly maxSignatureByteSize: number;
  /** All pages, the blank ones included. */
  readonly maxPages: number;
  readonly blankPages: number;
  readonly maxFileNameLength: number;
  readonly maxRecipientNameLength: number;
  readonly maxRegistrationNumberLength: number;
  readonly maxTitleLength: number;
  readonly maxAddressLength: number;
  readonly maxCommentLength: number;
}

/** One version of a channel's rules, as data. A letter keeps the version it began with. */
export interface ChannelProfile extends ChannelLimits {
  readonly id: ChannelProfileId;
  readonly name: string;
  readonly sheetName: string;
  readonly columns: readonly RegistryColumn[];
  /** Where each figure comes from, and how sure it is. */
  readonly provenance: Readonly<Record<keyof ChannelLimits | 'columns' | 'sheetName', string>>;
}

export const CHANNEL_PROFILE_IDS = ['otpravka-2020'] as const;
export type ChannelProfileId = (typeof CHANNEL_PROFILE_IDS)[number];

const INSTRUCTION = 'инструкция кабинета «Отправка» по ЭЗП, 2020';
const OWN = 'собственный предел: Почта не публикует';

const PROFILES: Readonly<Record<ChannelProfileId, ChannelProfile>> = {
  'otpravka-2020': {
    id: 'otpravka-2020',
    name: 'Кабинет «Отправка», правила 2020 года',
    sheetName: 'Лист1',
    columns: REGISTRY_COLUMNS,
    maxLetters: 1000,
    maxArchiveByteSize: 25 * 1024 * 1024,
    plannedArchiveByteSize: 25_000_000,
    maxPdfByteSize: 1024 * 1024,
    maxSignatureByteSize: 1024 * 1024,
    maxPages: 5,
    blankPages: 1,
    maxFileNameLength: 50,
    maxRecipientNameLength: 147,
    maxRegistrationNumberLength: 30,
    maxTitleLength: 200,
    maxAddressLength: 500,
    maxCommentLength: 200,
    provenance: {
      maxLetters: INSTRUCTION,
      maxArchiveByteSize: `${INSTRUCTION}; «25 Мб» без указания, двоичные или десятичные`,
      plannedArchiveByteSize: 'собственный запас: десятичное прочтение «25 Мб»',
      maxPdfByteSize: `${INSTRUCTION}; в 2026 году замечены файлы до 2 Мб, не подтверждено`,
      maxSignatureByteSize: INSTRUCTION,
      maxPages: `${INSTRUCTION}; «не более 5 страниц» повторяет извещение арбитражного суда`,
      blankPages: `${INSTRUCTION}; первая или последняя, не указано`,
      maxFileNameLength: INSTRUCTION,
      maxRecipientNameLength: INSTRUCTION,
      maxRegistrationNumberLength: INSTRUCTION,
      maxTitleLength: INSTRUCTION,
      maxAddressLength: `${OWN}; столько принимает клиент сервиса «Заказные письма»`,
      maxCommentLength: `${OWN}; столько принимает реестр бумажных отправлений кабинета`,
      columns: 'шаблон реестра, две независимые реализации, 2020–2026',
      sheetName: 'реестры, принятые кабинетом в 2026 году',
    },
  },
};

/** A profile was named that this version of the program does not know. */
export class UnknownProfileError extends Error {
  override name = 'UnknownProfileError';
}

/** @throws UnknownProfileError: there is no default profile. */
export function channelProfile(id: string): ChannelProfile {
  const known = CHANNEL_PROFILE_IDS.find((name) => name === id);
  if (known === undefined) throw new UnknownProfileError(`Неизвестный профиль канала Почты: «${id}»`);
  return PROFILES[known];
}
