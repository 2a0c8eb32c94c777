import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRegisterOptions } from '#activities/adapters/case-register/http-case-register.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { startAmirsEmulator } from '#emulators/amirs/server.ts';
import { amirsEmulatorSettings } from '#emulators/amirs/settings.ts';

/** A register of invented cases, of the test's own. */
export interface AmirsUnderTest {
  readonly url: string;
  /** How the product reaches it. */
  readonly options: CaseRegisterOptions;
  control<T = unknown>(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<T>;
  /** The next calls for changes meet this. */
  fail(mode: string, more?: object): Promise<unknown>;
  find(ordinal: number): Promise<CaseRecord>;
  /** As if the process was begun anew on what it had kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const AMIRS_TOKEN = 'amirs-token-of-tests';
export const AMIRS_COURT = '50MS0095';

export async function startAmirs(cases: number, pageSize = 20): Promise<AmirsUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'mask-amirs-'));
  const settingsAt = (port: number) =>
    amirsEmulatorSettings.parse({
      AMIRS_EMULATOR_PORT: port,
      AMIRS_EMULATOR_DIR: directory,
      AMIRS_EMULATOR_TOKEN: AMIRS_TOKEN,
      AMIRS_EMULATOR_CASES: cases,
    });
  let running = await startAmirsEmulator(settingsAt(0));
  const { url } = running;
  const control: AmirsUnderTest['control'] = async <T>(method: string, path: string, body?: unknown) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/control/${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const now = () => Promise.resolve(new Date());
  return {
    ...{ url, control },
    options: { baseUrl: url, token: AMIRS_TOKEN, timeoutMs: 5_000, pageSize, now },
    fail: (mode, more = {}) => control('PUT', 'faults', { mode, ...more }),
    find: (ordinal) => control('GET', `cases/${AMIRS_COURT}/${String(ordinal)}`),
    restart: async () => {
      await running.close();
      running = await startAmirsEmulator(settingsAt(Number(new URL(url).port)));
    },
    close: async () => {
      await running.close();
      rmSync(directory, { recursive: true });
    },
  };
}
