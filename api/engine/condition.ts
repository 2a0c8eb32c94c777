import { readCheckRun } from '#db/keeping/check-run.ts';
import { findLastBackupAt } from '#db/operating/last-backup.ts';
import {
  isRoomThere,
  isWorkerThere,
  readFacts,
  unconnectedParts,
  type OperatingFactRow,
} from '#db/operating/operating-facts.ts';
import { readPollingBudget, type PollingBudget } from '#db/operating/polling-budget.ts';
import { readQueueAges, type QueueAges, type Waiting } from '#db/operating/queue-ages.ts';
import type { EntityManager } from '#db/orm.ts';
import { listOpenIncidents, listOutages, type OutageRow } from '#db/processes/outages.ts';
import { findLastReconcileRun } from '#db/reconcile/runs.ts';
import { readTicketRecord } from '#db/tracking/tracking-tickets.ts';
import { batchStatusName } from '#domain/batches/batch-life.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import { OUTAGE_PART_CODES, OUTAGE_PARTS, outageOfIncident, type OutagePart } from '#domain/processes/outage-parts.ts';
import { TICKET_ITEMS } from '#domain/post/ticket-items.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { taskRule, type TaskKind } from '#domain/work/task-kinds.ts';
import type { ConditionSign, ConditionView, OutageView } from '#views/engine/condition.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import { isAnswering } from '../health/files-probe.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { ageWords } from './age-words.ts';

export interface ConditionService {
  /** What is up, what waits, how fresh the data are, what ends soon, what was away. Admin of the installation. */
  view(actor: Actor): Promise<ConditionView>;
}

const OUTAGES_SHOWN = 50;

export function createCondition({ database, clock, gateway, blobs, isBackupScheduled }: ServiceDeps): ConditionService {
  return {
    view: async (actor) => {
      requireInstallationReader(actor);
      const [isEngineThere, areFilesThere] = await Promise.all([gateway.isReachable(), isAnswering(blobs)]);
      return database.read(async (em) => {
        const now = await clock(em);
        const facts = await readFacts(em);
        return {
          asOf: now.toISOString(),
          parts: await partSigns(em, facts, { isEngineThere, areFilesThere }),
          queues: queueSigns(await readQueueAges(em, now)),
          post: postSigns(await readPollingBudget(em, startOfDay(now, actor.timeZone))),
          freshness: await freshnessSigns(em, now),
          terms: await termSigns(em, facts, isBackupScheduled),
          outages: (await listOutages(em, OUTAGES_SHOWN)).map(outageView),
        };
      });
    },
  };
}

const sign = (name: string, mood: ConditionSign['mood'], words: string): ConditionSign => ({ name, mood, words });

async function partSigns(
  em: EntityManager,
  facts: readonly OperatingFactRow[],
  { isEngineThere, areFilesThere }: { readonly isEngineThere: boolean; readonly areFilesThere: boolean },
): Promise<readonly ConditionSign[]> {
  const away = new Map<OutagePart, string>();
  for (const { key, words } of await listOpenIncidents(em)) {
    const part = outageOfIncident(key);
    if (part !== null) away.set(part, words.join(' '));
  }
  if (!isEngineThere) away.set('engine', 'не отвечает: письма принимаются, решения — нет');
  if (!areFilesThere) away.set('files', 'не отвечает: документы не открыть и не приложить, письма не готовятся');
  if (!isWorkerThere(facts)) away.set('worker', `молчит${beatWords(facts)}`);
  if (!isRoomThere(facts)) away.set('disk', 'меньше порога: новое не принимается');
  const free = facts
    .filter(({ name }) => name === 'disk_free_bytes')
    .map(({ part, value }) => `${DISKS[part] ?? part} — ${sizeText(value)}`);
  const good: Partial<Record<OutagePart, string>> = {
    site: 'работает',
    database: 'отвечает',
    files: 'отвечает',
    worker: `работает${beatWords(facts)}`,
    disk: free.length === 0 ? 'хватает' : `свободно ${free.join(', ')}`,
  };
  const unconnected = unconnectedParts(facts);
  return OUTAGE_PART_CODES.map((part) => {
    const name = OUTAGE_PARTS[part];
    if (!away.has(part) && unconnected.has(part)) return sign(name, 'off', 'в настройках не указано');
    return sign(name, away.has(part) ? 'bad' : 'good', away.get(part) ?? good[part] ?? 'отказов нет');
  });
}

function beatWords(facts: readonly OperatingFactRow[]): string {
  const beats = facts.filter(({ name }) => name === 'worker_beat');
  return beats
    .map(({ part, ageSeconds }) => `, ${QUEUES[part] ?? part}: отозвался ${ageWords(ageSeconds)} назад`)
    .join('');
}

/** What a watched disk holds, and which work a worker takes, by what they are called in the settings. */
const DISKS: Readonly<Record<string, string>> = {
  ...{ blobs: 'файлы', database: 'база', engine: 'сервер процессов', temp: 'временные' },
  ...{ logs: 'журналы', backup: 'копии' },
};
const QUEUES: Readonly<Record<string, string>> = {
  ...{ all: 'все работы', decisions: 'решения и передача', documents: 'документы' },
};

/** Longer than this in a queue of the program is worth a look, seconds. */
const LATE = { outbox: 60, unknown: 3_600, batch: 3_600 } as const;

function queueSigns({ outbox, unknown, tasks, batches }: QueueAges): readonly ConditionSign[] {
  const waits = ({ count, oldestSeconds }: Waiting): string =>
    count === 0 ? 'пусто' : `${count}, дольше всех ${ageWords(oldestSeconds ?? 0)}`;
  const mood = ({ oldestSeconds }: Waiting, late: number): ConditionSign['mood'] =>
    (oldestSeconds ?? 0) > late ? 'warn' : 'good';
  return [
    sign('Сообщения процессам', mood(outbox, LATE.outbox), waits(outbox)),
    sign('Письма без ответа Почты', mood(unknown, LATE.unknown), waits(unknown)),
    ...batches
      .filter(({ count }) => count > 0)
      .map((one) =>
        sign(
          `Партии: ${batchStatusName(one.name as BatchStatus).toLowerCase()}`,
          one.name === 'answered' ? 'calm' : mood(one, LATE.batch),
          waits(one),
        ),
      ),
    ...tasks
      .filter(({ count }) => count > 0)
      .map((one) =>
        sign(
          `Задания: ${taskRule(one.name as TaskKind).label.toLowerCase()}`,
          taskRule(one.name as TaskKind).mood === 'stuck' ? 'warn' : 'calm',
          waits(one),
        ),
      ),
  ];
}

function postSigns({
  tickets,
  numbers,
  openTickets,
  failedTickets,
  submissions,
}: PollingBudget): readonly ConditionSign[] {
  return [
    sign('Спрошено номеров сегодня', 'calm', `${numbers}, билетов ${tickets} (в одном до ${TICKET_ITEMS})`),
    sign('Билетов ждёт ответа', 'calm', String(openTickets)),
    sign('Билетов с ошибкой сегодня', failedTickets > 0 ? 'warn' : 'good', String(failedTickets)),
    sign(
      'Передач партий сегодня',
      'calm',
      `${submissions}; своей квоты Почта не называет: её отказ виден строкой «Приём партий Почтой»`,
    ),
  ];
}

async function freshnessSigns(em: EntityManager, now: Date): Promise<readonly ConditionSign[]> {
  const { lastReadAt, fruitlessSince } = await readTicketRecord(em);
  const run = await findLastReconcileRun(em);
  const since = (at: number): string => `${ageWords((now.getTime() - at) / 1_000)} назад`;
  return [
    sign(
      'Сведения Почты',
      fruitlessSince === null ? 'good' : 'warn',
      lastReadAt === null ? 'ещё не приходили' : since(lastReadAt.getTime()),
    ),
    sign(
      'Сверка сторон',
      run === null ? 'warn' : 'good',
      run === null ? 'ещё не было' : `${ageWords((Date.now() - run.finishedAt) / 1_000)} назад`,
    ),
    await signedFilesSign(em, since),
  ];
}

/** The night's look at stored signed files: one that does not open or verify is told here as well as by its incident. */
async function signedFilesSign(em: EntityManager, since: (at: number) => string): Promise<ConditionSign> {
  const { endedAt, lookedCount, totalCount, failedCount } = await readCheckRun(em);
  const name = 'Подписанные файлы';
  if (endedAt === null) return sign(name, 'warn', 'ещё не проверялись');
  const looked = `${since(endedAt.getTime())}: проверено ${String(lookedCount ?? 0)} из ${String(totalCount ?? 0)}`;
  const failed = failedCount ?? 0;
  return failed === 0
    ? sign(name, 'good', `${looked}, все открываются`)
    : sign(name, 'bad', `${looked}; не открываются или не сходятся: ${String(failed)}`);
}

const CERTIFICATES: Readonly<Record<string, string>> = {
  signer: 'Сертификаты подписывающих',
  authority: 'Сертификаты УЦ',
  list: 'Списки отозванных',
};
const SOON_DAYS = 14;
const BACKUP_LATE_HOURS = 48;

async function termSigns(
  em: EntityManager,
  facts: readonly OperatingFactRow[],
  isBackupScheduled: boolean,
): Promise<readonly ConditionSign[]> {
  const certificates = facts
    .filter(({ name }) => name === 'certificate_days')
    .map(({ part, value }) => {
      const days = Math.floor(value);
      const mood = days < 0 ? 'bad' : days < SOON_DAYS ? 'warn' : 'good';
      return sign(CERTIFICATES[part] ?? part, mood, days < 0 ? 'срок вышел' : `первый кончается через ${days} дн.`);
    });
  const backupAt = await findLastBackupAt(em);
  const hours = backupAt === null ? null : (Date.now() - backupAt) / 3_600_000;
  const schedule = isBackupScheduled ? '' : '; сами копии не делаются (MASK_BACKUP_DIR)';
  const backup = hours === null ? 'не было ни одной' : `${ageWords(hours * 3_600)} назад`;
  const mood = hours === null || hours > BACKUP_LATE_HOURS ? 'warn' : 'good';
  return [...certificates, sign('Последняя копия', mood, `${backup}${schedule}`)];
}

const TOUCHED: Readonly<Record<string, string>> = {
  batches: 'партий',
  letters: 'писем',
  tickets: 'билетов отслеживания',
  publications: 'публикаций',
  messages: 'сообщений процессам',
};

function outageView({ part, fromAt, toAt, words, touched }: OutageRow): OutageView {
  const counts = Object.entries(touched).filter(([, n]) => n > 0);
  return {
    ...{ part, words, from: fromAt.toISOString(), to: toAt?.toISOString() ?? null },
    touched: counts.map(([name, n]) => `${TOUCHED[name] ?? name}: ${n}`),
  };
}

/** The day of the court's own clock. */
function startOfDay(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return new Date(now.getTime() - ((of('hour') * 60 + of('minute')) * 60 + of('second')) * 1_000);
}
