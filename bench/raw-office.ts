import { randomUUID } from 'node:crypto';
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { conversionArguments } from '#activities/documents/office/export-options.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import { findOffice } from '#activities/documents/office/installation.ts';
import { makeListenerFolder, removeListenerFolder, handOver } from '#activities/documents/office/listener-folder.ts';
import { spawnOffice } from '#activities/documents/office/listener-process.ts';
import { profileUrl, sendArguments, socketPathOf } from '#activities/documents/office/office-socket.ts';
import { killGroup } from '#fence/process-facts.ts';
import { prepareSetting } from '#activities/documents/office/prepare-setting.ts';
import { writeProfile } from '#activities/documents/office/profile.ts';

/** A document to convert. */
export interface Source {
  readonly kind: OfficeKind;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** LibreOffice that stays, with nothing of ours around it: a file in, a file out. */
export interface RawOffice {
  convert(source: Source): Promise<void>;
  close(): Promise<void>;
}

const STAY = 'private:factory/swriter';
const START_MS = 20_000;
const LOOK_EVERY_MS = 10;

/** One persistent `soffice`, driven by its own socket: no inspection, no fences' watch, no cleaning of the PDF. */
export async function openRawOffice(tempDir: string): Promise<RawOffice> {
  const options = { tempDir, memoryLimitBytes: 512 * 1024 * 1024, log: { warn: () => undefined } };
  const { program, profileTemplate, dispose } = await prepareSetting(options);
  const folder = await makeListenerFolder(tempDir, program.sandbox, profileTemplate);
  const child = spawnOffice(program, folder, [STAY]);
  const socketPath = socketPathOf(folder.profile, program.sandbox.socketUid);
  await untilThere(socketPath);
  const job = join(folder.jobs, randomUUID());
  await mkdir(job, { mode: 0o700 });
  await handOver(job, program.sandbox);
  const signal = new AbortController().signal;
  const convert = async ({ kind, bytes }: Source): Promise<void> => {
    const source = join(job, `in.${kind}`);
    await writeFile(source, bytes);
    await handOver(job, program.sandbox);
    await sendArguments(socketPath, conversionArguments(kind, pathToFileURL(source).href, job), signal);
    await readFile(join(job, 'in.pdf'));
    await rm(join(job, 'in.pdf'));
  };
  const close = async (): Promise<void> => {
    const ended = once(child, 'exit');
    if (child.pid !== undefined) killGroup(child.pid);
    await ended;
    await removeListenerFolder(folder);
    await dispose();
    await rm(socketPath, { force: true });
  };
  return { convert, close };
}

/** The socket is there a little before anybody listens at it. */
async function untilThere(socketPath: string): Promise<void> {
  const giveUpAt = performance.now() + START_MS;
  for (;;) {
    try {
      await access(socketPath);
      await pause(10 * LOOK_EVERY_MS);
      return;
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** A process for each document on a warmed profile of its own, so many at once. @returns ms by document */
export async function convertOneShot(folder: string, sources: readonly Source[], parallel: number): Promise<number> {
  const { binary, version } = await findOffice();
  const template = join(folder, 'template');
  await writeProfile(template, version);
  await runOffice(binary, template, ['--terminate_after_init']);
  const queue = [...sources.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, { kind, path }] = next;
      const own = join(folder, `one-${String(index)}`);
      await cp(template, join(own, 'profile'), { recursive: true });
      await runOffice(binary, join(own, 'profile'), conversionArguments(kind, path, own));
      await access(join(own, `${parse(path).name}.pdf`));
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: parallel }, work));
  return (performance.now() - start) / sources.length;
}

async function runOffice(binary: string, profile: string, args: readonly string[]): Promise<void> {
  const switches = [`-env:UserInstallation=${profileUrl(profile)}`, '--headless', '--norestore', '--nolockcheck'];
  await once(spawn(binary, [...switches, ...args], { stdio: 'ignore' }), 'exit');
}
