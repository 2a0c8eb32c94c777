import type { Fault } from '../documents/fault.ts';
import type { Executor } from './assignment.ts';
import type { MatterCard } from './matter.ts';
import { isDay } from '../calendar/day.ts';
import { cleanText, dayFaults, dayWords, lineFaults, pastDayFaults, textFaults } from '../work/plain-text.ts';

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

/**
 * Everything that is wrong with a card, each fault naming its field.
 * @param today `yyyy-MM-dd` in the site's zone
 */
export function cardFaults(card: MatterCard, today: string): Fault[] {
  const rule = (field: CardField, maxLength?: number) => ({ field, label: CARD_LABELS[field], maxLength });
  const { covering } = card;
  return [
    ...lineFaults(card.registrationNumber, rule('registrationNumber', MAX_NUMBER_LENGTH)),
    ...pastDayFaults(card.registeredOn, rule('registeredOn'), today),
    ...lineFaults(card.documentGroup, rule('documentGroup', MAX_LIST_WORD_LENGTH)),
    ...lineFaults(card.deliveryKind, rule('deliveryKind', MAX_LIST_WORD_LENGTH)),
    ...lineFaults(card.applicantName, { field: 'applicantName', label: CARD_LABELS.applicantName }),
    ...textFaults(card.subject, { field: 'subject', label: CARD_LABELS.subject }),
    ...(covering === null
      ? []
      : [
          ...lineFaults(covering.number, rule('covering.number', MAX_NUMBER_LENGTH)),
          ...pastDayFaults(covering.date, rule('covering.date'), today),
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

/** @param today `yyyy-MM-dd` in the site's zone */
export function assignmentFaults(assignment: AssignmentTexts, today: string): Fault[] {
  const { issuedOn, dueOn, extendedTo, takenOffControlOn, controllerName } = assignment;
  const issue = { ...ISSUE, day: issuedOn };
  return [
    ...lineFaults(assignment.authorName, { field: 'authorName', label: 'Автор' }),
    ...textFaults(assignment.text, { field: 'text', label: 'Текст поручения' }),
    ...executorFaults(assignment.executors),
    ...(controllerName === null ? [] : lineFaults(controllerName, { field: 'controllerName', label: 'Контролёр' })),
    ...pastDayFaults(issuedOn, { field: 'issuedOn', label: 'Дата поручения' }, today),
    ...termFaults(dueOn, 'dueOn', [issue]),
    ...termFaults(extendedTo, 'extendedTo', [issue, ...(dueOn === null ? [] : [{ ...FIRST_TERM, day: dueOn }])]),
    ...(takenOffControlOn === null
      ? []
      : firstOf([
          pastDayFaults(takenOffControlOn, { field: 'takenOffControlOn', label: LATER.takenOffControlOn }, today),
          termFaults(takenOffControlOn, 'takenOffControlOn', [issue]),
        ])),
  ];
}

const ISSUE = { code: 'before_issue', words: 'дня поручения' } as const;
const FIRST_TERM = { code: 'before_term', words: 'первоначального срока' } as const;

const LATER = { dueOn: 'Срок', extendedTo: 'Продлённый срок', takenOffControlOn: 'Снято с контроля' } as const;

interface Earlier {
  readonly code: string;
  readonly words: string;
  readonly day: string;
}

/** A day that may be absent and is not before any of these; one of them that is no day is judged by itself. */
function termFaults(day: string | null, field: keyof typeof LATER, earlier: readonly Earlier[]): Fault[] {
  if (day === null) return [];
  const label = LATER[field];
  const after = earlier.map(({ code, words, day: first }): Fault[] => {
    if (!isDay(first) || day >= first) return [];
    return [{ code, field, message: `${label}: не может быть раньше ${words}, ${dayWords(first)}.` }];
  });
  return firstOf([dayFaults(day, { field, label }), ...after]);
}

/** Of one field the first thing that is wrong. */
function firstOf(judged: readonly Fault[][]): Fault[] {
  return judged.find((faults) => faults.length > 0) ?? [];
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
  const isOne = executors.filter(({ isResponsible }) => isResponsible).length === 1;
  const keys = executors.map(({ name, accountId }) => accountId ?? cleanText(name).toLowerCase());
  return [
    ...executors.flatMap(({ name }) => lineFaults(name, { field, label: 'Исполнитель' })),
    ...(isOne ? [] : told('responsible_wrong', 'Исполнители: ответственный исполнитель должен быть один.')),
    ...(new Set(keys).size === keys.length ? [] : told('repeated', 'Исполнители: один исполнитель назван дважды.')),
  ];
}

export function reportTextFaults(text: string): Fault[] {
  return textFaults(text, { field: 'text', label: 'Текст отчёта' });
}

export interface ReportTexts {
  readonly executorName: string;
  readonly text: string;
  readonly reportedOn: string;
}

/** @param today `yyyy-MM-dd` in the site's zone */
export function reportFaults({ executorName, text, reportedOn }: ReportTexts, today: string): Fault[] {
  return [
    ...lineFaults(executorName, { field: 'executorName', label: 'Исполнитель' }),
    ...reportTextFaults(text),
    ...pastDayFaults(reportedOn, { field: 'reportedOn', label: 'Дата отчёта' }, today),
  ];
}
