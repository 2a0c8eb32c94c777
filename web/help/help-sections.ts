import type { KeyRoom } from '../public/page-keys.js';

/** A part of the help: which headings of the user guide tell it, what the keyboard does there, whose pages these are. */
export interface HelpSection {
  /** Headings of `docs/user-guide.md`, word for word, in the order they are shown. */
  readonly heads: readonly [string, ...string[]];
  readonly rooms?: readonly KeyRoom[];
  /** Patterns of the routes of its pages. */
  readonly places: readonly string[];
}

/** The help of every page of the site, each page in one section. */
export const HELP_SECTIONS = {
  'sign-in': { heads: ['Вход', 'Оформление'], places: ['/login'] },
  help: { heads: ['Справка', 'Набранное не теряется', 'Чего ждём', 'Оформление'], places: ['/help/:section'] },
  letters: {
    heads: ['Список писем', 'Извещён ли адресат', 'Что значит статус'],
    rooms: ['letters'],
    places: ['/letters'],
  },
  'letter-form': {
    heads: [
      'Подготовить письмо',
      'Письмо вернулось к вам',
      'Письмо к перенесённому заседанию',
      'Набранное не теряется',
    ],
    rooms: ['letterForm', 'offers', 'chips'],
    places: ['/letters/new', '/letters/:id/edit', '/letters/:id/together', '/letters/templates'],
  },
  import: {
    heads: ['Много писем из таблицы'],
    rooms: ['letterSheet'],
    places: ['/letters/import', '/letters/import/:id'],
  },
  letter: {
    heads: [
      'Следить',
      'Извещён ли адресат',
      'Файл доказательств и подтверждение отправки',
      'Чего ждём',
      'Отозвать',
      'Письмо не вручено',
      'Сканы уведомлений и возвратов',
      'Участник дела переехал',
      'Письмо к перенесённому заседанию',
      'Передать другому руководителю',
      'Что значит статус',
    ],
    places: ['/letters/:id', '/letters/:id/decision'],
  },
  hearings: { heads: ['Заседания', 'Извещён ли адресат'], places: ['/hearings'] },
  'proof-rules': { heads: ['Извещён ли адресат', 'Правила извещения'], places: ['/proof/rules', '/proof/rules/:code'] },
  'evidence-check': {
    heads: ['Проверить файл доказательств', 'Файл доказательств и подтверждение отправки'],
    places: ['/proof/check'],
  },
  archive: { heads: ['Архив', 'Архив старых писем'], places: ['/archive'] },
  keeping: {
    heads: ['Хранение', 'Проверка подписанных файлов', 'Журнал подписаний'],
    places: ['/keeping', '/keeping/signings'],
  },
  'keeping-terms': {
    heads: ['Сроки хранения и запреты', 'Уничтожение по акту'],
    places: ['/keeping/terms', '/keeping/holds', '/keeping/acts', '/keeping/acts/:id'],
  },
  'keeping-people': {
    heads: ['Персональные данные по запросу'],
    places: ['/keeping/people', '/keeping/people/:id'],
  },
  registry: { heads: ['Реестр за дни'], places: ['/registry'] },
  tariffs: { heads: ['Тарифы и бюджет'], places: ['/tariffs'] },
  'delivery-norms': { heads: ['Сроки доставки'], places: ['/delivery-norms'] },
  scans: { heads: ['Сканы уведомлений и возвратов', 'Письмо не вручено'], places: ['/scans'] },
  statistics: {
    heads: ['Отчёты'],
    places: ['/statistics', '/statistics/letters', '/statistics/economy', '/statistics/kept'],
  },
  approvals: {
    heads: ['Подписать', 'Передать другому руководителю'],
    rooms: ['approvals'],
    places: ['/approvals', '/approvals/:id', '/approvals/sign', '/approvals/runs/:id', '/approvals/remarks'],
  },
  'own-key': { heads: ['Подписать своим ключом'], places: ['/approvals/key'] },
  route: { heads: ['Виза перед подписью'], places: ['/approvals/route'] },
  substitutions: { heads: ['Замещение'], places: ['/approvals/substitutions'] },
  overview: { heads: ['Обзор участка', 'Передать другому руководителю'], places: ['/overview'] },
  batches: {
    heads: [
      'Партии',
      'Форма 103',
      'Отчёты кабинета Почты',
      'Партия через кабинет Почты',
      'Письма на бумаге',
      'Ответ Почты не определён',
    ],
    places: [
      ...['/batches', '/batches/new', '/batches/:id', '/batches/:id/readings/:reading'],
      ...['/post-reports', '/post-reports/:id', '/post-reports/:id/columns'],
    ],
  },
  tasks: { heads: ['Задания: что делать', 'Неисправности'], places: ['/tasks', '/tasks/:id'] },
  matters: {
    heads: ['Журнал', 'Завести карточку (секретарь)', 'Дать поручение (начальник)'],
    places: ['/matters', '/matters/new', '/matters/:id', '/matters/:id/edit'],
  },
  'cards-import': {
    heads: ['Карточки из файла (секретарь, руководитель)'],
    places: ['/matters/import', '/matters/import/:id'],
  },
  assignments: {
    heads: ['Исполнить', 'Дать поручение (начальник)'],
    places: ['/assignments', '/assignments/:id', '/assignments/:id/edit', '/matters/:id/assign'],
  },
  control: { heads: ['На контроле'], places: ['/control'] },
  cases: {
    heads: ['Журналы дел', 'Карточка дела'],
    places: [
      ...['/cases', '/cases/new', '/cases/:id', '/cases/:id/edit', '/cases/:id/parties/new', '/cases/:id/hearings/new'],
      ...['/cases/:id/acts/new', '/cases/:id/parties/:part', '/cases/:id/hearings/:part', '/cases/:id/acts/:part'],
    ],
  },
  'cases-import': { heads: ['Дела из файла'], places: ['/cases/import', '/cases/import/:id'] },
  publications: {
    heads: ['Список публикаций', 'Публикация хода рассмотрения'],
    places: ['/publications', '/publications/:id', '/publications/mailbox'],
  },
  'publication-settings': {
    heads: ['Настройка публикации', 'Что задать при установке'],
    places: ['/publications/settings', '/publications/settings/versions/:version'],
  },
  'publication-check': { heads: ['Просмотр и проверка', 'Что задать при установке'], places: ['/publications/check'] },
  'publication-backfill': { heads: ['Уже открытые карточки'], places: ['/publications/backfill'] },
  processes: {
    heads: ['Процессы', 'Неисправности'],
    places: ['/workflows', '/workflows/:id', '/workflows/process', '/workflows/acts', '/workflows/acts/:id'],
  },
  condition: {
    heads: ['Состояние', 'Люди, участки, журналы'],
    places: ['/workflows/condition', '/workflows/availability'],
  },
  sites: { heads: ['Участки'], places: ['/sites', '/sites/new', '/sites/:id'] },
  trust: { heads: ['Доверие'], places: ['/trust'] },
  channels: { heads: ['Пути к Почте'], places: ['/channels'] },
  limits: { heads: ['Пределы Почты'], places: ['/limits', '/limits/:family'] },
  calendar: { heads: ['Календарь рабочих дней'], places: ['/calendar', '/calendar/:year'] },
  journal: { heads: ['Журнал действий'], places: ['/journal'] },
  people: {
    heads: ['Люди'],
    places: ['/people', '/people/new', '/people/:id', '/people/import', '/people/import/:id'],
  },
  me: { heads: ['Моя учётная запись'], places: ['/me', '/me/factor'] },
  bell: { heads: ['Оповещения'], places: ['/me/notices', '/me/notices/settings'] },
  recovery: { heads: ['Копии и восстановление'], places: ['/recovery', '/recovery/found'] },
  'machine-clients': { heads: ['Программы (администратор)'], places: ['/machine-clients'] },
  webhooks: { heads: ['Подписки (администратор)'], places: ['/webhooks', '/webhooks/:id'] },
  'case-register': { heads: ['Картотека АМИРС', 'Участник дела переехал'], places: ['/case-register'] },
  'case-letters': {
    heads: ['Письмо по делу', 'Письма по выбранным делам'],
    places: ['/case-letters/of/:caseId', '/case-letters/new', '/case-letters/:id'],
  },
  notifications: {
    heads: ['Уведомления сторонам'],
    places: ['/notifications', '/notifications/:id', '/notifications/new', '/notifications/incoming'],
  },
  consents: { heads: ['Согласия на извещение'], places: ['/cases/:caseId/consents'] },
  'notification-choices': {
    heads: ['Шаблоны и настройки уведомлений'],
    places: ['/notifications/templates', '/notifications/templates/:code', '/notifications/settings'],
  },
} as const satisfies Readonly<Record<string, HelpSection>>;

export type HelpName = keyof typeof HELP_SECTIONS;

const NAMES = Object.keys(HELP_SECTIONS) as readonly HelpName[];
/** Longer and more literal patterns first: `/letters/new` is no letter. */
const PLACES = NAMES.flatMap((name) => HELP_SECTIONS[name].places.map((place) => ({ name, place })))
  .toSorted((left, right) => rank(right.place) - rank(left.place))
  .map(({ name, place }) => ({ name, pattern: new RegExp(`^${place.replaceAll(/:\w+/g, '[^/]+')}(?:/|$)`) }));

function rank(place: string): number {
  const parts = place.split('/');
  return parts.length * 10 - parts.filter((part) => part.startsWith(':')).length;
}

/** The section of a page by its address; what a form led to belongs to the page of the form. */
export function helpOf(path: string): HelpName {
  return PLACES.find(({ pattern }) => pattern.test(path))?.name ?? 'help';
}

/** The section of that name; undefined: there is none. */
export function helpSection(name: string): HelpSection | undefined {
  return Object.hasOwn(HELP_SECTIONS, name) ? HELP_SECTIONS[name as HelpName] : undefined;
}

/** The section that tells what stands under a heading of the guide, its own one rather than another's; undefined: none does. */
export function helpTelling(isHead: (head: string) => boolean): HelpName | undefined {
  return (
    NAMES.find((name) => isHead(HELP_SECTIONS[name].heads[0])) ??
    NAMES.find((name) => HELP_SECTIONS[name].heads.some((head: string) => isHead(head)))
  );
}
