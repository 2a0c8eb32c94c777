import type { MikroORM } from '@mikro-orm/postgresql';
import type { PostChannels } from '#activities/ports/post-channels.ts';
import { certificateDaysLeft } from '#activities/signing/certificate-terms.ts';
import type { WorkerSettings } from '#config/settings.ts';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import { forgetPrograms, heardPrograms, noteFacts, type NewFact } from '#db/operating/operating-facts.ts';
import { machineName, machineOf, programName } from '#db/operating/program-name.ts';
import { readFetchedItems } from '#db/signing/trust-items.ts';
import { record } from '#db/record.ts';
import type { Room } from '#db/room/room.ts';
import { startPacedLoop } from './paced-loop.ts';
import { tellDocuments } from './documents-incident.ts';
import { tellRoom } from './room-incident.ts';
import { connectedParts, type ConnectionSettings } from './connected-parts.ts';
import type { WokenLoop } from './woken-loop.ts';

export interface OperatingOptions {
  readonly orm: MikroORM;
  readonly room: Room;
  readonly channels: Pick<PostChannels, 'names'>;
  /** The fence of documents; a worker that has been given none of them ends none. */
  readonly documents: { readonly endedInRow: number };
  readonly settings: Pick<WorkerSettings, 'MASK_WORKER_QUEUES' | 'MASK_PKI_DIR' | 'MASK_REHEARSAL'> &
    ConnectionSettings;
  readonly logger: { warn(fields: object, message: string): void };
}

const BEAT_MS = 5_000;
/** Certificates end by days. */
const CERTIFICATES_EVERY = 720;
/** Programs come and go by deployments. */
const FORGOTTEN_EVERY = 720;

/**
 * Tells the database every few seconds that this worker is alive, how its disks stand, by which ways it reaches the Post, and now and then how long certificates last: the
 * site tells it on. The first beat is over when it resolves; a database that is away is no reason not to work.
 */
export async function startOperatingLoop(options: OperatingOptions): Promise<WokenLoop> {
  await beat(options, 0);
  return startPacedLoop(BEAT_MS, (round) => beat(options, round));
}

async function beat(options: OperatingOptions, round: number): Promise<void> {
  const { orm, room, channels, documents, settings, logger } = options;
  const readsDocuments = settings.MASK_WORKER_QUEUES !== 'decisions';
  const endedInRow = readsDocuments ? documents.endedInRow : null;
  try {
    const facts = [
      { name: 'worker_beat', part: settings.MASK_WORKER_QUEUES, value: 1 } as const,
      { name: 'program_beat', part: programName(), value: 1 } as const,
      ...(settings.MASK_WORKER_QUEUES === 'documents' ? [] : ways(channels)),
      ...connectedParts(settings),
      ...(endedInRow === null ? [] : [ended(endedInRow)]),
      ...(await rooms(room)),
    ];
    if (round % CERTIFICATES_EVERY === 0) facts.push(...(await certificates(orm, settings.MASK_PKI_DIR)));
    await record(orm, 'worker.beat', (em) => noteFacts(em, facts), 'statement');
    if (round % FORGOTTEN_EVERY === 0) await record(orm, 'worker.programs_gone', forgetPrograms, 'statement');
    await tellTroubles(options, endedInRow);
  } catch (error) {
    logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'the beat cannot be told');
  }
}

/** Its own, and the end of those of programs that are gone. */
async function tellTroubles({ orm, room, settings }: OperatingOptions, endedInRow: number | null): Promise<void> {
  const parts = { orm, isRehearsal: settings.MASK_REHEARSAL };
  const heard = await heardPrograms(orm.em.fork());
  const machines = new Set([...heard].map(machineOf));
  await tellRoom(parts, { machine: machineName(), low: await room.lowPlace() }, machines);
  await tellDocuments(parts, { program: programName(), endedInRow }, heard);
}

function ended(value: number): NewFact {
  return { name: 'documents_ended', part: programName(), value };
}

/** Told by those that hand letters over: a worker of documents alone needs none of them. */
function ways({ names }: OperatingOptions['channels']): readonly NewFact[] {
  return CHANNEL_NAMES.map((part) => ({ name: 'channel', part, value: names.has(part) ? 1 : 0 }));
}

async function rooms(room: Room): Promise<NewFact[]> {
  return (await room.look()).flatMap(({ name: part, freeBytes, floorBytes }) => [
    { name: 'disk_free_bytes', part, value: freeBytes },
    { name: 'disk_floor_bytes', part, value: floorBytes },
  ]);
}

async function certificates(orm: MikroORM, pkiDir: string): Promise<NewFact[]> {
  const fetched = (await readFetchedItems(orm.em.fork())).filter(({ kind }) => kind === 'list').map(({ der }) => der);
  const days = await certificateDaysLeft(pkiDir, new Date(), fetched);
  return [...days].map(([part, value]) => ({ name: 'certificate_days', part, value }));
}
