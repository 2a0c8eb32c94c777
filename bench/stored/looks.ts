import type { EntityManager } from '#db/orm.ts';
import { listLetters, listWaitingLetters, readLetters } from '#db/letters/letter-list.ts';
import type { LetterListQuery, ListPlace } from '#db/letters/letter-list-query.ts';
import { countByStatus } from '#db/letters/letter-tally.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { STATUS_GROUP_CODES, STATUS_GROUPS, type StatusGroup } from '#domain/letters/status-groups.ts';
import type { COURTS } from './make-letters.ts';

/** Who looks, and at which letters: a court by its size, or an administrator at all. */
export type Viewer = keyof typeof COURTS | 'all';
export const VIEWERS: readonly Viewer[] = ['small', 'middle', 'large', 'all'];

/** What a look needs of a letter that is there. */
export interface SampleLetter {
  readonly number: string | null;
  readonly shpi: string | null;
  readonly caseNumber: string | null;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly place: ListPlace;
}

/** One thing that a person does with lists, at the database and as a page. */
export interface Look {
  readonly name: string;
  /** Milliseconds at the database and at the page, p99. */
  readonly goal: readonly [databaseMs: number, pageMs: number];
  readonly viewers: readonly Viewer[];
  read(em: EntityManager, siteId: string | null, sample: SampleLetter): Promise<unknown>;
  /** Null: it has no page of its own. */
  path(sample: SampleLetter): string | null;
}

const LIST = [20, 60] as const;
const EXACT = [5, 60] as const;
const OWN_WORDS = [30, 90] as const;
const ALL_WORDS = [300, 360] as const;
const COURT_VIEWERS: readonly Viewer[] = ['small', 'middle', 'large'];
const PAGE = { timeZone: 'Europe/Moscow', limit: 51 } as const;

function list(
  name: string,
  more: (sample: SampleLetter) => Partial<LetterListQuery>,
  query: (sample: SampleLetter) => string,
): Look {
  return {
    ...{ name, goal: LIST, viewers: VIEWERS },
    read: (em, siteId, sample) => listLetters(em, { ...PAGE, siteId, ...more(sample) }),
    path: (sample) => `/letters?${query(sample)}`,
  };
}

function cursor({ place }: SampleLetter): string {
  return `cursor=${Buffer.from(JSON.stringify([place.micros, place.id])).toString('base64url')}`;
}

function dayBefore({ place }: SampleLetter, days: number): string {
  return new Date(Number(place.micros) / 1_000 - days * 86_400_000).toISOString().slice(0, 10);
}

/** Lists, folders, counts. */
export const LISTS: readonly Look[] = [
  list(
    'первая страница',
    () => ({}),
    () => '',
  ),
  list('страница из глубины (любая, и 10 000-я)', ({ place }) => ({ after: place }), cursor),
  ...STATUS_GROUP_CODES.map((folder: StatusGroup) =>
    list(
      `папка «${STATUS_GROUPS[folder].name}»`,
      () => ({ folder }),
      () => `group=${folder}`,
    ),
  ),
  list(
    'папка «Завершено» из глубины',
    ({ place }) => ({ folder: 'done', after: place }),
    (sample) => `group=done&${cursor(sample)}`,
  ),
  list(
    'дни (месяц)',
    (sample) => ({ from: dayBefore(sample, 30), to: dayBefore(sample, 0) }),
    (sample) => `from=${dayBefore(sample, 30)}&to=${dayBefore(sample, 0)}`,
  ),
  {
    ...list(
      'вид «простое»',
      () => ({ kind: 'simple' }),
      () => '',
    ),
    path: () => null,
  },
  {
    ...{ name: 'счётчики папок', goal: LIST, viewers: VIEWERS },
    read: (em, siteId) => countByStatus(em, siteId),
    path: () => '/api/v1/letters/counts',
  },
  {
    ...{ name: 'очередь на подпись', goal: LIST, viewers: ['large'] },
    read: (em, siteId) =>
      listWaitingLetters(em, { ...PAGE, siteId, approverId: demoAccountId('sudya'), statuses: ['awaiting_signature'] }),
    path: () => null,
  },
  {
    ...{ name: '«Процессы»', goal: LIST, viewers: ['all'] },
    read: (em, siteId) => listLetters(em, { ...PAGE, siteId }),
    path: () => '/workflows',
  },
];

function search(name: string, text: (sample: SampleLetter) => string, goal?: Look['goal']): readonly Look[] {
  const of = (viewers: readonly Viewer[], goalOfViewers: Look['goal']): Look => ({
    ...{ name: `поиск: ${name}`, goal: goal ?? goalOfViewers, viewers },
    read: (em, siteId, sample) => readLetters(em, { ...PAGE, siteId, text: text(sample) }),
    path: (sample) => `/letters?q=${encodeURIComponent(text(sample))}`,
  });
  return [of(COURT_VIEWERS, OWN_WORDS), of(['all'], ALL_WORDS)];
}

function word({ recipientName }: SampleLetter, place: number): string {
  return recipientName.split(' ')[place] ?? '';
}

/** Of each kind; the words are those of letters that are there, common and rare as they come. */
export const SEARCHES: readonly Look[] = [
  ...search('номер целиком', ({ number }) => number ?? '', EXACT),
  ...search('ШПИ целиком', ({ shpi }) => shpi ?? '', EXACT),
  ...search('конец номера', ({ number }) => (number ?? '').split('/').slice(1).join('/')),
  ...search('часть ШПИ, 8 цифр', ({ shpi }) => (shpi ?? '').slice(6)),
  ...search('номер дела', ({ caseNumber }) => caseNumber ?? ''),
  ...search('фамилия', (sample) => word(sample, 0)),
  ...search('фамилия в другом падеже', (sample) => `${word(sample, 0)}у`),
  ...search('три буквы из середины', (sample) => word(sample, 0).slice(2, 5).toLowerCase()),
  ...search(
    '«Фамилия И. О.»',
    (sample) => `${word(sample, 0)} ${word(sample, 1)[0] ?? ''}. ${word(sample, 2)[0] ?? ''}.`,
  ),
  ...search('имя полностью', ({ recipientName }) => recipientName),
  ...search('адрес', ({ recipientAddress }) => recipientAddress.split(', ').slice(2).join(' ')),
  ...search('чего нет', () => 'Ыждщов'),
];
