import type { Sabotage } from '../kit/sabotage.ts';

const NO_ROOM = 'test/operating/no-room.system.test.ts';
const KEY_RINGS = 'test/operating/key-rings.system.test.ts';
const SWEEP = 'test/operating/blob-sweep.system.test.ts';
const FRUITLESS = 'test/tracking/fruitless.system.test.ts';
const LOGS = 'test/platform/logs.test.ts';

export const OPERATING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'operating-files-unnamed',
    guarantee: 'Готовность называет хранилище файлов, которое не отвечает.',
    file: 'api/health/readiness.ts',
    find: 'return database && engine && worker && disk && files;',
    replace: 'return database && engine && worker && disk;',
    test: {
      file: 'test/operating/files-away.system.test.ts',
      name: 'is named by readiness, and the site is not ready',
    },
  },
  {
    id: 'operating-files-internal',
    guarantee: 'Кому нужен файл, а хранилище молчит, — 503 со словами, а не внутренняя ошибка.',
    file: 'api/http/problem.ts',
    find: 'if (error instanceof ShelfAwayError)',
    replace: 'if (error instanceof ShelfAwayError && error.cause === undefined)',
    test: {
      file: 'test/operating/files-away.system.test.ts',
      name: 'is told in words with 503 to who needs a file; who needs none works on',
    },
  },
  {
    id: 'fifth-fall',
    guarantee: 'После пятого падения за минуту часть поднимается сразу, а падающая без конца — всё реже.',
    file: 'scripts/platform/supervision/restart-pauses.ts',
    find: '[250, 250, 500, 500, 1_000,',
    replace: '[1_000, 2_000, 4_000, 8_000, 16_000,',
    test: {
      file: 'test/platform/restart-pauses.test.ts',
      name: 'is one second after the fifth fall of one minute',
    },
  },
  {
    id: 'stop-while-starting',
    guarantee: 'Исполнитель, которому велели остановиться, пока он поднимался, останавливается.',
    file: 'temporal/worker/run-together.ts',
    find: 'if (stop?.aborted) shutDown(workers);',
    replace: '',
    test: {
      file: 'test/worker/stop-while-starting.system.test.ts',
      name: 'that was told to stop while it was starting ends',
    },
  },
  {
    id: 'beatless-ready',
    guarantee: 'Программа, за которой следят по сигналам, без них готовой не считается.',
    file: 'scripts/platform/supervision/program-unit.ts',
    find: 'if (!pulse.isFelt())',
    replace: "if (spec.title === '')",
    test: {
      file: 'test/platform/supervisor.test.ts',
      name: 'takes no program for ready that is to be watched by its beats and does not beat',
    },
  },
  {
    id: 'frozen-children-stay',
    guarantee: 'Замершая программа кончается вместе со всем, что она породила, и следующий запуск ничем не занят.',
    file: 'scripts/platform/stop-process.ts',
    find: 'await killAll([target, ...begotten]);',
    replace: 'await killAll([target]);',
    test: {
      file: 'test/platform/postgres.test.ts',
      name: 'starts anew when its sessions are stopped: after it was killed alone, and after the supervisor has ended it as frozen',
    },
  },
  {
    id: 'log-line-lost',
    guarantee: 'При смене файла журнала и на полном диске строки не теряются и не меняют порядка.',
    file: 'scripts/platform/supervision/rotating-log.ts',
    find: 'this.#torn = written < next.length ? next.subarray(written) : undefined;',
    replace: 'this.#torn = undefined;',
    test: { file: LOGS, name: 'waits for room on a full disk, and then has every line in its order' },
  },
  {
    id: 'room-unguarded',
    guarantee: 'Пока место кончается, ничего нового не принимается, и сказано почему.',
    file: 'api/http/room-guard.ts',
    find: '&& (await room.lowPlace())) throw noRoom();',
    replace: "&& (await room.lowPlace()) && path.startsWith('/api/')) throw noRoom();",
    test: { file: NO_ROOM, name: 'refuses whatever brings something new, in words, and lets the rest go on' },
  },
  {
    id: 'full-disk-internal',
    guarantee: 'Диск, полный раньше порога, — тот же отказ словами, а не внутренняя ошибка.',
    file: 'api/http/problem.ts',
    find: 'if (isFullDisk(error)) return noRoom(error);',
    replace: '',
    test: { file: NO_ROOM, name: 'refuses the upload in the same words, and leaves no half-written file' },
  },
  {
    id: 'named-blob-cleared',
    guarantee: 'Файл, который назвала строка, не стирается, даже если назвала в последний миг.',
    file: 'db/blobs/clear-blob.ts',
    find: ' || (await clearing.isNamed(sha256))',
    replace: '',
    test: {
      file: SWEEP,
      name: 'stay when a row names them in the last moment, and are there for whoever stores them in it',
    },
  },
  {
    id: 'stored-again-cleared',
    guarantee: 'Файл, сохранённый снова, не стирается, хотя строки о нём ещё нет.',
    file: 'db/blobs/clear-blob.ts',
    find: 'mtimeMs > clearing.unchangedSince || ',
    replace: '',
    test: {
      file: SWEEP,
      name: 'stay when they are stored again before the row is written, however long they stood there',
    },
  },
  {
    id: 'import-unnamed',
    guarantee: 'Файл карточек, который ещё не выполнен, нужен: его назвала строка.',
    file: 'db/blobs/named-files.ts',
    find: "  ['matter_import', 'sha256'],\n",
    replace: '',
    test: { file: SWEEP, name: 'are told by every column that names a file; a new one must say which it is' },
  },
  {
    id: 'errors-as-news',
    guarantee: 'Служба отслеживания, которая на каждое письмо отвечает ошибкой, — неисправность участка.',
    file: 'activities/tracking/sweep.ts',
    find: "(hasNews(answer.items) ? 'read' : 'failed')",
    replace: "'read'",
    test: {
      file: FRUITLESS,
      name: 'becomes one incident of each site after hours, and none after one failure',
    },
  },
  {
    id: 'fifth-fall-waited-out',
    guarantee: 'После пятого падения за минуту часть сама ждёт не дольше двух секунд.',
    file: 'scripts/platform/supervision/supervisor.ts',
    find: 'const LOOK_EVERY_MS = 500;',
    replace: 'const LOOK_EVERY_MS = 5_000;',
    test: {
      file: 'test/platform/restart-waiting.test.ts',
      name: 'is two seconds at most after each of five falls in a minute: the rest is the part’s own start',
    },
  },
  {
    id: 'bundle-of-other-sources',
    guarantee: 'Собранные процессы прежних исходников не исполняются.',
    file: 'temporal/worker/kept-bundle.ts',
    find: '.update(`workflow bundle ${sources}\\n`)',
    replace: '.update(`workflow bundle ${String(sources.length)}\\n`)',
    test: {
      file: 'test/worker/kept-bundle.test.ts',
      name: 'is made once for the same sources, and anew as soon as one of them is another',
    },
  },
  {
    id: 'bundle-of-anybody',
    guarantee: 'Собранные процессы, которые изменил не исполнитель, не исполняются.',
    file: 'temporal/worker/kept-bundle.ts',
    find: 'seal.length === SEAL_BYTES && timingSafeEqual(seal, sealOf(key, sources, code)) ? code : null',
    replace: 'seal.length === SEAL_BYTES && !timingSafeEqual(Buffer.alloc(SEAL_BYTES), seal) ? code : null',
    test: {
      file: 'test/worker/kept-bundle.test.ts',
      name: 'is made anew when the file is torn, was changed, or is sealed by another',
    },
  },
  {
    id: 'bucket-cleared-blindly',
    guarantee: 'Файл, который сохраняют снова, пока его судят, из общего хранилища не пропадает.',
    file: 'db/blobs/s3-shelf.ts',
    find: 'const isGone = await this.#deleteIf({ ...this.#named(sha256), IfMatch: seen.ETag });',
    replace: 'const isGone = await this.remove(sha256).then(() => true);',
    test: {
      file: 'test/db/shelves/shelves.test.ts',
      name: 'keeps a file that another machine stores again while it is being judged',
    },
  },
  {
    id: 'needed-key-retired',
    guarantee: 'Ключ, которым ещё закрыты файлы, из кольца не убрать.',
    file: 'scripts/admin/keys.ts',
    find: "...line((await filesByKey(ground.shelf())).get(keyId) ?? 0, 'файлов (keys rewrap)'),",
    replace: '',
    test: {
      file: KEY_RINGS,
      name: 'files: no key seals before every program has it, nothing is lost on the way, and none goes while something needs it',
    },
  },
  {
    id: 'key-of-histories-retired',
    guarantee: 'Ключ, которым закрыты истории процессов, из кольца не убрать.',
    file: 'scripts/admin/rings/sealed-histories.ts',
    find: 'collectKeys(page.history, ids);',
    replace: '',
    test: {
      file: KEY_RINGS,
      name: 'messages: old histories stay readable and hold their key; secrets of authenticators are sealed anew',
    },
  },
  {
    id: 'upgraded-over-a-broken-replay',
    guarantee: 'Версия, которая повела бы идущее письмо иначе, не встаёт на место прежней, и ничего не тронуто.',
    file: 'scripts/upgrade/upgrade.ts',
    find: 'if (faults.length > 0) throw new UpgradeRefused(refusalOf(count, faults));',
    replace: 'if (faults.length > 99) throw new UpgradeRefused(refusalOf(count, faults));',
    test: {
      file: 'test/platform/service.test.ts',
      name: 'replays what is alive before anything stops, copies before the tables change, and refuses with nothing touched',
    },
  },
  {
    id: 'copies-within',
    guarantee: 'Копии не лежат внутри того, чего они копии.',
    file: 'scripts/backup/apart.ts',
    find: 'if (!isWithin(folder, home)) return;',
    replace: 'if (isWithin(folder, home)) return;',
    test: {
      file: 'test/backup/copy.system.test.ts',
      name: 'never lies within the installation that it is a copy of, by whatever way the folder is named',
    },
  },
  {
    id: 'broken-worker-lives-on',
    guarantee: 'Исполнитель, чей опрос движка отвергнут навсегда, завершается весь: половина не притворяется живой.',
    file: 'temporal/worker/run-together.ts',
    find: "workers.some((worker) => worker.getState() === 'FAILED')",
    replace: "workers.every((worker) => worker.getState() === 'FAILED')",
    test: {
      file: 'test/worker/run-together.test.ts',
      name: 'end together when one has failed, though its own run never ends',
    },
  },
  {
    id: 'no-namespace-no-process',
    guarantee: 'Движок, который не знает пространства имён, — это «не отвечает», а не «такого процесса нет».',
    file: 'temporal/client/grpc-code.ts',
    find: 'return knowsNoNamespace(current) ? UNAVAILABLE : Number(current.code);',
    replace: 'return Number(current.code);',
    test: {
      file: 'test/worker/engine-without-namespace.system.test.ts',
      name: 'says of no process that it is not there: whoever asks is told to come again',
    },
  },
];
