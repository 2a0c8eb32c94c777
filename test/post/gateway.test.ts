import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayAdapterError, openGateway } from '#activities/adapters/gateway-adapter.ts';
import { CHANNEL_DESCRIPTIONS, needsAdapter } from '#domain/post/channels.ts';
import { describeChannel, type ChannelStand } from './contract/channel-contract.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'mask-gateway-'));
const SETTINGS = {
  ...{ baseUrl: 'http://127.0.0.1:1', customerId: 'id', customerToken: 'token', timeoutMs: 1_000 },
  now: () => Promise.resolve(new Date()),
};
const CALLS = 'submit(){}, lookUp(){}, form103(){}, deliveryNotice(){}';

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Another stand may be named: that of an adapter of the true interface, by whoever has its description. */
const STAND = process.env['MASK_GATEWAY_STAND'] ?? join(import.meta.dirname, 'kit', 'sample-gateway-stand.ts');
let stand: ChannelStand;
beforeAll(async () => {
  const { openStand } = (await import(pathToFileURL(resolve(STAND)).href)) as {
    openStand: () => Promise<ChannelStand>;
  };
  stand = await openStand();
});
describeChannel('an adapter of the closed interface', () => stand, 'program');

describe('the closed interface of the Post', () => {
  const refusal = (file: string): Promise<string> =>
    openGateway(file, SETTINGS).then(
      () => 'opened',
      (error: unknown) => (error instanceof GatewayAdapterError ? error.message : `thrown: ${String(error)}`),
    );
  const adapter = (name: string, text: string, mode = 0o644): string => {
    const file = join(FOLDER, `${name}.mjs`);
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };
  const making = (channel: string): string => `export const createGatewayChannel = () => (${channel});`;

  it('is said to be closed, and chosen only where a worker has an adapter of it', () => {
    expect([needsAdapter('gateway'), needsAdapter('cabinet'), needsAdapter('emulator')]).toEqual([true, false, true]);
    expect(CHANNEL_DESCRIPTIONS.gateway).toMatch(/не опубликовано.*нужен переходник/);
  });

  it('is opened by nothing but an adapter of its own that can look up what it has sent', async () => {
    expect(await refusal(adapter('whole', making(`{ name: 'gateway', ${CALLS} }`)))).toBe('opened');
    const asked: readonly (readonly [file: string, words: RegExp])[] = [
      ['adapter.mjs', /полный путь/],
      [join(FOLDER, 'absent.mjs'), /файла переходника нет/],
      [FOLDER, /это не файл/],
      [adapter('others', making(`{ name: 'gateway', ${CALLS} }`), 0o666), /могут менять посторонние/],
      [adapter('broken', 'export const = 1;'), /не загружается/],
      [adapter('empty', 'export const other = 1;'), /нет функции createGatewayChannel/],
      [adapter('half', making(`{ name: 'gateway', submit(){} }`)), /нет lookUp, form103, deliveryNotice/],
      [adapter('nothing', making('undefined')), /нет submit/],
      [adapter('emulator', making(`{ name: 'emulator', ${CALLS} }`)), /называет себя не gateway/],
      [adapter('blind', making(`{ name: 'gateway', cannotLookUp: true, ${CALLS} }`)), /передал бы вслепую/],
    ];
    for (const [file, words] of asked) expect(await refusal(file)).toMatch(words);
  });
});
