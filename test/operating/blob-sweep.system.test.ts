import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearBlob, mendShelf } from '#db/blobs/clear-blob.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { namedBlobs } from '#db/blobs/named-files.ts';
import { sweepBlobs, type BlobSweep } from '#temporal/worker/blob-sweep.ts';
import { CLERK_ID, ownCourt, putLetter } from '../letters/kit/own-court.ts';

const HOUR_MS = 3_600_000;
const KEEP_MS = 24 * HOUR_MS;

/** Columns that hold the hash of something that is not in the store of files by it. */
const NOT_OF_FILES = [
  // The step that writes it names the same file in `file`.
  'archived_letter.pdf_sha256',
  'letter.pdf_sha256',
  'publication_message.content_sha256',
  'unneeded_blob.sha256',
  'submission_intent.archive_sha256',
  'conversion_wish.source_sha256',
];
/** Columns that name a file: the sweep asks each of them. */
const OF_FILES = [
  'attachment.sha256',
  'batch.archive_sha256',
  'batch.form103sha256',
  'cabinet_reading.sha256',
  'case_act.sha256',
  'case_import.sha256',
  'case_mailing_row.sha256',
  'conversion.pdf_sha256',
  'conversion.source_sha256',
  'file.sha256',
  'kept_statistics.pdf_sha256',
  'kept_statistics.xlsx_sha256',
  'letter_import.sha256',
  'letter_import_document.sha256',
  'letter_import_row.sha256',
  'letter_scan.sha256',
  'letter_scan.signature_sha256',
  'mailbox_message.sha256',
  'matter_import.sha256',
  'own_certificate.authority_sha256',
  'paper_form.sha256',
  'form103_upload.sha256',
  'form103_upload.signature_sha256',
  'form103_check.form_sha256',
  'post_report.sha256',
  'party_consent.sha256',
  'scan_piece.sha256',
  'scan_upload.sha256',
  'signing_run_item.signature_sha256',
];

describe('files that nobody needs', () => {
  const court = ownCourt();
  let directory: string;
  let store: EncryptedBlobStore;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'mask-blobs-'));
    store = new EncryptedBlobStore(diskShelf(directory), [{ id: 'test', bytes: randomBytes(32) }]);
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const put = async (text: string): Promise<string> => store.put(Buffer.from(text));
  const textOf = async (sha256: string): Promise<string> => Buffer.from(await store.get(sha256)).toString();
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256);
  /** As if so long had passed since it was stored and first seen to be unneeded. */
  const age = async (sha256: string, ms: number): Promise<void> => {
    const then = new Date(Date.now() - ms);
    utimesSync(pathOf(sha256), then, then);
    await court.rows(`update unneeded_blob set seen_at = ? where sha256 = ?`, [then, sha256]);
  };
  const sweep = (): Promise<BlobSweep> =>
    sweepBlobs({ orm: court.orm, shelf: diskShelf(directory), keepMs: KEEP_MS, isRehearsal: false });
  const attach = async (sha256: string): Promise<void> => {
    const { id } = await putLetter(court);
    await court.rows(
      `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at)
       values (gen_random_uuid(), ?, 1, 'a.pdf', 1, ?, now())`,
      [id, sha256],
    );
  };

  it('go when the stated time is over since it was first seen, and are told of in the audit', async () => {
    const [kept, gone] = [await put('нужный'), await put('ничей')];
    await attach(kept);
    expect(await sweep()).toMatchObject({ unneeded: 1, cleared: 0 });
    for (const sha256 of [kept, gone]) await age(sha256, KEEP_MS - HOUR_MS);
    expect(await sweep()).toMatchObject({ unneeded: 1, cleared: 0 });
    for (const sha256 of [kept, gone]) await age(sha256, KEEP_MS + HOUR_MS);
    expect(await sweep()).toMatchObject({ unneeded: 0, cleared: 1 });
    expect([await store.has(kept), await store.has(gone)]).toEqual([true, false]);
    expect(await court.rows(`select data->>'count' as n from audit where action = 'blobs.cleared'`)).toEqual([
      { n: '1' },
    ]);
    expect(await court.rows('select 1 from unneeded_blob')).toEqual([]);
  });

  it('stay when they are stored again before the row is written, however long they stood there', async () => {
    const sha256 = await put('снова нужный');
    await sweep();
    await age(sha256, 2 * KEEP_MS);
    await put('снова нужный');
    expect(await sweep()).toMatchObject({ cleared: 0 });
    await attach(sha256);
    expect(await textOf(sha256)).toBe('снова нужный');
    await sweep();
    expect(await court.rows('select 1 from unneeded_blob where sha256 = ?', [sha256])).toEqual([]);
  });

  it('stay when a row names them in the last moment, and are there for whoever stores them in it', async () => {
    const sha256 = await put('в последний миг');
    const long = new Date(Date.now() - 2 * KEEP_MS);
    utimesSync(pathOf(sha256), long, long);
    const clearing = { unchangedSince: Date.now() - KEEP_MS, isNamed: () => Promise.resolve(true) };
    expect(await clearBlob(directory, sha256, clearing)).toBeNull();
    expect(await store.has(sha256)).toBe(true);
    utimesSync(pathOf(sha256), long, long);
    const storedMeanwhile = async (): Promise<boolean> => {
      await put('в последний миг');
      return false;
    };
    await clearBlob(directory, sha256, { ...clearing, isNamed: storedMeanwhile });
    expect(await textOf(sha256)).toBe('в последний миг');
  });

  it('left half-way by a killed process are mended: set aside — put back, half-written — cleared', async () => {
    const sha256 = await put('отложенный');
    const folder = join(directory, sha256.slice(0, 2));
    const names = {
      aside: join(folder, `.${sha256}.cleared`),
      old: join(folder, '.x.part'),
      fresh: join(folder, '.y.part'),
    };
    for (const name of [names.old, names.fresh]) writeFileSync(name, 'x');
    const long = new Date(Date.now() - 2 * HOUR_MS);
    utimesSync(names.old, long, long);
    renameSync(pathOf(sha256), names.aside);
    expect(await mendShelf(directory, Date.now() - HOUR_MS)).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(['.y.part', sha256].toSorted());
    expect(existsSync(pathOf(sha256))).toBe(true);
  });

  it('are also what conversions were made from and gave, once nobody has the document or a newer version replaced them', async () => {
    const sources = await Promise.all(['свой', 'чужой'].map(put));
    const [own = '', gone = ''] = sources;
    await attach(own);
    const convert = (source: string, version: string, pdf: string, days: number) =>
      court.rows(
        `insert into conversion (source_sha256, converter_version, pdf_sha256, faults, created_at)
         values (?, ?, ?, '[]', now() - ? * interval '1 day')`,
        [source, version, pdf, days],
      );
    const pdfs = await Promise.all(['старый pdf', 'новый pdf', 'чужой pdf'].map(put));
    await convert(own, '1', pdfs[0] ?? '', 9);
    await convert(own, '2', pdfs[1] ?? '', 8);
    await convert(gone, '2', pdfs[2] ?? '', 8);
    expect(await sweep()).toMatchObject({ unneeded: 3 });
    expect(await court.rows('select converter_version as v from conversion where source_sha256 = ?', [own])).toEqual([
      { v: '2' },
    ]);
    for (const sha256 of [...sources, ...pdfs]) await age(sha256, 2 * KEEP_MS);
    expect(await sweep()).toMatchObject({ cleared: 3 });
    const left = await Promise.all(
      [own, pdfs[1] ?? '', gone, pdfs[0] ?? '', pdfs[2] ?? ''].map((one) => store.has(one)),
    );
    expect(left).toEqual([true, true, false, false, false]);
  });

  it('are told by every column that names a file; a new one must say which it is', async () => {
    const columns = await court.rows<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and column_name like '%sha256%'
         -- Parts and views have no columns of their own.
         and not exists (select from pg_class c where c.oid = table_name::regclass and (c.relispartition or c.relkind = 'v')) order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([...OF_FILES, ...NOT_OF_FILES].toSorted());
    const sha256 = createHash('sha256').update('карточки').digest('hex');
    await court.rows(
      `insert into matter_import (id, site_id, author_id, file_name, sha256, total, refusals, created_at)
       values (gen_random_uuid(), '50MS0095', ?, 'k.xlsx', ?, 1, '[]', now())`,
      [CLERK_ID, sha256],
    );
    expect(await namedBlobs(court.orm.em.fork(), [sha256])).toEqual(new Set([sha256]));
  });
});
