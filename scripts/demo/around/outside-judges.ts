import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';

const run = promisify(execFile);
/** Office's own number of an export filter: comma, quote, UTF-8, the first sheet. Source: LibreOffice help, «Filter Options for CSV Files». */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

/** Opens the table in LibreOffice. @returns its first sheet as lines of csv @throws Error when LibreOffice makes nothing of it */
export async function linesByLibreOffice(xlsx: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    // A profile of its own: an office that somebody has open would take the work over and answer nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder, xlsx]);
    const text = await readFile(join(folder, basename(xlsx).replace(/\.xlsx$/, '.csv')), 'utf8');
    return text.split('\n').filter((line) => line.replaceAll(/[,"\s]/g, '') !== '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What mailparser reads in a message. */
export async function mailByParser(
  file: string,
): Promise<{ readonly to: string; readonly subject: string; readonly text: string }> {
  const { to, subject, text } = await simpleParser(await readFile(file));
  const addressees = to === undefined ? [] : [to].flat();
  return { to: addressees.map((one) => one.text).join(', '), subject: subject ?? '', text: text ?? '' };
}
