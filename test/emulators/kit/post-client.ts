import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startPostEmulator } from '#emulators/post/server.ts';
import { postEmulatorSettings, type PostEmulatorSettings } from '#emulators/post/settings.ts';

const fault = z.object({ row: z.number(), column: z.string(), message: z.string() });
const uploadAnswer = z.object({
  uploadId: z.string(),
  letters: z.array(
    z.object({
      row: z.number(),
      registrationNumber: z.string(),
      state: z.enum(['archive', 'new']),
      shpi: z.string().nullable(),
      faults: z.array(fault),
    }),
  ),
});
/** The published answer to an upload. */
export type UploadAnswer = z.infer<typeof uploadAnswer>;

const refusal = z.object({ message: z.string(), faults: z.array(fault) });

export const AUTHORIZATION = `Basic ${Buffer.from('court:secret').toString('base64')}`;

/** What tests send to the emulator. */
export interface PostClient {
  readonly url: string;
  send(archive: Uint8Array, signal?: AbortSignal): Promise<Response>;
  upload(archive: Uint8Array): Promise<UploadAnswer>;
  refused(archive: Uint8Array): Promise<z.infer<typeof refusal>>;
  get(path: string): Promise<Response>;
  search(registrationNumbers: readonly string[]): Promise<unknown>;
  control(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<unknown>;
}

/** A client of the emulator at `url`. */
export function postClient(url: string): PostClient {
  const headers = {
    Authorization: AUTHORIZATION,
    'Content-Type': 'application/zip',
    'X-File-Name': encodeURIComponent('партия 1.zip'),
  };
  const send = (archive: Uint8Array, signal: AbortSignal | null = null): Promise<Response> =>
    fetch(`${url}/cabinet/uploads`, { method: 'POST', headers, body: Buffer.from(archive), signal });
  return {
    url,
    send,
    upload: async (archive) => {
      const response = await send(archive);
      if (response.status !== 200) throw new Error(`Expected 200, got ${response.status}: ${await response.text()}`);
      return uploadAnswer.parse(await response.json());
    },
    refused: async (archive) => {
      const response = await send(archive);
      if (response.status !== 422) throw new Error(`Expected 422, got ${response.status}: ${await response.text()}`);
      return refusal.parse(await response.json());
    },
    get: (path) => fetch(url + path, { headers: { Authorization: AUTHORIZATION } }),
    search: async (registrationNumbers) => {
      const body = JSON.stringify({ registrationNumbers });
      return (
        await fetch(`${url}/cabinet/letters/search`, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body,
        })
      ).json();
    },
    control: async (method, path, body) => {
      const init =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const response = await fetch(`${url}/control/${path}`, { method, ...init });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
  };
}

/** Environment of an emulator under test. */
export function emulatorEnvironment(trustFile: string, directory: string): Record<string, string> {
  return {
    POST_EMULATOR_PORT: '0',
    POST_EMULATOR_DIR: directory,
    POST_EMULATOR_LOGIN: 'court',
    POST_EMULATOR_PASSWORD: 'secret',
    TRACKING_LOGIN: 'tracker',
    TRACKING_PASSWORD: 'hidden',
    POST_EMULATOR_TRUST: trustFile,
  };
}

/** An emulator in this process with a state directory of its own. */
export interface EmulatorUnderTest extends PostClient {
  close(): Promise<void>;
}

/** Starts an emulator; `close` stops it and deletes its state. */
export async function startEmulator(
  trustFile: string,
  changes: Partial<PostEmulatorSettings> = {},
): Promise<EmulatorUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'mask-post-'));
  const settings = postEmulatorSettings.parse(emulatorEnvironment(trustFile, directory));
  const running = await startPostEmulator({ ...settings, ...changes });
  return {
    ...postClient(running.url),
    async close() {
      await running.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
