import type { Sabotage } from '../kit/sabotage.ts';

const RULES = 'test/processes/steering.test.ts';
const ENGINE = 'test/processes/engine.system.test.ts';
const ADMIN = 'test/processes/admin-api.system.test.ts';
const ALARM =
  'tells each absence by mail when it has begun and when it has ended, once, also when the answer is lost or the server is away';
const PAGES = 'test/web/processes.system.test.ts';
const COUNTS = 'test/processes/process-counts.system.test.ts';

export const PROCESS_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'batch-may-be-cancelled',
    guarantee: 'Действие, из-за которого что-то ушло бы дважды, не делается.',
    file: 'domain/processes/steering.ts',
    find: "const LED: readonly ProcessKind[] = ['letter', 'batch', 'publication', 'notification'];",
    replace: "const LED: readonly ProcessKind[] = ['letter', 'publication', 'notification'];",
    test: {
      file: RULES,
      name: 'never sends anything a second time: a batch is neither cancelled nor reset to a point of its own history',
    },
  },
  {
    id: 'another-run-is-ended',
    guarantee: 'Действие касается только того хода процесса, который был показан.',
    file: 'activities/steering/carry-out.ts',
    find: 'if ((seen?.runId ?? null) !== row.runId) {',
    replace: "if (row.runId === '') {",
    test: {
      file: ENGINE,
      name: 'are paused and go on, ended and taken up where the rows prove that they stand; another run is left alone',
    },
  },
  {
    id: 'failing-step-untold',
    guarantee: 'О шаге, который не удаётся, видно, какой он, сколько попыток и чем кончилась последняя.',
    file: 'temporal/worker/failing-steps.ts',
    find: 'tell(options, info, isLast ? null : error)',
    replace: 'tell(options, info, isLast || info.attempt > 0 ? null : error)',
    test: {
      file: ENGINE,
      name: 'tell which step fails, how often and by what, until it is done; a retry is made now and not after its pause',
    },
  },
  {
    id: 'codec-opens-to-any-page',
    guarantee: 'Содержимое процессов открывается только страницам Temporal этой установки.',
    file: 'api/engine/codec-routes.ts',
    find: 'if (origin === null || asked !== origin) throw',
    replace: 'if (origin === null) throw',
    test: {
      file: ADMIN,
      name: 'opens sealed content for Temporal’s own pages only, for an admin only, and writes each opening down',
    },
  },
  {
    id: 'decoding-unrecorded',
    guarantee: 'Каждое открытие содержимого остаётся в журнале.',
    file: 'api/engine/codec-routes.ts',
    find: '    await services.payloadReads.note(actor, payloads.length);\n',
    replace: '',
    test: {
      file: ADMIN,
      name: 'opens sealed content for Temporal’s own pages only, for an admin only, and writes each opening down',
    },
  },
  {
    id: 'outage-never-ends',
    guarantee: 'Журнал простоев знает начало и конец каждого.',
    file: 'api/engine/outage-watch.ts',
    find: 'OUTAGE_PART_CODES.filter((part) => !away.has(part))',
    replace: 'OUTAGE_PART_CODES.filter((part) => away.has(part))',
    test: {
      file: ADMIN,
      name: 'keeps the journal of outages: from when, to when, once, and what could not be noted while it lasted',
    },
  },
  {
    id: 'paused-among-asleep',
    guarantee: 'Приостановленный процесс стоит среди застрявших, а не среди тех, что идут своим ходом.',
    file: 'api/engine/process-troubles.ts',
    find: '...(await subjectsOf(em, paused))',
    replace: '',
    test: {
      file: 'test/web/processes.system.test.ts',
      name: 'says of one that is paused or was ended that it awaits nothing, who did it and what lifts it',
    },
  },
  {
    id: 'absence-told-by-each-program',
    guarantee: 'О простое сообщает письмом одна программа, сколько бы их ни было.',
    file: 'db/processes/outage-alarms.ts',
    find: ".where(({ eb, or }) => or([eb('telling_until', 'is', null), eb('telling_until', '<', now)]))",
    replace: '',
    test: {
      file: ADMIN,
      name: 'tells an absence by one program: another that looks while it is being told tells nothing',
    },
  },
  {
    id: 'absence-taken-for-told',
    guarantee: 'Сообщение о простое, которого почтовый сервер не взял, уходит потом.',
    file: 'api/engine/outage-alarms.ts',
    find: "isTaken &&= answer.outcome === 'refused';",
    replace: '',
    test: { file: ADMIN, name: ALARM },
  },
  {
    id: 'absences-counted-twice',
    guarantee: 'Простои, которые накладываются, считаются один раз.',
    file: 'domain/processes/availability.ts',
    find: 'if (!last || span.fromMs > last.toMs) joined.push(span);',
    replace: 'if (!last || span.fromMs >= last.fromMs) joined.push(span);',
    test: { file: 'test/processes/availability.test.ts', name: 'both at once are counted once' },
  },
  {
    id: 'unwatched-time-counted',
    guarantee: 'Время, когда простои ещё не записывались, доступностью не считается.',
    file: 'api/engine/availability.ts',
    find: 'fromMs: Math.max(whole.fromMs, since)',
    replace: 'fromMs: whole.fromMs',
    test: {
      file: ADMIN,
      name: 'counts what was away against the target by months, for who sees the installation, as a page, REST and xlsx',
    },
  },
  {
    id: 'bulk-without-the-word',
    guarantee: 'Действие над многими процессами не делается без набранного слова.',
    file: 'api/engine/steering.ts',
    find: 'rowCount > 1 && word.trim().toUpperCase() !== wanted',
    replace: 'rowCount > 1_000 && word.trim().toUpperCase() !== wanted',
    test: {
      file: PAGES,
      name: 'does nothing before it has said what will happen, to whom, and heard why and the word',
    },
  },
  {
    id: 'quiet-while-the-post-is-closed',
    guarantee: '«Ничего не выполняется» не сказано, пока закрыта Почта или шаг ждёт повтора.',
    file: 'web/engine/going-on-section.ts',
    find: '    ...process.troubles.map(({ words, since }) => troubleLine(words, since, viewer)),\n',
    replace: '',
    test: {
      file: PAGES,
      name: 'never says that nothing is done while the Post is closed or a step waits for its next try',
    },
  },
  {
    id: 'payload-without-reason',
    guarantee: 'Содержимое события открывается только с причиной.',
    file: 'api/engine/steering.ts',
    find: 'if (told.length >= REASON_LIMITS.min && told.length',
    replace: 'if (told.length >= 0 && told.length',
    test: {
      file: PAGES,
      name: 'opens sealed content in its place only with a reason, which stands in the journal with the name',
    },
  },
  {
    id: 'stuck-counted-twice',
    guarantee: 'Число у отбора процессов — число строк, которые он откроет.',
    file: 'api/engine/process-counts.ts',
    find: 'n: known - (await countStuckIn(em, asked, { kind, ids }))',
    replace: 'n: known',
    test: { file: COUNTS, name: 'are the lines that a press opens, whatever the list is narrowed by' },
  },
  {
    id: 'counted-without-end',
    guarantee: 'Подсчёт процессов по условиям не читает больше предела и говорит, что их больше.',
    file: 'api/engine/process-counts.ts',
    find: 'ids.only[kind].length : COUNTED_TO;',
    replace: 'ids.only[kind].length : COUNTED_TO * 1_000;',
    test: { file: COUNTS, name: 'end at a bound where no tally knows the number, and say that there are more' },
  },
];
