import type { Sabotage } from '../kit/sabotage.ts';

const SCHEDULES = 'test/settings/schedules.system.test.ts';
const LIMITS = 'test/limits/limits.system.test.ts';
const FOLLOW = 'of the sites follow their table without a restart: one that is added, changed, taken away';

export const SETTING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'written-before-listening',
    guarantee: 'Записанное в миг, когда исполнитель только начинает слушать базу, не ждёт следующего опроса.',
    file: 'temporal/worker/listen.ts',
    find: '      onNotice();\n',
    replace: '',
    test: {
      file: 'test/work/listen.system.test.ts',
      name: 'looks once when it begins: what was written just before is not left to the next poll',
    },
  },
  {
    id: 'blind-worker',
    guarantee: 'Исполнитель без ключа, которым запечатаны процессы, не запускается, а говорит об этом.',
    file: 'temporal/worker/schedule-loop.ts',
    find: 'if (error instanceof PayloadSealError) throw error;',
    replace: '',
    test: {
      file: SCHEDULES,
      name: 'that are sealed with a key which is missing keep a worker from starting, instead of leaving it blind',
    },
  },
  {
    id: 'hour-changed-unseen',
    guarantee: 'Новый час сбора партии действует без перезапуска.',
    file: 'temporal/worker/schedule-loop.ts',
    find: 'made?.get(site.id) === hours &&',
    replace: 'made?.has(site.id) === true &&',
    test: { file: SCHEDULES, name: FOLLOW },
  },
  {
    id: 'site-gone-schedule-stays',
    guarantee: 'Расписание убранного участка убирается без перезапуска.',
    file: 'temporal/worker/schedule-loop.ts',
    find: 'const isEvery = made !== undefined && [...made.keys()].every((id) => next.has(id));',
    replace: 'const isEvery = made !== undefined;',
    test: { file: SCHEDULES, name: FOLLOW },
  },
  {
    id: 'lost-schedule-unseen',
    guarantee: 'Расписание, которое потерял сервер процессов, заводится снова без перезапуска исполнителя.',
    file: 'temporal/worker/schedule-loop.ts',
    find: 'made === undefined ? [] : await findGone(made, sites)',
    replace: 'made === undefined ? await findGone(new Map(), sites) : []',
    test: {
      file: SCHEDULES,
      name: 'that the engine loses while the worker runs are made anew, and what else it lost is looked for at once',
    },
  },
  {
    id: 'one-site-stops-all',
    guarantee: 'Участок с негодным часом не лишает расписания остальных.',
    file: 'temporal/worker/schedule-loop.ts',
    find: "'the schedule of a site cannot be made');\n      return false;",
    replace: "'the schedule of a site cannot be made');\n      throw error;",
    test: {
      file: SCHEDULES,
      name: 'of a site whose hour cannot be read is left alone, and the other sites keep theirs',
    },
  },
  {
    id: 'limits-of-now',
    guarantee: 'Письмо доживает по версии пределов, с которой начато: прочитанная версия не меняется.',
    file: 'db/limits/load-profile.ts',
    find: ".where('id', '=', id)",
    replace: ".where('family', '=', id.split('@')[0] ?? '').orderBy('version', 'desc')",
    test: {
      file: LIMITS,
      name: 'changed, leave a letter under way the version that it began with, and judge the next by the new one, by name',
    },
  },
  {
    id: 'shipped-limits-changed',
    guarantee: 'Пределы, поставленные с программой, не меняются: делается копия.',
    file: 'api/limits/limits.ts',
    find: '  if (isShipped)\n    throw',
    replace: "  if (isShipped && SHIPPED_PREFIX === '')\n    throw",
    test: {
      file: LIMITS,
      name: 'that came with the program are never changed, by nobody: they are copied',
    },
  },
  {
    id: 'refusal-without-source',
    guarantee: 'Отказ по пределу называет профиль, предел, его источник и время.',
    file: 'domain/letters/text-faults.ts',
    find: 'message: bound === undefined ? message : `${message} ${bound}`',
    replace: 'message',
    test: {
      file: LIMITS,
      name: 'changed, leave a letter under way the version that it began with, and judge the next by the new one, by name',
    },
  },
  {
    id: 'drafts-not-judged',
    guarantee: 'До сохранения пределов видно, какие черновики не пройдут.',
    file: 'domain/limits/too-large.ts',
    find: "filter(({ code }) => code === 'too_long')",
    replace: "filter(({ code }) => code === 'missing')",
    test: {
      file: LIMITS,
      name: 'changed, show before saving whose they are and which drafts would become too large; nothing is saved by looking',
    },
  },
  {
    id: 'gateway-for-anybody',
    guarantee: 'Закрытый интерфейс Почты участок не выберет, пока у исполнителя нет переходника.',
    file: 'domain/post/channels.ts',
    find: "return channel !== 'cabinet';",
    replace: "return channel === 'paper';",
    test: {
      file: LIMITS,
      name: 'of the closed interface there is no choosing while no worker has an adapter of it',
    },
  },
  {
    id: 'blind-gateway',
    guarantee: 'Переходник, который не ищет переданное, не подключается.',
    file: 'activities/adapters/gateway-adapter.ts',
    find: 'if (channel.cannotLookUp) {',
    replace: "if (channel.cannotLookUp && file === '') {",
    test: {
      file: 'test/post/gateway.test.ts',
      name: 'is opened by nothing but an adapter of its own that can look up what it has sent',
    },
  },
  {
    id: 'limits-of-the-past',
    guarantee: 'Отправленное на подпись письмо держится пределов, которые участок имеет сейчас.',
    file: 'api/letters/submit-draft.ts',
    find: 'const letter = { ...draft, profileId: site.profileId };',
    replace: 'const letter = draft;',
    test: {
      file: 'test/letters/letters.system.test.ts',
      name: 'a draft that lay while its site changed its limits is submitted under those that the site has now',
    },
  },
  {
    id: 'closed-on-a-day-off',
    guarantee: 'В нерабочий день партия сама не закрывается.',
    file: 'activities/tracking/capability.ts',
    find: 'if (!(await isDue(dependencies, siteId))) return 0;',
    replace: '',
    test: {
      file: 'test/batches/freeze.system.test.ts',
      name: 'opens at the hour of a working day what is ready, and on a day off nothing',
    },
  },
  {
    id: 'reminded-on-a-day-off',
    guarantee: 'Напоминание о письме ждёт, сколько сосчитано по рабочему времени.',
    file: 'workflows/letters/reminders.ts',
    find: 'desk.terms ?? desk.input',
    replace: 'desk.input',
    test: {
      file: 'test/letters/letter-life.system.test.ts',
      name: 'reminds by the terms that preparing has counted over days off, and by its own again after a correction',
    },
  },
  {
    id: 'holiday-not-carried',
    guarantee: 'Праздник, совпавший с выходным, переносится на следующий рабочий день.',
    file: 'domain/calendar/working-days.ts',
    find: "return before.slice(5, 7) !== '01';",
    replace: 'return false;',
    test: {
      file: 'test/calendar/working-days.test.ts',
      name: 'carries a holiday that has fallen on a day off to the next working day',
    },
  },
  {
    id: 'day-off-counted',
    guarantee: 'Нерабочий день в срок задания не входит.',
    file: 'domain/calendar/working-time.ts',
    find: 'if (isWorkingDay(day, calendar)) {',
    replace: 'if (day.length > 0) {',
    test: { file: 'test/calendar/working-days.test.ts', name: 'counts no day off, in every zone' },
  },
];
