import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import type { PostLetterAnswer } from '#activities/ports/post-channel.ts';
import type { CertificateFacts } from '#activities/ports/signer.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { Attachment } from '#db/documents/document.entity.ts';
import { Letter } from '#db/letters/letter.entity.ts';
import { openOrm } from '#db/orm.ts';
import { enqueueStart } from '#db/work/outbox.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { createClient } from '#temporal/client/connect.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import { bundleWorkflows } from '#test/replay/scripted/bundle-workflows.ts';
import { postChannels } from '#activities/ports/post-channels.ts';
import { createActivities } from '#temporal/worker/create-activities.ts';
import { courseOfMatter } from '#activities/publications/format/course-of-matter.ts';
import type { Parts } from '#activities/capability.ts';
import { startRelay } from '#temporal/worker/relay-loop.ts';
import { createWorker } from '#temporal/worker/run-worker.ts';
import { createTestDatabase } from '../environment/database.ts';
import type { TestTemporal } from '../environment/temporal.ts';
import { MARKERS } from './markers.ts';

export const CLERK = demoAccountId('sekretar');
export const SUPERVISOR = demoAccountId('sudya');
const HOUR_MS = 3_600_000;

const CERTIFICATE: CertificateFacts = {
  serialNumber: '01',
  ownerName: MARKERS.recipientName,
  issuerName: 'Учебный центр',
  fingerprintSha256: 'a'.repeat(64),
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2027-01-01T00:00:00Z',
};

const SIGNATURE = Buffer.from('-----BEGIN CMS-----\nTUFTSw==\n-----END CMS-----\n');

export type MarkedOffice = Awaited<ReturnType<typeof openMarkedOffice>>;

/** Real database, outbox, relay, activities, workflows and codec; converter, press, signer and Post are stubs at their ports. */
export async function openMarkedOffice(temporal: TestTemporal) {
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const logger = pino({ level: 'trace' }, { write: note });
  Runtime.install({
    // What the worker's process writes of the SDK's messages: the words and these facts, never the error itself.
    logger: new DefaultLogger('WARN', ({ message, meta }) =>
      logger.warn({ workflowId: meta?.['workflowId'], activityType: meta?.['activityType'] }, message),
    ),
    shutdownSignals: [],
  });
  const [database, directory] = [await createTestDatabase(), await mkdtemp(join(tmpdir(), 'mask-privacy-'))];
  await seed(database.url, { recallWindowSeconds: 0 });
  const orm = await openOrm(database.url);
  const blobs = new EncryptedBlobStore(diskShelf(directory), [{ id: 'test', bytes: randomBytes(32) }]);
  const post: PostLetterAnswer[] = [];
  const settings = {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_TASK_QUEUE: temporal.taskQueue,
    TEMPORAL_TLS: false,
    MASK_PAYLOAD_KEYS: [{ id: 'test', bytes: randomBytes(32) }] as const,
    MASK_UPDATE_DEADLINE_MS: 20_000,
  };
  const activities = await createActivities({ orm, blobs, ...stubs(post) });
  const workflowBundle = await bundleWorkflows();
  const worker = await createWorker({ settings, activities, graceMs: 1_000, workflowBundle });
  const running = worker.run();
  const client = createClient(settings);
  const relay = startRelay({ orm, client, taskQueue: temporal.taskQueue, databaseUrl: database.url, logger });
  const gateway = createWorkflowGateway(settings);
  return {
    gateway,
    client,
    post,
    lines,
    letterOf: (id: string) => orm.em.fork().findOneOrFail(Letter, { id }),
    submit: (sequence: number, fileName: string) => submit(orm, blobs, sequence, fileName),
    openBatches: () =>
      orm.em
        .fork()
        .transactional((em) => openBatches(em, { siteId: DEMO_SITE_ID, now: new Date(Date.now() + HOUR_MS) })),
    close: async () => {
      worker.shutdown();
      await running;
      await relay.stop();
      await Promise.all([gateway.close(), client.connection.close(), worker.close()]);
      await orm.close(true);
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A letter with a marker in every field, handed over as the api does it. */
async function submit(
  orm: Awaited<ReturnType<typeof openOrm>>,
  blobs: EncryptedBlobStore,
  sequence: number,
  fileName: string,
): Promise<string> {
  const [id, now, em] = [randomUUID(), new Date(), orm.em.fork()];
  const sha256 = await blobs.put(Buffer.from(`%PDF-1.4\n${MARKERS.comment} ${fileName} ${String(sequence)}\n%%EOF\n`));
  await em.transactional(async (tx) => {
    tx.create(Letter, {
      ...{ id, siteId: DEMO_SITE_ID, number: `${DEMO_SITE_ID}/26/${String(sequence)}` },
      ...{ numberYear: 2026, numberSequence: sequence, kind: 'registered', documentKind: 'court_order' },
      ...{ title: MARKERS.title, comment: MARKERS.comment, recipientType: 'company' },
      ...{ recipientName: MARKERS.recipientName, recipientAddress: MARKERS.address },
      ...{ recipientInn: MARKERS.inn, recipientKpp: MARKERS.kpp, profileId: 'otpravka-2020' },
      ...{ authorId: CLERK, approverId: SUPERVISOR, status: 'preparing', awaiting: null },
      ...{ statusSince: now, createdAt: now, updatedAt: now },
    });
    await tx.flush();
    tx.create(Attachment, {
      ...{ id: randomUUID(), letterId: id, ordinal: 1, fileName, byteSize: 10, sha256, createdAt: now },
    });
    await tx.flush();
    const terms = { remindAfterMs: HOUR_MS, escalateAfterMs: 2 * HOUR_MS, outcomeWatchMs: 1_000 * HOUR_MS };
    const payload = { letterId: id, kind: 'registered', authorId: CLERK, approverId: SUPERVISOR, ...terms };
    const workflowId = `letter/${id}`;
    await enqueueStart(tx, { dedupeKey: `start/${workflowId}`, workflowType: 'letter', workflowId, payload }, now);
  });
  return id;
}

function stubs(post: readonly PostLetterAnswer[]): Omit<Parts, 'orm' | 'blobs'> {
  const file = {
    state: 'ready',
    bytes: Buffer.from(MARKERS.title),
    fileName: 'x.pdf',
    mediaType: 'application/pdf',
  } as const;
  return {
    converterVersion: 'test',
    isRehearsal: false,
    ticketDelayMs: 0,
    noticeWindowMs: HOUR_MS,
    ...{
      pictureFormat: courseOfMatter,
      mailSender: null,
      mailbox: null,
      paperPost: null,
      caseRegister: null,
      sms: null,
    },
    sealer: { seal: ({ bytes }) => Promise.resolve(bytes) },
    converter: {
      convert: ({ bytes }) =>
        Buffer.from(bytes).includes('сбой')
          ? Promise.reject(new Error(MARKERS.failure))
          : Promise.resolve({ ok: true, kind: 'pdf', pdf: bytes, pageCount: 1, warnings: [] }),
      close: () => Promise.resolve(),
    },
    press: {
      assemble: ([pdf = new Uint8Array()]) => Promise.resolve({ pdf, pageCount: 1, warnings: [] }),
      stamp: (pdf) => Promise.resolve(pdf),
      check: () => Promise.resolve([]),
    },
    signer: {
      certificateOf: () => Promise.resolve(CERTIFICATE),
      sign: () => Promise.resolve({ signature: SIGNATURE, certificate: CERTIFICATE }),
    },
    verifier: {
      verify: () =>
        Promise.resolve({
          ...({ signature: 'valid', validity: 'valid', revocation: 'good', accepted: true } as const),
          ...{
            finding: { code: 'good' } as const,
            summary: MARKERS.comment,
            certificate: CERTIFICATE,
            evidence: [MARKERS.comment],
          },
        }),
      toPostForm: (signature) => Promise.resolve(signature),
    },
    channels: postChannels([
      {
        name: 'emulator',
        submit: () => Promise.resolve({ outcome: 'answered', uploadId: 'upload-1', letters: post }),
        lookUp: () => Promise.resolve({ outcome: 'unknown', reason: MARKERS.postFault }),
        form103: () => Promise.resolve(file),
        deliveryNotice: () => Promise.resolve(file),
      },
    ]),
    reader: { textOf: () => Promise.resolve(MARKERS.postFault) },
    tracking: {
      openTicket: () => Promise.resolve(randomUUID()),
      answerByTicket: () => Promise.resolve({ state: 'failed', reason: MARKERS.failure }),
      history: () => Promise.reject(new Error(MARKERS.failure)),
    },
  };
}
