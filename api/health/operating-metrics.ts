import { readNow } from '#db/clock.ts';
import { documentsEnded, type FactName, type OperatingFactRow } from '#db/operating/operating-facts.ts';
import { countOpenNotices } from '#db/operating/notice-counts.ts';
import { readQueueAges, type Waiting } from '#db/operating/queue-ages.ts';
import type { EntityManager } from '#db/orm.ts';
import type { PlaceRoom } from '#db/room/room.ts';
import { readTicketRecord } from '#db/tracking/tracking-tickets.ts';
import { gauge, labels, type Sample } from './metric-text.ts';
import type { Readiness } from './readiness.ts';

/** How long the queues wait, by the application's clock. */
export async function queueMetrics(em: EntityManager, isRehearsal: boolean): Promise<string> {
  const now = await readNow(em, isRehearsal);
  const { outbox, unknown, tasks, batches } = await readQueueAges(em, now);
  const notices = await countOpenNotices(em, now);
  const { lastReadAt, fruitlessSince } = await readTicketRecord(em);
  const secondsSince = (at: Date | null): number => (at ? Math.max(0, (now.getTime() - at.getTime()) / 1_000) : 0);
  const age = ({ oldestSeconds }: Waiting): number => oldestSeconds ?? 0;
  const of = (label: string, all: readonly Waiting[], value: (one: Waiting) => number): Sample[] =>
    all.map((one) => [labels({ [label]: one.name }), value(one)]);
  return [
    gauge('mask_outbox_oldest_seconds', 'Age of the oldest message not delivered yet.', [['', age(outbox)]]),
    gauge('mask_unknown_oldest_seconds', 'Age of the oldest letter without a clear answer of the Post.', [
      ['', age(unknown)],
    ]),
    gauge(
      'mask_tasks_open',
      'Open tasks by kind.',
      of('kind', tasks, (one) => one.count),
    ),
    gauge('mask_task_oldest_seconds', 'Age of the oldest open task by kind.', of('kind', tasks, age)),
    gauge(
      'mask_batches_open',
      'Batches on their way by status.',
      of('status', batches, (one) => one.count),
    ),
    gauge('mask_batch_oldest_seconds', 'Age of the oldest batch by status.', of('status', batches, age)),
    gauge(
      'mask_notifications_open',
      'Notices to parties that are not over, by channel and status.',
      notices.map(({ channel, status, n }): Sample => [labels({ channel, status }), n]),
    ),
    gauge(
      'mask_notification_oldest_seconds',
      'Age of the oldest of them.',
      notices.map(({ channel, status, oldestSeconds }): Sample => [labels({ channel, status }), oldestSeconds]),
    ),
    gauge('mask_tracking_read_age_seconds', 'Since the tracking service last told something; 0: it never did.', [
      ['', secondsSince(lastReadAt)],
    ]),
    gauge('mask_tracking_fruitless_seconds', 'Since its answers are errors only; 0: the last one was not.', [
      ['', secondsSince(fruitlessSince)],
    ]),
  ].join('');
}

const DAY_SECONDS = 86_400;

/** What the worker tells of itself, the disks, the certificates. */
export function factMetrics(facts: readonly OperatingFactRow[], own: readonly PlaceRoom[]): string {
  const of = (name: FactName, label: string, value = (fact: OperatingFactRow): number => fact.value): Sample[] =>
    facts.filter((fact) => fact.name === name).map((fact) => [labels({ [label]: fact.part }), value(fact)]);
  const single = (name: FactName): Sample[] =>
    facts.filter((fact) => fact.name === name).map(({ value }): Sample => ['', value]);
  const disks = (name: FactName, value: (at: number) => number): Sample[] => [
    ...own.map(({ name: place }, at): Sample => [labels({ place, process: 'api' }), value(at)]),
    ...facts
      .filter((fact) => fact.name === name)
      .map((fact): Sample => [labels({ place: fact.part, process: 'worker' }), fact.value]),
  ];
  return [
    gauge(
      'mask_worker_beat_age_seconds',
      'Since a worker of these queues last told of itself.',
      of('worker_beat', 'queues', ({ ageSeconds }) => ageSeconds),
    ),
    gauge(
      'mask_disk_free_bytes',
      'Free bytes of the watched disks.',
      disks('disk_free_bytes', (at) => own[at]?.freeBytes ?? 0),
    ),
    gauge(
      'mask_disk_floor_bytes',
      'With less free than this no new letters are taken.',
      disks('disk_floor_bytes', (at) => own[at]?.floorBytes ?? 0),
    ),
    gauge(
      'mask_certificate_left_seconds',
      'Until the first certificate or list of its kind ends.',
      of('certificate_days', 'kind', ({ value }) => value * DAY_SECONDS),
    ),
    gauge(
      'mask_revocation_list_age_seconds',
      'Since the newest list of an authority was made, of the authority whose is oldest.',
      single('list_age_seconds'),
    ),
    gauge(
      'mask_trust_fetch_failed',
      'Addresses of lists and issuers that the last look got nothing from.',
      single('trust_failed'),
    ),
    gauge(
      'mask_documents_ended_in_row',
      'Documents in a row that ended the process which reads them, of the program that has most of them.',
      [documentsEnded(facts)].flatMap((value): Sample[] => (value === null ? [] : [['', value]])),
    ),
    gauge(
      'mask_schedules_missing',
      'Schedules that the engine lacks and the worker cannot make.',
      single('schedules_missing'),
    ),
    gauge(
      'mask_signed_files_failed',
      'Stored signed files that do not open or do not verify.',
      single('signed_files_failed'),
    ),
    gauge(
      'mask_signed_files_looked',
      'Stored signed files that the last night has looked at.',
      single('signed_files_looked'),
    ),
    gauge('mask_blobs_unneeded', 'Stored files that nobody needs and that are kept for now.', single('blobs_unneeded')),
    gauge('mask_blobs_cleared', 'Files that the last sweep has cleared.', single('blobs_cleared')),
  ].join('');
}

export function readinessMetrics(readiness: Readiness): string {
  const parts = ['database', 'engine', 'worker', 'disk', 'files'] as const;
  const { backupAgeSeconds } = readiness;
  return [
    gauge(
      'mask_ready',
      'Whether each part is there, as /health/ready says.',
      parts.map((part): Sample => [labels({ part }), readiness[part] ? 1 : 0]),
    ),
    gauge(
      'mask_backup_age_seconds',
      'Age of the newest backup; no sample: there is none.',
      backupAgeSeconds === null ? [] : [['', backupAgeSeconds]],
    ),
  ].join('');
}

/** Of this process. */
export function processMetrics(): string {
  const startedAt = Math.floor(Date.now() / 1_000 - process.uptime());
  return [
    gauge('process_start_time_seconds', 'Start of the site’s process.', [['', startedAt]]),
    gauge('process_resident_memory_bytes', 'Memory of the site’s process.', [['', process.memoryUsage.rss()]]),
  ].join('');
}
