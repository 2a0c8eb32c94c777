/** One card in so many is of the group that is published. */
export const PUBLISHED_EVERY = 50;
export const PUBLISHED_GROUP = 'Обращения через Интернет-приёмную';
export const DELIVERY = 'Интернет-приёмная';

const WORDS = [
  'дорога',
  'освещение',
  'пенсия',
  'сквер',
  'капитальный ремонт',
  'тарифы',
  'детская площадка',
  'вывоз мусора',
];
const GROUPS = ['Обращения граждан', 'Запросы депутатов', 'Жалобы', 'Переписка'];

const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAYS = 600;
const DAY_MS = 86_400_000;

function dayOf(index: number, after = 0): string {
  return new Date(FIRST_DAY + ((index % DAYS) + after) * DAY_MS).toISOString().slice(0, 10);
}

function wordOf(index: number): string {
  return WORDS[index % WORDS.length] ?? '';
}

/** One event of a card, so many minutes after the first day. */
export function told(card: string, kind: string, minute: number, object: object): object {
  const occurredAt = new Date(FIRST_DAY + minute * 60_000).toISOString();
  return { eventId: `${card}/${String(minute)}`, kind, occurredAt, ...object };
}

/** A card, three resolutions, each edited once, and three reports. */
export function eventsOf(index: number): readonly object[] {
  const card = `card-${String(index)}`;
  return [
    told(card, 'card.registered', 0, cardOf(index)),
    ...[1, 2, 3].flatMap((place) => [
      told(card, 'assignment.created', place * 10, assignmentOf(index, place, 1)),
      told(card, 'report.created', place * 10 + 1, reportOf(index, place)),
      told(card, 'assignment.edited', place * 10 + 2, assignmentOf(index, place, 2)),
    ]),
  ];
}

function cardOf(index: number): object {
  const [registeredOn, number] = [dayOf(index), String(index)];
  const documentGroup = index % PUBLISHED_EVERY === 0 ? PUBLISHED_GROUP : GROUPS[index % GROUPS.length];
  const covering = {
    number: `А26-${number}`,
    date: registeredOn,
    sender: 'Учебное управление по работе с обращениями',
  };
  const names = { documentGroup, deliveryKind: DELIVERY, applicantName: 'Учебный Заявитель Олегович', covering };
  const own = { externalId: `card-${number}`, revision: 1, registrationNumber: `О-${number}/26`, registeredOn };
  return { card: { ...own, ...names, subject: `Обращение № ${number}: ${wordOf(index)}` } };
}

function assignmentOf(index: number, place: number, revision: number): object {
  const card = `card-${String(index)}`;
  const state = revision > 1 && index % 3 > 0 ? 'done' : 'open';
  const own = { externalId: `${card}/a${String(place)}`, revision, cardExternalId: card, state };
  const people = {
    authorName: 'Учебный Автор Иванович',
    executors: [{ name: 'Учебный Исполнитель Петрович', isResponsible: true }],
    controllerName: 'Учебный Контролёр Сергеевич',
  };
  const terms = { issuedOn: dayOf(index), dueOn: dayOf(index, 30) };
  return { assignment: { ...own, ...people, ...terms, text: `Рассмотреть: ${wordOf(index)}` } };
}

export function reportOf(index: number, place: number): object {
  const card = `card-${String(index)}`;
  const own = { externalId: `${card}/r${String(place)}`, revision: 1, cardExternalId: card };
  const assignmentExternalId = `${card}/a${String(Math.min(place, 3))}`;
  const text = `Проверено: ${wordOf(index)}. Ответ направлен, отчёт ${String(place)}.`;
  const said = { executorName: 'Учебный Исполнитель Петрович', text, reportedOn: dayOf(index) };
  return { report: { ...own, assignmentExternalId, ...said } };
}
