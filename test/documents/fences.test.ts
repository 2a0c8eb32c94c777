import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readProcess } from '#fence/process-facts.ts';
import { outcomeOf, pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { textOf } from './kit/judges.ts';
import { docxOf, paragraph } from './kit/office-files.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

const opened: TestConverter[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.remove()));
});

async function started(options: Parameters<typeof testConverter>[0] = {}): Promise<TestConverter> {
  const test = await testConverter(options);
  opened.push(test);
  await test.converter.start();
  return test;
}

/** Long enough for LibreOffice to be met at work. */
const LONG = docxOf(paragraphs(4_000));
/** More than a listener of little memory can hold. */
const LARGE = docxOf(paragraphs(60_000));
/** More than any time limit here. */
const ENDLESS = docxOf(nested(60));

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, index) => paragraph(`Пункт ${String(index)} конец`)).join('');
}

function nested(levels: number): string {
  const open = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/>';
  return Array.from(
    { length: 60 },
    () => `${open.repeat(levels)}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(levels)}<w:p/>`,
  ).join('');
}

const isAtWork = ({ tempDir }: TestConverter) =>
  waitFor(async () => {
    const folders = (await readdir(tempDir)).filter((name) => name.startsWith('mask-office-'));
    const jobs = await Promise.all(folders.map((name) => readdir(join(tempDir, name, 'jobs')).catch(() => [])));
    expect(jobs.flat()).not.toEqual([]);
  });

async function disturbed(test: TestConverter, signal: NodeJS.Signals) {
  const [pid = 0] = await test.converter.listenerPids();
  const conversion = test.converter.convert({ bytes: LONG });
  await isAtWork(test);
  process.kill(pid, signal);
  return { pid, text: await textOf(pdfOf(await conversion)) };
}

const isServed = async ({ converter }: TestConverter) =>
  outcomeOf(await converter.convert({ bytes: await sample('povestka.doc') }));

describe('a listener that dies or stands still', () => {
  it.each(['SIGKILL', 'SIGSTOP'] as const)(
    'met by %s in the middle of a document is replaced, and the document comes out whole',
    async (signal) => {
      const test = await started();
      const { pid, text } = await disturbed(test, signal);
      expect(text).toContain('Пункт 3999 конец');
      expect(await test.converter.listenerPids()).not.toContain(pid);
      expect(await readProcess(pid)).toBeUndefined();
      expect(await isServed(test)).toBe('converted');
    },
  );

  it('killed while it is idle costs nothing', async () => {
    const test = await started();
    const [pid = 0] = await test.converter.listenerPids();
    process.kill(pid, 'SIGKILL');
    expect(await isServed(test)).toBe('converted');
  });
});

describe('a document that asks too much', () => {
  it('of time is refused in words, its listener ends, and its neighbour is served meanwhile', async () => {
    const test = await started({ listenerCount: 2, timeoutMs: 2_000 });
    const before = await test.converter.listenerPids();
    const endless = test.converter.convert({ bytes: ENDLESS });
    expect(await isServed(test)).toBe('converted');
    expect(outcomeOf(await endless)).toBe('timeout');
    const gone = await Promise.all(before.map(readProcess));
    expect(gone.filter((each) => each === undefined)).toHaveLength(1);
    expect(await Promise.all([isServed(test), isServed(test)])).toEqual(['converted', 'converted']);
  });

  it('of memory is refused in words', async () => {
    const test = await started({ memoryLimitBytes: 256 * 1024 * 1024 });
    expect(outcomeOf(await test.converter.convert({ bytes: LARGE }))).toBe('memory');
    expect(await isServed(test)).toBe('converted');
  });

  it('and is given up by its caller ends with its listener', async () => {
    const test = await started();
    const giveUp = new AbortController();
    const [pid = 0] = await test.converter.listenerPids();
    const conversion = test.converter.convert({ bytes: ENDLESS }, giveUp.signal);
    await isAtWork(test);
    giveUp.abort(new Error('enough'));
    await expect(conversion).rejects.toThrow('enough');
    expect(await readProcess(pid)).toBeUndefined();
    expect(await isServed(test)).toBe('converted');
  });
});

describe('listeners', () => {
  it('are replaced after their number of documents', async () => {
    const test = await started({ recycleAfter: 3 });
    const [pid] = await test.converter.listenerPids();
    for (let index = 0; index < 3; index += 1) expect(await isServed(test)).toBe('converted');
    expect(await test.converter.listenerPids()).not.toContain(pid);
  });

  it('leave neither processes nor files nor sockets behind when the converter is closed', async () => {
    const test = await started({ listenerCount: 2 });
    expect(await isServed(test)).toBe('converted');
    const pids = await test.converter.listenerPids();
    await test.converter.close();
    expect(await Promise.all(pids.map(readProcess))).toEqual([undefined, undefined]);
    expect(await readdir(test.tempDir)).toEqual([]);
    expect(pids).toHaveLength(2);
  });
});
