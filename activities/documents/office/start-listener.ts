import { setTimeout as delay } from 'node:timers/promises';
import { access } from 'node:fs/promises';
import { ConverterUnavailableError } from '../converter-error.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { OfficeListener } from './listener.ts';
import { ListenerDiedError } from './listener-died.ts';
import { makeListenerFolder, removeListenerFolder } from './listener-folder.ts';
import type { ListenerFolder } from './listener-folder.ts';
import { spawnOffice } from './listener-process.ts';
import type { OfficeProgram } from './listener-process.ts';
import { writeRecord } from './listener-record.ts';
import { socketPathOf } from './office-socket.ts';

const START_TIMEOUT_MS = 20_000;
const LOOK_EVERY_MS = 10;
/** An empty document that is never closed keeps LibreOffice running between two conversions. */
const STAY = 'private:factory/swriter';
const PROBE = new TextEncoder().encode('{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Roman;}}\\f0 1\\par}');

/** Where listeners live, what they are started from, and what they may use. */
export interface ListenerSetting {
  readonly program: OfficeProgram;
  readonly tempDir: string;
  readonly profileTemplate: string;
  readonly memoryLimitBytes: number;
}

/**
 * A listener that has proved itself on a first document.
 * @throws ConverterUnavailableError when it does not come up
 */
export async function startListener(setting: ListenerSetting): Promise<OfficeListener> {
  const { program, tempDir, profileTemplate } = setting;
  const folder = await makeListenerFolder(tempDir, program.sandbox, profileTemplate);
  const listener = await launch(setting, folder);
  try {
    await probe(listener, setting);
    return listener;
  } catch (cause) {
    await listener.stop();
    throw new ConverterUnavailableError('LibreOffice не прошёл проверку при запуске', { cause });
  }
}

async function launch({ program, tempDir }: ListenerSetting, folder: ListenerFolder): Promise<OfficeListener> {
  const socketPath = socketPathOf(folder.profile, program.sandbox.socketUid);
  const child = spawnOffice(program, folder, [STAY]);
  const failure = new Promise<never>((_resolve, reject) => child.once('error', reject));
  const { pid } = child;
  if (pid === undefined) {
    await removeListenerFolder(folder);
    return failure;
  }
  failure.catch(() => child.kill());
  await writeRecord(tempDir, { pid, socketPath });
  const listener = new OfficeListener({ child, pid, folder, socketPath, sandbox: program.sandbox, tempDir });
  try {
    await untilListening(listener, socketPath);
    return listener;
  } catch (error) {
    await listener.stop();
    throw error;
  }
}

async function untilListening(listener: OfficeListener, socketPath: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await isThere(socketPath))) {
    if (!listener.isAlive) throw new ConverterUnavailableError('LibreOffice завершился при запуске');
    if (performance.now() > deadline) throw new ConverterUnavailableError('LibreOffice не начал работу вовремя');
    await delay(LOOK_EVERY_MS);
  }
}

/** The socket is there a little before anybody listens at it. */
async function probe(listener: OfficeListener, { memoryLimitBytes }: ListenerSetting): Promise<void> {
  const deadlineMs = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await listener.convert('rtf', PROBE, { deadlineMs, memoryLimitBytes });
      return;
    } catch (error) {
      const isTooSoon = error instanceof ListenerDiedError || error instanceof ConversionRefused;
      if (!isTooSoon || !listener.isAlive || performance.now() > deadlineMs) throw error;
      await delay(LOOK_EVERY_MS);
    }
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
