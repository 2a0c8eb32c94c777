import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { recordHandOver } from '#activities/cabinet/hand-over.ts';
import { offerArchive } from '#activities/cabinet/offer-archive.ts';
import { shareReading } from '#activities/cabinet/share-reading.ts';
import type { Actor } from '#api/actor.ts';
import { createAnswerFiles } from '#api/cabinet/answer-files.ts';
import { createReadingService, type ReadingService } from '#api/cabinet/readings.ts';
import { createDatabase } from '#api/database/database.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { batchDesk, freeze, putSigned } from '../../batches/kit/put-batch.ts';
import { CLERK_ID, type OwnCourt } from '../../letters/kit/own-court.ts';

export const CLERK: Actor = {
  ...{ accountId: CLERK_ID, role: 'clerk', siteId: DEMO_SITE_ID, fullName: 'Тестова Анна Ильинична' },
  ...{ position: 'секретарь', timeZone: 'Europe/Moscow' },
};

/** The api's reading of answers over the steps that write them, with files read behind the fence; no engine. */
export interface ReadingDesk {
  readonly readings: ReadingService;
  /** A batch of letters to these people, said to be uploaded. */
  handedOver(people: readonly (readonly [name: string, address: string])[]): Promise<HandedOver>;
  /** What a person's confirmation does. */
  write(batchId: string, readingId: string): Promise<void>;
  close(): Promise<void>;
}

export interface HandedOver {
  readonly batchId: string;
  readonly letters: readonly Letter[];
}

export async function openReadingDesk(court: OwnCourt): Promise<ReadingDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-cabinet-'));
  const reader = new TableReader();
  const blobs = new EncryptedBlobStore(diskShelf(folder), [{ id: 'test', bytes: randomBytes(32) }]);
  const own = { blobs, clock: () => Promise.resolve(new Date()), maxUploadBytes: 10_000_000 };
  const parts = () => batchDesk(court, createCabinetChannel());
  const told = (batchId: string) => ({ batchId, attempt: 1, actorId: CLERK_ID, decisionId: randomUUID() });
  return {
    readings: createReadingService({ ...own, database: createDatabase(court.orm) }, createAnswerFiles(reader)),
    handedOver: async (people) => {
      const letters: Letter[] = [];
      for (const [recipientName, recipientAddress] of people)
        letters.push(await putSigned(court, { recipientName, recipientAddress }));
      const [batchId = ''] = await freeze(court);
      await buildBatchArchive(parts(), { batchId });
      await offerArchive(parts(), { batchId, attempt: 1 });
      await recordHandOver(parts(), { ...told(batchId), isUnclear: false });
      await offerArchive(parts(), { batchId, attempt: 1 });
      return { batchId, letters };
    },
    write: (batchId, readingId) => shareReading(parts(), { ...told(batchId), readingId }),
    close: async () => {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
