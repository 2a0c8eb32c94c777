import { ASSIGNMENT_STATES, type AssignmentState } from '../matters/assignment.ts';
import { listWordForm } from '../matters/list-word.ts';
import { TRIGGER_KINDS, type TriggerKind } from '../matters/matter-event.ts';
import { changesBetween, type SettingChange, type VersionedField } from '../settings/setting-changes.ts';
import type { PublicationSettings, PublicParts } from './publication-settings.ts';

/** The four events as the settings and the history of changes name them. */
export const TRIGGER_NAMES: Readonly<Record<TriggerKind, string>> = {
  'assignment.created': 'создано поручение',
  'assignment.edited': 'изменено поручение',
  'report.created': 'создан отчёт исполнителя',
  'report.edited': 'изменён отчёт исполнителя',
};

export interface PartWords {
  readonly label: string;
  /** What of it is somebody's personal data, said beside the choice; absent: nothing by itself is. */
  readonly warning?: string;
}

/** What of the picture may be shown, in the order of the picture. */
export const PART_WORDS: Readonly<Record<keyof PublicParts, PartWords>> = {
  applicantName: {
    label: 'заявитель',
    warning: 'Это персональные данные: имя заявителя уйдёт обычной почтой и окажется на сайте.',
  },
  subject: { label: 'краткое содержание', warning: 'В нём бывают имена и адреса: проверьте, как его пишут у вас.' },
  covering: { label: 'сопроводительное письмо' },
  executorNames: {
    label: 'исполнители',
    warning: 'Это персональные данные: имена сотрудников уйдут обычной почтой и окажутся на сайте.',
  },
  assignmentText: { label: 'текст поручения' },
  terms: { label: 'сроки исполнения' },
  reportText: { label: 'текст отчёта' },
  reportFiles: {
    label: 'файлы отчёта',
    warning: 'Уйдут целиком, как их приложил исполнитель; вместе до 15 МБ на сообщение, прочие только названы.',
  },
};

export const PART_NAMES = Object.keys(PART_WORDS) as readonly (keyof PublicParts)[];

/** Which state of an assignment a wording is for. */
const STATE_LABELS: Readonly<Record<AssignmentState, string>> = {
  open: 'не исполнено',
  done: 'исполнено',
  withdrawn: 'отозвано',
};

/** One thing of a publication that can be set. */
export type SettingField = VersionedField<PublicationSettings, SettingNames>;

/** What stands in the settings by a key and is read by its name. */
export interface SettingNames {
  /** Whose key it is. */
  readonly signer: (signerId: string) => string;
  /** Whose certificate it is, and until when. */
  readonly certificate: (pem: string) => string;
}

const NOTHING = 'не указано';
const listed = (values: readonly string[]): string => (values.length === 0 ? 'ничего' : values.join(', '));
const shown = (text: string): string => (text === '' ? NOTHING : text);

/** Everything that can be set, once: the form, its faults and the history of changes take names and words from here. */
export const SETTING_FIELDS: readonly SettingField[] = [
  { field: 'isOn', label: 'Публикация', words: ({ isOn }) => (isOn ? 'включена' : 'выключена') },
  { field: 'activeFrom', label: 'Действует с', words: ({ activeFrom }) => dayWords(activeFrom) },
  {
    ...{ field: 'documentGroups', label: 'Группы документов', words: (of) => listed(of.documentGroups) },
    chosen: (of) => of.documentGroups.map(listWordForm),
  },
  {
    ...{ field: 'deliveryKinds', label: 'Виды доставки', words: (of) => listed(of.deliveryKinds) },
    chosen: (of) => of.deliveryKinds.map(listWordForm),
  },
  {
    field: 'triggers',
    label: 'События',
    words: (of) =>
      listed(TRIGGER_KINDS.filter((kind) => of.triggers.includes(kind)).map((kind) => TRIGGER_NAMES[kind])),
  },
  ...PART_NAMES.map((part) => ({
    field: `parts.${part}`,
    label: `Показывается: ${PART_WORDS[part].label}`,
    words: ({ parts }: PublicationSettings) => (parts[part] ? 'да' : 'нет'),
  })),
  ...ASSIGNMENT_STATES.map((state) => ({
    field: `stateWords.${state}`,
    label: `Слова состояния «${STATE_LABELS[state]}»`,
    words: ({ stateWords }: PublicationSettings) => shown(stateWords[state]),
  })),
  { field: 'publicPageUrl', label: 'Страница заявителя', words: (of) => shown(of.publicPageUrl) },
  { field: 'recipient', label: 'Адрес обработчика', words: (of) => shown(of.recipient) },
  { field: 'sender', label: 'Адрес отправителя', words: (of) => shown(of.sender) },
  { field: 'windowSeconds', label: 'Окно накопления, с', words: (of) => String(of.windowSeconds) },
  {
    field: 'receiptWithinHours',
    label: 'Срок подтверждения, ч',
    words: ({ receiptWithinHours: hours }) => (hours === null ? 'не запрашивается' : String(hours)),
  },
  {
    field: 'signerId',
    label: 'Подпись файла',
    words: ({ signerId }, names) => (signerId === null ? 'без подписи' : names.signer(signerId)),
  },
  {
    field: 'recipientCertificate',
    label: 'Сертификат получателя',
    words: ({ recipientCertificate: pem }, names) => (pem === null ? 'нет: без шифрования' : names.certificate(pem)),
  },
];

/** The name of a field. @throws TypeError for what cannot be set */
export function settingLabel(field: string): string {
  const found = SETTING_FIELDS.find((known) => known.field === field);
  if (!found) throw new TypeError(`there is no setting ${field}`);
  return found.label;
}

/** What has changed, in the order of the form. */
export function settingChanges(
  was: PublicationSettings,
  became: PublicationSettings,
  names: SettingNames,
): readonly SettingChange[] {
  return changesBetween(SETTING_FIELDS, [was, became], names);
}

/** `2026-11-28` as people write it; what is no day stays as it is. */
function dayWords(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
}
