import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TakenMessage } from '#emulators/sms/books.ts';
import type { Fate } from '#emulators/sms/fates.ts';
import type { SmppLine } from '#emulators/sms/smpp-journal.ts';
import { startSmsEmulator } from '#emulators/sms/server.ts';
import { smsEmulatorSettings } from '#emulators/sms/settings.ts';

export const SMS_ACCOUNT = { login: 'court', password: 'secret', token: 'token-of-tests' } as const;

/** A running emulator of the operator, with what a test asks of it. */
export interface SmsEmulator {
  readonly url: string;
  readonly smppPort: number;
  fates(...fates: readonly Fate[]): Promise<void>;
  messages(): Promise<readonly TakenMessage[]>;
  /** What went over the line of SMPP. */
  smpp(): Promise<readonly SmppLine[]>;
  write(phone: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts it with books of its own, or with those of one that was stopped, on its ports. */
export async function openSmsEmulator({
  delayMs = 50,
  directory = mkdtempSync(join(tmpdir(), 'sms-')),
  ports = { smpp: 0, http: 0 },
} = {}): Promise<SmsEmulator & { readonly directory: string }> {
  const emulator = await startSmsEmulator(
    smsEmulatorSettings.parse({
      ...{ SMS_EMULATOR_HTTP_PORT: ports.http, SMS_EMULATOR_SMPP_PORT: ports.smpp, SMS_EMULATOR_DIR: directory },
      ...{ SMS_EMULATOR_LOGIN: SMS_ACCOUNT.login, SMS_EMULATOR_PASSWORD: SMS_ACCOUNT.password },
      ...{ SMS_EMULATOR_TOKEN: SMS_ACCOUNT.token, SMS_EMULATOR_DELAY_MS: delayMs },
    }),
  );
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${emulator.url}/control/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the emulator's control answered ${String(response.status)}`);
    return response.json();
  };
  return {
    ...{ url: emulator.url, smppPort: emulator.smppPort, directory },
    fates: async (...fates) =>
      void (await control(
        'PUT',
        'fates',
        fates.map((fate) => ({ fate })),
      )),
    messages: async () => (await control('GET', 'messages')) as TakenMessage[],
    smpp: async () => (await control('GET', 'smpp?count=10000')) as SmppLine[],
    write: async (phone, text) => void (await control('POST', 'incoming', { phone, text })),
    close: () => emulator.close(),
  };
}

export function clearBooks(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
