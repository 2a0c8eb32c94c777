import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { KeyRing } from '#config/key-ring.ts';
import { ringIds, sealFaultWords, type SealFault } from '#config/message-ring-words.ts';

/** A payload that cannot be opened: wrong key ring or damaged data. Its words are for the person who starts the program, by ids of keys only. */
export class PayloadSealError extends Error {
  override name = 'PayloadSealError';

  constructor(fault: SealFault, ring: readonly string[], options?: ErrorOptions) {
    super(sealFaultWords(fault, ring), options);
  }
}

/** Made once: from raw bytes every sealing would make it anew, and that costs more than the sealing. */
interface OpenedKey {
  readonly id: string;
  readonly key: KeyObject;
  readonly idBytes: Buffer;
}

const ENCODING = 'binary/mask-aes-256-gcm';
const ENCODING_BYTES = Buffer.from(ENCODING);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The package is CommonJS without named exports. */
const PayloadProto = proto.temporal.api.common.v1.Payload;

/**
 * Seals every payload with AES-256-GCM before it leaves the process: the engine's history holds nothing in clear.
 * Metadata: `encoding` = `binary/mask-aes-256-gcm`, `key-id`. Data: nonce (12), ciphertext of the whole payload, tag (16).
 * The first key of the ring seals, every key opens: rotation is a new key in front.
 */
export class SealingCodec implements PayloadCodec {
  readonly #keys: readonly [OpenedKey, ...OpenedKey[]];
  readonly #ids: readonly string[];

  constructor(ring: KeyRing) {
    const [first, ...others] = ring;
    this.#ids = ringIds(ring);
    this.#keys = [openedKey(first), ...others.map(openedKey)];
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return new Promise((resolve) => resolve(payloads.map((payload) => this.#seal(payload))));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    // A payload that cannot be opened rejects; it never throws where the promise is asked for.
    return new Promise((resolve) => resolve(payloads.map((payload) => this.#open(payload))));
  }

  #seal(payload: Payload): Payload {
    const { key, idBytes } = this.#keys[0];
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(idBytes);
    const plain = PayloadProto.encode(PayloadProto.create(payload)).finish();
    const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { encoding: ENCODING_BYTES, 'key-id': idBytes }, data };
  }

  #open(payload: Payload): Payload {
    if (textOf(payload, 'encoding') !== ENCODING) return payload;
    const keyId = textOf(payload, 'key-id');
    const key = this.#keys.find((candidate) => candidate.id === keyId);
    if (!key) throw new PayloadSealError({ keyId, why: 'missing' }, this.#ids);
    const data = payload.data;
    if (!data || data.length < NONCE_BYTES + TAG_BYTES) throw new PayloadSealError({ keyId, why: 'other' }, this.#ids);
    const decipher = createDecipheriv('aes-256-gcm', key.key, data.subarray(0, NONCE_BYTES))
      .setAAD(key.idBytes)
      .setAuthTag(data.subarray(-TAG_BYTES));
    try {
      const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      return PayloadProto.decode(plain);
    } catch (error) {
      throw new PayloadSealError({ keyId, why: 'other' }, this.#ids, { cause: error });
    }
  }
}

function openedKey({ id, bytes }: KeyRing[number]): OpenedKey {
  return { id, key: createSecretKey(bytes), idBytes: Buffer.from(id) };
}

function textOf(payload: Payload, name: string): string {
  const value = payload.metadata?.[name];
  return value ? Buffer.from(value).toString() : '';
}
