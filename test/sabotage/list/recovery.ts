import type { Sabotage } from '../kit/sabotage.ts';

const COPY = 'test/backup/copy.system.test.ts';
const STEPS = 'test/recovery/steps.system.test.ts';
const NUMBERS = 'test/recovery/numbers.test.ts';

export const RECOVERY_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'draft-of-copy-sent-again',
    guarantee: 'Черновик старше копии не уходит без ответа, пока найденные на Почте письма участка не учтены.',
    file: 'api/letters/submit-draft.ts',
    find: "  if (sending.asking === 'unasked') refuseMaybeAtPost(unknown);\n",
    replace: '',
    test: {
      file: 'test/recovery/found-asked.system.test.ts',
      name: 'is not sent by a program that does not say that it is another',
    },
  },
  {
    id: 'found-letter-sent-then',
    guarantee: 'У письма, найденного на Почте после возврата из копии, время копии не выдаётся за время отправки.',
    file: 'activities/recovery/adopt-letters.ts',
    find: 'more: { shpi: answer.shpi ?? null, acceptedAt, batchId',
    replace: 'more: { shpi: answer.shpi ?? null, sentAt: acceptedAt, acceptedAt, batchId',
    test: {
      file: STEPS,
      name: 'waits for a person where the Post cannot be asked, adopts what the person’s list names, and then ends',
    },
  },
  {
    id: 'restored-without-recovery',
    guarantee: 'После возврата копии ни одно письмо не уходит второй раз и ни один номер не выдаётся дважды.',
    file: 'scripts/restore/open-again.ts',
    find: 'const recoveryId = await openRecovery(tx, { cause, copyAt: copyAt ?? now }, now);',
    replace: 'const recoveryId = cause;',
    test: {
      file: 'test/recovery/drill.system.test.ts',
      name: 'asks the Post, adopts what it has, gives numbers above all of them, and sends nothing twice',
    },
  },
  {
    id: 'version-given-twice',
    guarantee:
      'После возврата копии публикация не даёт другой картине номер, который мог быть использован в потерянное время.',
    file: 'db/recovery/recoveries.ts',
    find: '  await liftVersions(em, { recoveryId: id, lift }, now);\n',
    replace: '',
    test: {
      file: STEPS,
      name: 'gives no version a second time: every publication sends its whole picture once, above what the lost time may have used',
    },
  },
  {
    id: 'lost-publication-from-one',
    guarantee: 'Публикация, о которой копия не знает, начинает с номера выше того, что могло уйти в потерянное время.',
    file: 'db/publications/take-picture.ts',
    find: 'greatest(version_floor, (select coalesce(sum(version_lift), 0) from recovery))',
    replace: '(version_floor)',
    test: {
      file: STEPS,
      name: 'gives no version a second time: every publication sends its whole picture once, above what the lost time may have used',
    },
  },
  {
    id: 'sent-in-recovery',
    guarantee: 'Пока идёт восстановление, ни одна партия не передаётся.',
    file: 'activities/batches/submit-archive.ts',
    find: "if (await isHandingOverHeld(orm.em.fork())) return { outcome: 'not_sent' };",
    replace: '',
    test: { file: STEPS, name: 'holds every batch: none is opened, none is handed over, and no number is given' },
  },
  {
    id: 'opened-in-recovery',
    guarantee: 'Пока идёт восстановление, ни одна партия не собирается.',
    file: 'db/batches/open-batches.ts',
    find: 'if (await isHandingOverHeld(em))\n    return',
    replace: 'if (false) return',
    test: { file: STEPS, name: 'holds every batch: none is opened, none is handed over, and no number is given' },
  },
  {
    id: 'first-attempt-unasked',
    guarantee: 'Первая попытка после восстановления сначала спрашивает Почту.',
    file: 'db/recovery/recoveries.ts',
    find: 'return rows[0]?.is_first === true;',
    replace: 'return rows[0]?.is_first === null;',
    test: {
      file: STEPS,
      name: 'makes the first attempt after it a question: what is older than it is looked up before it is sent',
    },
  },
  {
    id: 'search-ends-early',
    guarantee: 'Номера после копии спрашиваются, пока целое окно не окажется неизвестным Почте.',
    file: 'domain/recovery/recovery.ts',
    find: 'const end = lastKnown(search) + search.quiet;',
    replace: 'const end = search.firstSequence - 1 + search.quiet;',
    test: {
      file: NUMBERS,
      name: 'are asked for until a whole stretch of them is unknown, counted from the highest that is known',
    },
  },
  {
    id: 'numbers-below-the-post',
    guarantee: 'Номера после восстановления выше всех, которые знают копия и Почта.',
    file: 'domain/recovery/recovery.ts',
    find: 'return Math.max(firstSequence - 1, highestFound ?? 0);',
    replace: 'return highestFound === null ? firstSequence - 1 : firstSequence;',
    test: { file: NUMBERS, name: 'are given again above the copy and above the Post, with a gap' },
  },
  {
    id: 'copy-of-many-moments',
    guarantee: 'Копия показывает базу в один миг, хотя программа работает.',
    file: 'scripts/backup/make-copy.ts',
    find: "'begin isolation level repeatable read read only'",
    replace: "'begin'",
    test: { file: COPY, name: 'shows one moment: what is written while it is made is in it whole or not at all' },
  },
  {
    id: 'keys-with-the-copy',
    guarantee: 'Ключи не лежат вместе с тем, что открывают.',
    file: 'scripts/backup/keys-file.ts',
    find: 'for (const apart of [copies, places.home]) {',
    replace: 'for (const apart of [places.home]) {',
    test: { file: COPY, name: 'never lies with the keys that open it' },
  },
  {
    id: 'changed-copy-taken',
    guarantee: 'Испорченная или изменённая копия не принимается за копию.',
    file: 'scripts/backup/manifest.ts',
    find: 'if (!timingSafeEqual(',
    replace: 'if (false && !timingSafeEqual(',
    test: { file: COPY, name: 'that has rotted is told: a part of the database, a file, or the description' },
  },
  {
    id: 'restore-half-opened',
    guarantee: 'Возврат копии, оборванный до режима восстановления, не даёт программам начать.',
    file: 'scripts/restore/load-copy.ts',
    find: '  await client.query(MARK_UNFINISHED);\n',
    replace: '',
    test: {
      file: COPY,
      name: 'is put back by the owner of the tables: no program begins before the court is in recovery, and then with its own rights',
    },
  },
  {
    id: 'restore-without-rights',
    guarantee: 'После возврата копии роль программ снова имеет свои права, и только их.',
    file: 'scripts/restore/bring-database.ts',
    find: '  await migrateFor(roles);\n',
    replace: '',
    test: {
      file: COPY,
      name: 'is put back by the owner of the tables: no program begins before the court is in recovery, and then with its own rights',
    },
  },
];
