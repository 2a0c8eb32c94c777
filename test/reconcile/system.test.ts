import { describe, expect, it } from 'vitest';
import { BOUNDS } from '#domain/reconcile/bounds.ts';
import { TICKET_ITEMS } from '#domain/post/ticket-items.ts';
import { numberingFindings } from '#domain/reconcile/system/numbering.ts';
import { queueFindings, type QueueFacts } from '#domain/reconcile/system/queues.ts';
import { readinessFindings, type ReadinessFacts } from '#domain/reconcile/system/readiness.ts';
import { storageFindings, type StorageFacts } from '#domain/reconcile/system/storage.ts';
import {
  archiveTwice,
  brokenChain,
  failingSchedule,
  missingSchedule,
  noWorker,
  unknownAcceptance,
  unknownAnswer,
  unknownWorkflow,
  unreadableLedger,
  wordsInClear,
} from '#domain/reconcile/system/strangers.ts';
import { codesOf } from './kit/told.ts';

describe('I1: numbers of a site’s year run without gaps', () => {
  const numbers = { siteId: '50MS0095', year: 2026, lastSequence: 5, count: 5, maxSequence: 5, skipped: 0, passed: 0 };

  it.each([
    ['a number that was given and has no letter', { lastSequence: 6 }],
    ['a letter too few', { count: 4 }],
    ['a last number beyond the counter', { maxSequence: 6 }],
    ['no counter at all', { lastSequence: null }],
    [
      'a number lost after the first number of the year was raised',
      { lastSequence: 705, count: 5, maxSequence: 705, passed: 699 },
    ],
  ])('and %s is found', (_, change) => {
    const findings = numberingFindings({ ...numbers, ...change });
    expect(codesOf('I1', findings, 'site/50MS0095/2026')).toEqual(['numbers']);
  });

  it('and the counts are said', () => {
    const [finding] = numberingFindings({ ...numbers, lastSequence: null, maxSequence: 7 });
    expect(finding?.words).toBe(
      'Участок 50MS0095, 2026 год: номера писем идут с пропусками: выдано номеров 0, писем с номерами 5, последний номер 7',
    );
  });

  it('and a year without gaps is sound, also an empty one', () => {
    expect(numberingFindings(numbers)).toEqual([]);
    expect(numberingFindings({ ...numbers, lastSequence: 0, count: 0, maxSequence: 0 })).toEqual([]);
    const raised = { ...numbers, lastSequence: 705, count: 6, maxSequence: 705, passed: 699 };
    expect(numberingFindings(raised)).toEqual([]);
    expect(numberingFindings({ ...raised, lastSequence: 1_705, skipped: 1_000 })).toEqual([]);
  });
});

describe('I7, I9 and I12: the queues are bounded and move', () => {
  const sound: QueueFacts = {
    outboxCount: BOUNDS.outboxCount,
    stuckMessages: [],
    openTickets: BOUNDS.openTickets,
    unreadTickets: 0,
    largestTicket: TICKET_ITEMS,
  };
  const told = (change: Partial<QueueFacts>) => queueFindings({ ...sound, ...change }, BOUNDS);

  it('and are sound at their bounds', () => {
    expect(told({})).toEqual([]);
  });

  it.each([
    ['I12', 'outbox', 'many', { outboxCount: BOUNDS.outboxCount + 1 }],
    ['I12', 'tickets', 'many', { openTickets: BOUNDS.openTickets + 1 }],
    ['I12', 'tickets', 'unread', { unreadTickets: 1 }],
    ['I9', 'tickets', 'large', { largestTicket: TICKET_ITEMS + 1 }],
  ] as const)('and %s is broken above them: %s %s', (invariant, subject, code, change) => {
    const findings = told(change);
    expect(findings).toHaveLength(1);
    expect(codesOf(invariant, findings, subject)).toEqual([code]);
  });

  it.each([
    ['grpc-3', /Сообщение процессу letter\/one: .*последняя ошибка grpc-3$/],
    [null, /последняя ошибка не названа$/],
  ])('and a message that does not arrive is told with its last error: %s', (lastError, words) => {
    const findings = told({ stuckMessages: [{ id: '17', workflowId: 'letter/one', lastError }] });
    expect(codesOf('I7', findings, 'outbox/17')).toEqual(['stuck']);
    expect(findings[0]?.words).toMatch(words);
  });
});

describe('I11: readiness is said as it is', () => {
  const UP = { database: true, engine: true };
  const told = (facts: ReadinessFacts) => codesOf('I11', readinessFindings(facts), 'readiness');
  const said = (isReady: boolean, parts: Partial<typeof UP> = {}) => ({ isReady, ...UP, ...parts });

  it('and a site that does not answer is found', () => {
    expect(told({ said: null, reached: UP })).toEqual(['silent']);
  });

  it('and the truth is sound, good or bad', () => {
    expect(told({ said: said(true), reached: UP })).toEqual([]);
    for (const away of [{ database: false }, { engine: false }]) {
      expect(told({ said: said(false, away), reached: { ...UP, ...away } })).toEqual([]);
    }
  });

  it.each(['database', 'engine'] as const)('and a part called there or away against the truth is found: %s', (part) => {
    expect(told({ said: said(true), reached: { ...UP, [part]: false } })).toEqual([`${part}_missing`]);
    expect(told({ said: said(false, { [part]: false }), reached: UP })).toEqual([`${part}_there`]);
  });

  it.each([
    [true, /^Готовность: база данных: назван доступным, но недоступен$/],
    [false, /^Готовность: база данных: назван недоступным, но доступен$/],
  ])('and which way it is wrong is said: %s', (database, words) => {
    const facts = { said: said(database, { database }), reached: { ...UP, database: !database } };
    expect(readinessFindings(facts)[0]?.words).toMatch(words);
  });

  it('and the engine is called by its name', () => {
    const [finding] = readinessFindings({ said: said(true), reached: { ...UP, engine: false } });
    expect(finding?.words).toMatch(/^Готовность: сервер процессов: /);
  });

  it('and a word that does not follow from the parts is found', () => {
    expect(told({ said: said(false), reached: UP })).toEqual(['word']);
    const away = { database: false };
    expect(told({ said: said(true, away), reached: { ...UP, ...away } })).toEqual(['word']);
    expect(told({ said: said(true, { engine: false }), reached: { ...UP, engine: false } })).toEqual(['word']);
  });
});

describe('I12: a crash leaves a file or two, not a heap', () => {
  const sound: StorageFacts = {
    orphans: BOUNDS.orphanCount,
    drafts: BOUNDS.orphanCount,
    leftovers: BOUNDS.leftoverCount,
    freeByteSize: BOUNDS.freeByteSize,
  };

  it('and the disk is sound at its bounds, or where it cannot be measured', () => {
    expect(storageFindings(sound, BOUNDS)).toEqual([]);
    expect(storageFindings({ ...sound, freeByteSize: null }, BOUNDS)).toEqual([]);
  });

  it.each([
    ['blobs', 'orphans', { orphans: BOUNDS.orphanCount + 1 }],
    ['blobs', 'drafts', { drafts: BOUNDS.orphanCount + 1 }],
    ['temp', 'leftovers', { leftovers: BOUNDS.leftoverCount + 1 }],
    ['blobs', 'full', { freeByteSize: BOUNDS.freeByteSize - 1 }],
  ])('and beyond them it is told: %s %s', (subject, code, change) => {
    expect(codesOf('I12', storageFindings({ ...sound, ...change }, BOUNDS), subject)).toEqual([code]);
  });
});

describe('what stands alone on one side', () => {
  it.each([
    ['I1', 'workflow/letter/x', unknownWorkflow('letter/x'), /^Процесс letter\/x: идёт, а в базе/],
    ['I1', 'letter/x', unknownAnswer('x'), /^Письмо x: сотруднику отвечено/],
    ['I6', 'post/50MS0095/26/1', unknownAcceptance('50MS0095/26/1'), /^Номер 50MS0095\/26\/1: Почта приняла/],
    ['I6', 'post', unreadableLedger(), /^Почта: книга приёмок не читается/],
    ['I2', `archive/${'a'.repeat(64)}`, archiveTwice('a'.repeat(64), ['3', '4']), /^Архив a{12}: .*загрузки 3, 4$/],
    ['I7', 'worker', noWorker(), /^Исполнитель: не работает ни один/],
    ['I7', 'schedule/cutOff', failingSchedule('cutOff', 3), /^Расписание cutOff: последние 3 раз/],
    ['I7', 'schedule/reconcile', missingSchedule('reconcile'), /^Расписание reconcile: сервер процессов его не знает/],
    ['I5', 'audit', brokenChain('17'), /^Журнал: .*на записи 17/],
    ['I8', 'outbox/17', wordsInClear('outbox', '17'), /^Исходящие: запись 17 содержит слова/],
    ['I8', 'audit/17', wordsInClear('audit', '17'), /^Журнал: запись 17 содержит слова/],
  ])('is a breach of %s about %s', (invariant, subject, finding, words) => {
    expect(finding).toMatchObject({ invariant, subject });
    expect(finding.words).toMatch(words);
    expect(finding.code).toMatch(/^[a-z_]+$/);
  });
});
