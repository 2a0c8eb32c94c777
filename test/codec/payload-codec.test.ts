import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import type { Payload } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import type { KeyRing, RingKey } from '#config/key-ring.ts';
import { PayloadSealError, SealingCodec } from '#temporal/codec/payload-codec.ts';

const OLD: RingKey = { id: 'old', bytes: randomBytes(32) };
const NEW: RingKey = { id: 'new', bytes: randomBytes(32) };
const VALUE = { remark: 'Исправьте адрес: Тестов Тест Тестович', revision: 2 };

describe('sealing of payloads', () => {
  it('gives back exactly what was sealed, and nothing of it can be read in between', async () => {
    const codec = new SealingCodec([NEW]);
    const sealed = await seal(codec, VALUE);
    expect(await open(codec, sealed)).toEqual(VALUE);
    const bytes = Buffer.concat([sealed.data ?? new Uint8Array(), ...Object.values(sealed.metadata ?? {})]);
    expect(bytes.includes('Тестов')).toBe(false);
    expect(bytes.includes('json/plain')).toBe(false);
  });

  it('keeps bytes and the empty value as they are', async () => {
    const codec = new SealingCodec([NEW]);
    const bytes = new Uint8Array(randomBytes(1_000));
    expect(Buffer.from((await open(codec, await seal(codec, bytes))) as Uint8Array)).toEqual(Buffer.from(bytes));
    expect(await open(codec, await seal(codec, undefined))).toBeUndefined();
  });

  it('never seals the same value to the same bytes', async () => {
    const codec = new SealingCodec([NEW]);
    const [first, second] = [await seal(codec, VALUE), await seal(codec, VALUE)];
    expect(first.data).not.toEqual(second.data);
  });

  it('seals with the first key of the ring and opens what an earlier key sealed', async () => {
    const sealedByOld = await seal(new SealingCodec([OLD]), VALUE);
    const rotated = new SealingCodec([NEW, OLD]);
    expect(await open(rotated, sealedByOld)).toEqual(VALUE);
    const sealedByNew = await seal(rotated, VALUE);
    expect(Buffer.from(sealedByNew.metadata?.['key-id'] ?? []).toString()).toBe('new');
    expect(await open(new SealingCodec([NEW]), sealedByNew)).toEqual(VALUE);
  });

  it('refuses a payload in which any one byte was flipped', async () => {
    const codec = new SealingCodec([NEW]);
    const sealed = await seal(codec, 'x');
    const { data = new Uint8Array() } = sealed;
    for (const [index, byte] of (data ?? new Uint8Array()).entries()) {
      const flipped = Uint8Array.from(data ?? []);
      flipped[index] = byte ^ 1;
      await expect(codec.decode([{ ...sealed, data: flipped }])).rejects.toThrow(PayloadSealError);
    }
  });

  it('refuses a payload under an unknown key, a known key’s name, or cut short', async () => {
    const sealed = await seal(new SealingCodec([OLD]), VALUE);
    await expect(new SealingCodec([NEW]).decode([sealed])).rejects.toThrow(PayloadSealError);
    const renamed = { ...sealed, metadata: { ...sealed.metadata, 'key-id': Buffer.from('new') } };
    await expect(new SealingCodec([NEW, OLD]).decode([renamed])).rejects.toThrow(PayloadSealError);
    const short = { ...sealed, data: (sealed.data ?? new Uint8Array()).subarray(0, 20) };
    await expect(new SealingCodec([OLD]).decode([short])).rejects.toThrow(PayloadSealError);
  });

  it('refuses by ids alone: which key, where the ring is looked for, what to do; nothing of the content or of a key', async () => {
    const sealed = await seal(new SealingCodec([OLD]), VALUE);
    const said = (ring: KeyRing): Promise<string> =>
      new SealingCodec(ring).decode([sealed]).then(
        () => 'opened',
        (error: unknown) => (error as Error).message,
      );
    const missing = await said([NEW]);
    expect(missing).toMatch(/ключом «old» открыть нечем, ключи кольца: new\.[^]*MASK_PAYLOAD_KEYS_FILE[^]*верните/);
    const other = await said([NEW, { ...NEW, id: 'old' }]);
    expect(other).toMatch(/ключ «old» в нём есть, но запечатанного под этим именем не открывает[^]*MASK_PAYLOAD_KEYS/);
    for (const { bytes } of [OLD, NEW]) expect(missing + other).not.toContain(Buffer.from(bytes).toString('base64'));
  });
});

async function seal(codec: SealingCodec, value: unknown): Promise<Payload> {
  const [sealed] = await codec.encode([defaultPayloadConverter.toPayload(value)]);
  if (!sealed) throw new Error('nothing was sealed');
  return sealed;
}

async function open(codec: SealingCodec, sealed: Payload): Promise<unknown> {
  const [payload] = await codec.decode([sealed]);
  return payload && defaultPayloadConverter.fromPayload(payload);
}
