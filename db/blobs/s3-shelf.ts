import { randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type _Object,
} from '@aws-sdk/client-s3';
import { requireHash, ShelfAwayError, type Clearing, type SealedShelf, type ShelvedBlob } from './sealed-shelf.ts';

/** A bucket and how it is reached. */
export interface BucketPlace {
  readonly bucket: string;
  /** Of every name in it, with its closing «/»; empty: none. */
  readonly prefix: string;
  /** Absent: Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** The bucket stands in the path of the address, not in its host. */
  readonly isPathStyle: boolean;
  readonly keyId: string;
  readonly secret: string;
}

/** The server deletes an object without looking at the condition: nothing can be cleared on it without the danger of a loss. */
export class UnconditionalDeletionError extends Error {
  override name = 'UnconditionalDeletionError';
}

const PAGE = 500;
const NAME = /^[0-9a-f]{64}$/;
const [CONNECT_MS, ANSWER_MS, TRIES] = [5_000, 60_000, 3];

/**
 * A bucket of a server that speaks S3; many machines share it. An object appears whole or not at all, and its name says what is in it: to
 * store it again is harmless. Nobody can set an object aside as a file is (clear-blob.ts); instead each writing seals anew, so that the
 * object's ETag is another one, and what is cleared is deleted on the condition that it still has the ETag that was judged.
 */
export function s3Shelf(place: BucketPlace): SealedShelf {
  const shelf = new S3Shelf(place);
  return {
    read: (sha256) => shelf.read(sha256),
    write: (sha256, sealed) => shelf.write(sha256, sealed),
    renew: (sha256, seal) => shelf.write(sha256, seal()),
    byteSize: async (sha256) => (await shelf.find(sha256))?.Size ?? null,
    remove: (sha256) => shelf.remove(sha256),
    pages: () => shelf.pages(),
    probe: () => shelf.probe(),
    freeByteSize: () => Promise.resolve(null),
    clear: (sha256, clearing) => shelf.clear(sha256, clearing),
    // An object is never half-written and never set aside.
    mend: () => Promise.resolve(0),
  };
}

class S3Shelf {
  readonly #client: S3Client;
  readonly #bucket: { readonly Bucket: string };
  readonly #prefix: string;
  #conditions: Promise<void> | undefined;

  constructor({ bucket, prefix, endpoint, region, isPathStyle, keyId, secret }: BucketPlace) {
    this.#client = new S3Client({
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      forcePathStyle: isPathStyle,
      credentials: { accessKeyId: keyId, secretAccessKey: secret },
      maxAttempts: TRIES,
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
    });
    this.#bucket = { Bucket: bucket };
    this.#prefix = prefix;
  }

  async read(sha256: string): Promise<Buffer | null> {
    const asked = new GetObjectCommand(this.#named(sha256));
    try {
      const { Body } = await this.#client.send(asked);
      return Body ? Buffer.from(await Body.transformToByteArray()) : null;
    } catch (error) {
      // A bucket that is not there is another error: its files are not absent, they are elsewhere.
      if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null;
      throw away(error);
    }
  }

  async write(sha256: string, sealed: Buffer): Promise<void> {
    await reached(this.#client.send(new PutObjectCommand({ ...this.#named(sha256), Body: sealed })));
  }

  async remove(sha256: string): Promise<void> {
    await reached(this.#client.send(new DeleteObjectCommand(this.#named(sha256))));
  }

  /** By a list and not by a HEAD, whose 404 would not say whether the object is missing or its bucket. */
  async find(sha256: string): Promise<_Object | undefined> {
    const { Key } = this.#named(sha256);
    const asked = new ListObjectsV2Command({ ...this.#bucket, Prefix: Key, MaxKeys: 1 });
    const { Contents = [] } = await reached(this.#client.send(asked));
    return Contents.find((object) => object.Key === Key);
  }

  async probe(): Promise<void> {
    const asked = new ListObjectsV2Command({ ...this.#bucket, Prefix: this.#prefix, MaxKeys: 1 });
    await reached(this.#client.send(asked));
  }

  async *pages(): AsyncGenerator<readonly ShelvedBlob[]> {
    const asked = { ...this.#bucket, Prefix: this.#prefix, MaxKeys: PAGE };
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.#client }, asked)) {
      yield Contents.map(({ Key = '', LastModified }) => {
        const name = Key.slice(Key.lastIndexOf('/') + 1);
        return { sha256: NAME.test(name) ? name : null, changedAt: LastModified?.getTime() ?? Date.now() };
      });
    }
  }

  async clear(sha256: string, { unchangedSince, isNamed }: Clearing): Promise<number | null> {
    await (this.#conditions ??= this.#requireConditions());
    const seen = await this.find(sha256);
    if (seen?.LastModified === undefined || seen.ETag === undefined) return null;
    if (seen.LastModified.getTime() > unchangedSince || (await isNamed(sha256))) return null;
    const isGone = await this.#deleteIf({ ...this.#named(sha256), IfMatch: seen.ETag });
    return isGone ? (seen.Size ?? 0) : null;
  }

  /** Once: an object of its own is to be deleted on a condition that is not so. @throws UnconditionalDeletionError */
  async #requireConditions(): Promise<void> {
    const own = { ...this.#bucket, Key: `${this.#prefix}.condition-${randomUUID()}` };
    await this.#client.send(new PutObjectCommand({ ...own, Body: 'condition' }));
    const isGone = await this.#deleteIf({ ...own, IfMatch: `"${'0'.repeat(32)}"` });
    if (isGone) throw new UnconditionalDeletionError('the S3 server does not heed If-Match of a deletion');
    await this.#client.send(new DeleteObjectCommand(own));
  }

  /** False: it is no longer the one that was meant. */
  async #deleteIf(object: { Bucket: string; Key: string; IfMatch: string }): Promise<boolean> {
    try {
      await this.#client.send(new DeleteObjectCommand(object));
      return true;
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 412 || status === 409 || status === 404) return false;
      throw away(error);
    }
  }

  #named(sha256: string): { readonly Bucket: string; readonly Key: string } {
    return { ...this.#bucket, Key: `${this.#prefix}${requireHash(sha256).slice(0, 2)}/${sha256}` };
  }
}

async function reached<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw away(error);
  }
}

/** The reason stays beside: whoever asked for a file needs to know only that there is no answer. */
function away(cause: unknown): ShelfAwayError {
  return new ShelfAwayError('the S3 server does not answer or does not let in', { cause });
}
