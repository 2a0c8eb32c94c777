import type { Fault } from '../documents/fault.ts';
import type { Executor } from './assignment.ts';
import type { MatterCard } from './matter.ts';
import { isDay } from '../calendar/day.ts';
import { cleanText, dayFaults, dayWords, lineFaults, textFaults } from './plain-text.ts';

export const MAX_NUMBER_LENGTH = 100;
export const MAX_LIST_WORD_LENGTH = 200;
export const MAX_EXECUTORS = 50;

/** Lines of a card by their fields, in the order of the form. */
export const CARD_LABELS = {
  registrationNumber: 'Регистрационный номер',
  registeredOn: 'Дата регистрации',
  documentGroup: 'Группа документов',
  deliveryKind: 'Вид доставки',
  applicantName: 'Заявитель',
  subject: 'Краткое содержание',
  'covering.number': 'Номер сопроводительного письма',
  'covering.date': 'Дата сопроводительного письма',
  'covering.sender': 'Кто направил обращение',
} as const;
export type CardField = keyof typeof CARD_LABELS;

/** Everything that is wrong with a card, each fault naming its field. */
export function cardFaults(card: MatterCard): Fault[] {
  const rule = (field: CardField, maxLength?: number) => ({ field, label: CARD_LABELS[field], maxLength });
  const { covering } = card;
  return [
    ...lineFaults(card.registrationNumber, rule('registrationNumber', MAX_NUMBER_LENGTH)),
    ...dayFaults(card.registeredOn, rule('registeredOn')),
    ...lineFaults(card.documentGroup, rule('documentGroup', MAX_LIST_WORD_LENGTH)),
    ...lineFaults(card.deliveryKind, rule('deliveryKind', MAX_LIST_WORD_LENGTH)),
    ...lineFaults(card.applicantName, { field: 'applicantName', label: CARD_LABELS.applicantName }),
    ...textFaults(card.subject, { field: 'subject', label: CARD_LABELS.subject }),
    ...(covering === null
      ? []
      : [
          ...lineFaults(covering.number, rule('covering.number', MAX_NUMBER_LENGTH)),
          ...dayFaults(covering.date, rule('covering.date')),
          ...lineFaults(covering.sender, { field: 'covering.sender', label: CARD_LABELS['covering.sender'] }),
        ]),
  ];
}

/** A card as it is kept. */
export function cleanCard(card: MatterCard): MatterCard {
  const { covering } = card;
  return {
    registrationNumber: cleanText(card.registrationNumber),
    registeredOn: card.registeredOn,
    documentGroup: cleanText(card.documentGroup),
    deliveryKind: cleanText(card.deliveryKind),
    subject: cleanText(card.subject),
    applicantName: cleanText(card.applicantName),
    covering: covering && {
      number: cleanText(covering.number),
      date: covering.date,
      sender: cleanText(covering.sender),
    },
  };
}

/** What of an assignment is judged wherever it comes from. */
export interface AssignmentTexts {
  readonly authorName: string;
  readonly text: string;
  readonly executors: readonly Executor[];
  readonly controllerName: string | null;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly extendedTo: string | null;
  readonly takenOffControlOn: string | null;
}

export function assignmentFaults(assignment: AssignmentTexts): Fault[] {
  const { issuedOn, dueOn, extendedTo, takenOffControlOn, controllerName } = assignment;
  return [
    ...lineFaults(assignment.authorName, { field: 'authorName', label: 'Автор' }),
    ...textFaults(assignment.text, { field: 'text', label: 'Текст поручения' }),
    ...executorFaults(assignment.executors),
    ...(controllerName === null ? [] : lineFaults(controllerName, { field: 'controllerName', label: 'Контролёр' })),
    ...dayFaults(issuedOn, { field: 'issuedOn', label: 'Дата поручения' }),
    ...laterFaults(dueOn, issuedOn, { field: 'dueOn', label: 'Срок' }),
    ...laterFaults(extendedTo, issuedOn, { field: 'extendedTo', label: 'Продлённый срок' }),
    ...laterFaults(takenOffControlOn, issuedOn, { field: 'takenOffControlOn', label: 'Снято с контроля' }),
  ];
}

/** A day that may be absent and is not before the day of issue. */
function laterFaults(
  day: string | null,
  issuedOn: string,
  { field, label }: { readonly field: string; readonly label: string },
): Fault[] {
  if (day === null) return [];
  const faults = dayFaults(day, { field, label });
  if (faults.length > 0 || !isDay(issuedOn) || day >= issuedOn) return faults;
  const message = `${label}: не может быть раньше дня поручения, ${dayWords(issuedOn)}.`;
  return [{ code: 'before_issue', field, message }];
}

/** A subordinate assignment is another's: its author would report to himself. */
export function passedToSelfFaults({
  parentId,
  authorId,
  executors,
}: {
  readonly parentId: string | null;
  readonly authorId: string | null;
  readonly executors: readonly Executor[];
}): Fault[] {
  const isOwn = ({ accountId }: Executor): boolean => accountId !== null && accountId === authorId;
  if (parentId === null || !executors.some(isOwn)) return [];
  const message = 'Исполнители: передать поручение самому себе нельзя. Выберите другого или исполните его сами.';
  return [{ code: 'passed_to_self', field: 'executors', message }];
}

function executorFaults(executors: readonly Executor[]): Fault[] {
  const field = 'executors';
  const told = (code: string, message: string): Fault[] => [{ code, field, message }];
  if (executors.length === 0) return told('missing', 'Исполнители: назовите ответственного исполнителя.');
  if (executors.length > MAX_EXECUTORS) return told('too_many', `Исполнители: не больше ${String(MAX_EXECUTORS)}.`);
  const names = executors.flatMap(({ name }) => lineFaults(name, { field, label: 'Исполнитель' }));
  if (names.length > 0) return names;
  if (executors.filter(({ isResponsible }) => isResponsible).length !== 1) {
    return told('responsible_wrong', 'Исполнители: ответственный исполнитель должен быть один.');
  }
  const keys = executors.map(({ name, accountId }) => accountId ?? cleanText(name).toLowerCase());
  if (new Set(keys).size < keys.length) return told('repeated', 'Исполнители: один исполнитель назван дважды.');
  return [];
}

export interface ReportTexts {
  readonly executorName: string;
  readonly text: string;
  readonly reportedOn: string;
}

export function reportFaults({ executorName, text, reportedOn }: ReportTexts): Fault[] {
  return [
    ...lineFaults(executorName, { field: 'executorName', label: 'Исполнитель' }),
    ...textFaults(text, { field: 'text', label: 'Текст отчёта' }),
    ...dayFaults(reportedOn, { field: 'reportedOn', label: 'Дата отчёта' }),
  ];
}
