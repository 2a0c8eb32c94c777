import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import { StampError } from '#activities/documents/stamp/stamp-error.ts';
import { createPdfReader } from '#temporal/worker/pdf-reader.ts';
import { FACTS } from '#test/documents/stamp/kit/facts.ts';
import { readProcess } from '#fence/process-facts.ts';
import { outcomeOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { pdfWith } from './kit/pdf-files.ts';

const opened: TestConverter[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.remove()));
});

async function started(options: Parameters<typeof testConverter>[0] = {}): Promise<TestConverter> {
  const test = await testConverter(options);
  opened.push(test);
  await test.converter.documents.start();
  return test;
}

const onlyPid = async ({ converter }: TestConverter) => {
  const [pid = 0] = await converter.documents.pids();
  return pid;
};
const isServed = async ({ converter }: TestConverter) =>
  outcomeOf(await converter.convert({ bytes: await sample('kopiya-resheniya.pdf') }));
const A4 = { width: 595.28, height: 841.89 };
const LIMITS = { maxBytes: 1024 * 1024, maxPages: 5, requireBlankAddressPage: false };

/** One page whose content unpacks into this many bytes. */
function bomb(bytes: number): Uint8Array {
  const data = deflateSync(Buffer.alloc(bytes, ' '));
  const head = `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter/FlateDecode/Length ${String(data.length)}>>stream\n`;
  return Buffer.concat([
    Buffer.from(head),
    data,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF'),
  ]);
}

describe('a fenced child', () => {
  it('knows no secret of ours, has no rights and reaches no network', async () => {
    process.env['MASK_SECRET_FOR_TEST'] = 'secret';
    const pid = await onlyPid(await started());
    const [environment, status] = await Promise.all([
      readFile(`/proc/${String(pid)}/environ`, 'utf8'),
      readFile(`/proc/${String(pid)}/status`, 'utf8'),
    ]);
    expect(environment).not.toContain('secret');
    expect(status).toMatch(/NoNewPrivs:\s+1/);
    expect(await readFile(`/proc/${String(pid)}/net/dev`, 'utf8')).not.toMatch(/eth|ens|wlan/);
  });

  it('killed by a stranger is replaced and costs no document', async () => {
    const test = await started();
    const pid = await onlyPid(test);
    process.kill(pid, 'SIGKILL');
    expect(await isServed(test)).toBe('converted');
    expect(await onlyPid(test)).not.toBe(pid);
  });

  it('killed in the middle of its work does it again', async () => {
    const test = await started();
    const pid = await onlyPid(test);
    const parts = Array.from({ length: 40 }, () => sample('kopiya-resheniya.pdf'));
    const work = test.converter.documents.assemble(await Promise.all(parts), 'last');
    process.kill(pid, 'SIGKILL');
    expect((await work).pageCount).toBe(81);
    expect(await readProcess(pid)).toBeUndefined();
  });

  it('that needs too much memory is ended with words for the clerk, and the next document is served', async () => {
    const test = await started();
    const check = test.converter.documents.check(bomb(900 * 1024 * 1024), { ...LIMITS, requireBlankAddressPage: true });
    const error: unknown = await check.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ConversionRefused);
    expect((error as ConversionRefused).fault).toMatchObject({
      code: 'memory',
      message: expect.stringMatching(/[а-я].*\./) as string,
    });
    expect(await isServed(test)).toBe('converted');
  });

  it('whose page viewer breaks down is replaced: the next letter is stamped', async () => {
    const { converter } = await started();
    const error: unknown = await converter.documents
      .stamp(bomb(900 * 1024 * 1024), FACTS)
      .catch((cause: unknown) => cause);
    expect(error instanceof ConversionRefused || error instanceof StampError).toBe(true);
    const letter = await converter.documents.assemble([await sample('kopiya-resheniya.pdf')], 'last');
    expect((await converter.documents.stamp(letter.pdf, FACTS)).length).toBeGreaterThan(letter.pdf.length);
  });

  it('that takes too long is ended', async () => {
    const test = await started({ timeoutMs: 1 });
    const pid = await onlyPid(test);
    const parts = await Promise.all(Array.from({ length: 40 }, () => sample('kopiya-resheniya.pdf')));
    await expect(test.converter.documents.assemble(parts, 'last')).rejects.toMatchObject({ code: 'timeout' });
    expect(await readProcess(pid)).toBeUndefined();
  });

  it('hands faults and refusals over as what they are', async () => {
    const { converter } = await started();
    const pdf = await pdfWith([{ width: 100, height: 100 }]);
    expect(await converter.documents.check(pdf, LIMITS)).toMatchObject([
      { code: 'page_format', page: 1, field: 'pdf' },
    ]);
    await expect(converter.documents.stamp(pdf, FACTS)).rejects.toBeInstanceOf(StampError);
    await expect(converter.documents.assemble([new Uint8Array(9)], 'last')).rejects.toBeInstanceOf(ConversionRefused);
    const letter = await converter.documents.assemble([await sample('kopiya-resheniya.pdf')], 'last');
    expect((await converter.documents.stamp(letter.pdf, FACTS)).length).toBeGreaterThan(letter.pdf.length);
    expect(await converter.documents.check(await pdfWith([A4]), LIMITS)).toEqual([]);
  });

  it('reads what the Post sends as a notice; one that does not open or breaks the reader is no notice and costs nobody else', async () => {
    const test = await started();
    const reader = createPdfReader(test.converter.documents);
    expect(await reader.textOf(await sample('kopiya-resheniya.pdf'))).toMatch(/[а-яё]{5}/i);
    expect(await reader.textOf(Buffer.from('%PDF-1.7\n%%EOF\n'))).toBeNull();
    expect(await reader.textOf(bomb(900 * 1024 * 1024))).toSatisfy((text) => text === null || text === '');
    expect(await isServed(test)).toBe('converted');
    await test.converter.close();
    await expect(reader.textOf(await sample('kopiya-resheniya.pdf'))).rejects.toThrow();
  });
});
