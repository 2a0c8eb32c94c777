import { beforeEach, describe, expect, it } from 'vitest';
import { convertOnce } from '#activities/letters/convert-attachment.ts';
import { recordConversion } from '#db/documents/conversions.ts';
import { findAttachmentWarnings } from '#db/documents/conversion-warnings.ts';
import { takeWishes, wishConversion } from '#db/documents/conversion-wishes.ts';
import { createRoom } from '#db/room/room.ts';
import { convertWished, startPreviews } from '#temporal/worker/preview-loop.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const SHA = 'c'.repeat(64);
const OTHER = 'd'.repeat(64);
const logger = { warn: (): void => undefined };
const room = createRoom([], 0);

describe('conversion ahead of need', () => {
  const own = ownDatabase();
  beforeEach(() => own.orm.em.fork().execute('delete from conversion_wish; delete from conversion'));

  const wishes = (): Promise<{ attempts: number; waits: boolean }[]> =>
    own.orm.em.fork().execute('select attempts, next_attempt_at > now() as waits from conversion_wish');

  const keepConversion = (): Promise<unknown> =>
    own.orm.em
      .fork()
      .execute(
        `insert into conversion (source_sha256, converter_version, faults, created_at) values ('${SHA}', '1', '[]', now())`,
      );

  it('is done as soon as a document is uploaded, by whichever worker, once', async () => {
    const converted: string[] = [];
    const convert = async ({ sha256 }: { readonly sha256: string }): Promise<void> => {
      converted.push(sha256);
      await keepConversion();
    };
    const loops = [1, 2].map(() => startPreviews({ orm: own.orm, databaseUrl: own.url, logger, convert, room }));
    await wishConversion(own.orm.em.fork(), SHA);
    await wishConversion(own.orm.em.fork(), SHA);
    await expect.poll(wishes).toEqual([]);
    await Promise.all(loops.map((loop) => loop.stop()));
    expect(converted).toEqual([SHA]);
  });

  it('is never wished for what is converted already', async () => {
    await keepConversion();
    await wishConversion(own.orm.em.fork(), SHA);
    expect(await wishes()).toEqual([]);
  });

  it('belongs to one worker until its lease is over, so that a killed one costs no document', async () => {
    await wishConversion(own.orm.em.fork(), SHA);
    expect(await takeWishes(own.orm.em.fork(), 4, 60_000)).toEqual([{ sourceSha256: SHA, attempts: 1 }]);
    expect(await takeWishes(own.orm.em.fork(), 4, 60_000)).toEqual([]);
    await own.orm.em.fork().execute('update conversion_wish set next_attempt_at = now()');
    expect(await takeWishes(own.orm.em.fork(), 4, 60_000)).toEqual([{ sourceSha256: SHA, attempts: 2 }]);
  });

  it('rests after a failure and is given up after the third, without holding up the others', async () => {
    const convert = ({ sha256 }: { readonly sha256: string }): Promise<void> =>
      sha256 === SHA ? Promise.reject(new Error('не поднялся')) : Promise.resolve();
    await wishConversion(own.orm.em.fork(), SHA);
    await wishConversion(own.orm.em.fork(), OTHER);
    for (const attempts of [1, 2]) {
      await convertWished({ orm: own.orm, databaseUrl: own.url, logger, convert });
      expect(await wishes()).toEqual([{ attempts, waits: true }]);
      await own.orm.em.fork().execute('update conversion_wish set next_attempt_at = now()');
    }
    await convertWished({ orm: own.orm, databaseUrl: own.url, logger, convert });
    expect(await wishes()).toEqual([]);
  });

  it('keeps what it left out of the document, for whoever asks later', async () => {
    const warnings = [
      { code: 'macros', field: 'document', message: 'в документе есть макросы.', severity: 'warning' as const },
    ];
    const parts = {
      ...{ orm: own.orm, converterVersion: '1', isRehearsal: false },
      converter: {
        convert: () =>
          Promise.resolve({
            ok: true as const,
            kind: 'docx' as const,
            pdf: Buffer.from('%PDF'),
            pageCount: 1,
            warnings,
          }),
        close: () => Promise.resolve(),
      },
      blobs: {
        get: () => Promise.resolve(Buffer.from('x')),
        put: () => Promise.resolve(OTHER),
        has: () => Promise.resolve(true),
      },
    };
    await convertOnce(parts, { sha256: SHA });
    expect(await convertOnce(parts, { sha256: SHA })).toMatchObject({ warnings });
    const attachments = [
      { id: '1', sha256: SHA, fileName: 'a.docx' },
      { id: '2', sha256: OTHER, fileName: 'b.docx' },
      { id: '3', sha256: SHA, fileName: 'a.pdf' },
    ];
    const told = await findAttachmentWarnings(own.orm.em.fork(), attachments);
    // One content under two names: only of the letter whose own name is wrong it is said.
    expect([...told].map(([id, list]) => [id, list.map(({ code }) => code)])).toEqual([
      ['1', ['macros']],
      ['3', ['macros', 'wrong_extension']],
    ]);
  });

  it('says nothing of a name when the kind of the document was not kept', async () => {
    const key = { sourceSha256: SHA, converterVersion: 'old' };
    const old = { kind: null, pdfSha256: OTHER, pageCount: 1, leastByteSize: null, faults: [], warnings: [] };
    await recordConversion(own.orm.em.fork(), key, old, new Date('2099-01-01'));
    const attachments = [{ id: '1', sha256: SHA, fileName: 'a.pdf' }];
    expect(await findAttachmentWarnings(own.orm.em.fork(), attachments)).toEqual(new Map([['1', []]]));
  });

  it('and the letter’s own conversion of the same document are one piece of work', async () => {
    let conversions = 0;
    const gate = Promise.withResolvers<void>();
    const converter = {
      convert: async () => {
        conversions += 1;
        await gate.promise;
        return { ok: true as const, kind: 'docx' as const, pdf: Buffer.from('%PDF'), pageCount: 1, warnings: [] };
      },
      close: () => Promise.resolve(),
    };
    const blobs = {
      get: () => Promise.resolve(Buffer.from('x')),
      put: () => Promise.resolve(OTHER),
      has: () => Promise.resolve(true),
    };
    const parts = { orm: own.orm, blobs, converter, converterVersion: '1', isRehearsal: false };
    const asked = [1, 2, 3].map(() => convertOnce(parts, { sha256: SHA }));
    await expect.poll(() => conversions).toBe(1);
    gate.resolve();
    const results = await Promise.all(asked);
    expect(new Set(results.map(({ pdfSha256 }) => pdfSha256))).toEqual(new Set([OTHER]));
    expect(conversions).toBe(1);
  });
});
