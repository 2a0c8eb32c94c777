import type { Sabotage } from '../kit/sabotage.ts';

const SCHEDULES = 'test/settings/schedules.system.test.ts';
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
];
