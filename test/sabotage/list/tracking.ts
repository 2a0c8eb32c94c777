import type { Sabotage } from '../kit/sabotage.ts';

const OPERATIONS = 'test/tracking/operations.system.test.ts';
const NOTICES = 'test/tracking/notices.system.test.ts';

const SCANS = 'test/scans/scans.system.test.ts';

export const TRACKING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'notice-of-another-letter-by-hand',
    guarantee: 'Уведомление другого письма на карточке не приобщить.',
    file: 'api/scans/attach-scan.ts',
    find: '  if (other) {',
    replace: '  if (other && !isConfirmed) {',
    test: { file: SCANS, name: 'a notice of another letter is never filed at the card, not even when confirmed' },
  },
  {
    id: 'early-scan-never-heard',
    guarantee: 'Вручение, уведомление о котором приобщено раньше, кончает ожидание сразу.',
    file: 'activities/tracking/apply-operations.ts',
    find: "outcome !== 'delivered' || noticed.has(letterId)",
    replace: "outcome !== 'delivered' || noticed.has('')",
    test: {
      file: OPERATIONS,
      name: 'that tell of a delivery whose notice a person has filed end the wait at once',
    },
  },
  {
    id: 'second-notice-overwrites',
    guarantee: 'Второе уведомление не приобщается без спроса.',
    file: 'domain/scans/scan-doubts.ts',
    find: "[kind === 'notice' && letter.hasNotice && !letter.hasSame, 'has_notice'],",
    replace: "[kind === 'notice' && letter.hasSame && !letter.hasNotice, 'has_notice'],",
    test: { file: SCANS, name: 'one that names no number asks first; a second notice asks and overwrites nothing' },
  },
  {
    id: 'scan-does-not-end-the-wait',
    guarantee: 'Скан уведомления кончает ожидание вручённого письма.',
    file: 'api/scans/file-scan.ts',
    find: "if (letter.status === 'delivered') {",
    replace: "if (letter.status === 'draft') {",
    test: {
      file: SCANS,
      name: 'a scan of many is parted by letter, filed once, and ends the wait of the delivered one',
    },
  },
  {
    id: 'outcome-overwritten',
    guarantee: 'Записанный исход письма обход не переписывает.',
    file: 'db/tracking/postal-events.ts',
    find: 'moveLetters(em, moves, { isWithoutOutcome: true }, now)',
    replace: 'moveLetters(em, moves, {}, now)',
    test: { file: OPERATIONS, name: 'never overwrite an outcome that is written' },
  },
  {
    id: 'last-told-only',
    guarantee: 'Статус выводится из всех операций, когда-либо названных Почтой.',
    file: 'db/tracking/postal-events.ts',
    find: "added.selectFrom('added').select('letterId')",
    replace: "added.selectFrom('added').select('letterId').limit(0)",
    test: { file: OPERATIONS, name: 'make the status from all that was ever told, in whatever order it was told' },
  },
  {
    id: 'year-old-operations',
    guarantee: 'Операции, бывшие до приёма письма, принадлежат другому отправлению с тем же ШПИ.',
    file: 'activities/tracking/apply-operations.ts',
    find: 'summariseOperations(events, { notBefore: ownSince(letter.acceptedAt) })',
    replace: 'summariseOperations(events)',
    test: { file: OPERATIONS, name: 'of another item that had the number before are left out of the status' },
  },
  {
    id: 'year-old-letter',
    guarantee: 'Операции относятся к последнему письму с этим ШПИ: через год Почта выдаёт номер снова.',
    file: 'db/tracking/tracking-tickets.ts',
    find: ".orderBy('l.accepted_at', 'desc')",
    replace: ".orderBy('l.accepted_at', 'asc')",
    test: {
      file: OPERATIONS,
      name: 'go to the latest letter with the number: the Post gives it out again after a year',
    },
  },
  {
    id: 'contradiction-unseen',
    guarantee: 'Когда операции противоречат друг другу, смотрит человек.',
    file: 'activities/tracking/apply-operations.ts',
    find: 'summary.conflict || summary.needsPerson.length > 0',
    replace: 'summary.needsPerson.length > 0',
    test: { file: OPERATIONS, name: 'that contradict each other ask a person' },
  },
  {
    id: 'ticket-for-ever',
    guarantee: 'После билета, который не удалось прочитать, о письме спрашивают снова.',
    file: 'db/tracking/tracking-tickets.ts',
    find: "            .where('t.state', '=', 'open')\n",
    replace: '',
    test: { file: OPERATIONS, name: 'are asked for by one ticket at a time, until there is an outcome' },
  },
  {
    id: 'foreign-notice',
    guarantee: 'Уведомление о чужом письме к делу не подшивается.',
    file: 'activities/tracking/collect-notices.ts',
    find: 'if (fault !== null) {',
    replace: "if (fault === 'unreadable') {",
    test: { file: NOTICES, name: 'of another letter is never filed: a person sees at once what came' },
  },
  {
    id: 'longer-number',
    guarantee: 'ШПИ внутри более длинного числа — не ШПИ этого письма.',
    file: 'activities/tracking/check-notice.ts',
    find: '`(?<!\\\\d)${spaced}(?!\\\\d)`',
    replace: '`${spaced}`',
    test: {
      file: NOTICES,
      name: 'in which the number stands only as a part of a longer one is another letter’s',
    },
  },
  {
    id: 'notice-told-twice',
    guarantee: 'Об исходе с уведомлением процесс письма слышит один раз.',
    file: 'db/tracking/file-notice.ts',
    find: "sql<boolean>`not exists (select from ${sql.ref(partName('outcome'))})`",
    replace: 'sql<boolean>`true`',
    test: { file: NOTICES, name: 'is filed once, and the workflow hears of the outcome with it' },
  },
  {
    id: 'notice-window',
    guarantee: 'О неприходе уведомления человека тревожат только после срока.',
    file: 'activities/tracking/collect-notices.ts',
    find: 'if (now.getTime() - statusSince.getTime() < noticeWindowMs) return;',
    replace: 'if (statusSince.getTime() + noticeWindowMs < 0) return;',
    test: { file: NOTICES, name: 'that is within its term is waited for without a task' },
  },
];
