import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OtpravkaOptions } from '#activities/adapters/otpravka/client.ts';
import { startOtpravkaEmulator } from '#emulators/otpravka/server.ts';
import { otpravkaEmulatorSettings } from '#emulators/otpravka/settings.ts';

/** An account at the emulator of `otpravka-api`, of the test's own. */
export interface OtpravkaUnderTest {
  readonly url: string;
  /** How the product reaches it. */
  readonly options: OtpravkaOptions;
  control(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<unknown>;
  /** How often an order of this number was ever made, by the emulator's own book. */
  created(orderNum: string): Promise<number>;
  /** A call by the published addresses. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

const [TOKEN, LOGIN, PASSWORD] = ['emulator-token', 'court', 'emulator-word'];

/** @param followedAt of the emulator of the Post that follows its letters */
export async function startOtpravka(followedAt?: string): Promise<OtpravkaUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'mask-otpravka-'));
  const running = await startOtpravkaEmulator(
    otpravkaEmulatorSettings.parse({
      OTPRAVKA_EMULATOR_PORT: 0,
      OTPRAVKA_EMULATOR_DIR: directory,
      OTPRAVKA_EMULATOR_TOKEN: TOKEN,
      OTPRAVKA_EMULATOR_LOGIN: LOGIN,
      OTPRAVKA_EMULATOR_PASSWORD: PASSWORD,
      OTPRAVKA_EMULATOR_LIMIT: 100_000,
      OTPRAVKA_EMULATOR_FOLLOWED_AT: followedAt,
    }),
  );
  const { url } = running;
  const send = (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const control: OtpravkaUnderTest['control'] = async (method, path, body) => {
    const response = await send(method, `/control/${path}`, body, {});
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
    return response.json();
  };
  return {
    ...{ url, control },
    options: {
      ...{ baseUrl: url, token: TOKEN, login: LOGIN, password: PASSWORD, timeoutMs: 20_000 },
      ...{ officeIndex: '140000', notice: 'ordered' },
    },
    created: async (orderNum) => ((await control('GET', 'created')) as Record<string, number>)[orderNum] ?? 0,
    ask: (method, path, body) =>
      send(method, path, body, {
        Authorization: `AccessToken ${TOKEN}`,
        'X-User-Authorization': `Basic ${Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64')}`,
      }),
    close: async () => {
      await running.close();
      rmSync(directory, { recursive: true });
    },
  };
}
