import { REGISTRY_COLUMNS, type ProfileContent } from './profiles.ts';

const INSTRUCTION = 'инструкция кабинета «Отправка» по ЭЗП';
const OWN = 'собственный предел: Почта не публикует';
const INSTRUCTED = { source: INSTRUCTION, asOf: '2020' } as const;

/** What an installation begins with; whoever knows better makes a copy. A figure once shipped is never changed here. */
export const SHIPPED_PROFILES: Readonly<Record<string, ProfileContent>> = {
  'otpravka-2020': {
    name: 'Кабинет «Отправка», правила 2020 года',
    sheetName: 'Лист1',
    columns: REGISTRY_COLUMNS,
    layout: { source: 'шаблон реестра, две независимые реализации; реестры, принятые кабинетом', asOf: '2026' },
    limits: {
      maxLetters: { value: 1000, ...INSTRUCTED },
      maxArchiveByteSize: {
        value: 25 * 1024 * 1024,
        source: `${INSTRUCTION}; «25 Мб» без указания, двоичные или десятичные`,
        asOf: '2020',
      },
      plannedArchiveByteSize: {
        value: 25_000_000,
        source: 'собственный запас: десятичное прочтение «25 Мб»',
        asOf: '2020',
      },
      maxPdfByteSize: {
        value: 1024 * 1024,
        source: `${INSTRUCTION}; в 2026 году замечены файлы до 2 Мб, не подтверждено`,
        asOf: '2020',
      },
      maxSignatureByteSize: { value: 1024 * 1024, ...INSTRUCTED },
      maxPages: {
        value: 5,
        source: `${INSTRUCTION}; «не более 5 страниц» повторяет извещение арбитражного суда`,
        asOf: '2020',
      },
      blankPages: { value: 1, source: `${INSTRUCTION}; первая или последняя, не указано`, asOf: '2020' },
      maxFileNameLength: { value: 50, ...INSTRUCTED },
      maxRecipientNameLength: { value: 147, ...INSTRUCTED },
      maxRegistrationNumberLength: { value: 30, ...INSTRUCTED },
      maxTitleLength: { value: 200, ...INSTRUCTED },
      maxAddressLength: {
        value: 500,
        source: `${OWN}; столько принимает клиент сервиса «Заказные письма»`,
        asOf: '2026',
      },
      maxCommentLength: {
        value: 200,
        source: `${OWN}; столько принимает реестр бумажных отправлений кабинета`,
        asOf: '2026',
      },
    },
  },
};

/** The profile that a new site begins with. */
export const USUAL_PROFILE = 'otpravka-2020';
