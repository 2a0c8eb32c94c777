import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CourtClient } from '../../court-client.ts';
import type { LivedMonth } from './month.ts';
import type { Verdicts } from './verdicts.ts';
import type { PdfAJudge } from './vera-pdf.ts';

/** A month that is over, and what its papers are judged by. */
export interface JudgedMonth {
  readonly month: LivedMonth;
  readonly clerk: CourtClient;
  readonly judge: CourtClient;
  readonly admin: CourtClient;
  /** Where papers stay. */
  readonly folder: string;
  /** Where they are taken apart. */
  readonly scratch: string;
  /** PEM: the roots of signatures, and the certificate of the authority of time stamps. */
  readonly trust: string;
  readonly authority: string;
  readonly veraPdf: PdfAJudge | null;
  readonly verdicts: Verdicts;
}

/** Takes a file from the court and keeps it. @returns where it lies */
export async function keep(
  client: CourtClient,
  path: string,
  ...place: readonly [string, ...string[]]
): Promise<string> {
  const { bytes } = await client.download(path);
  const file = join(...place);
  await writeFile(file, bytes);
  return file;
}

/** «1234,56» */
export function roubles(kopecks: number): string {
  return `${String(Math.floor(kopecks / 100))},${String(kopecks % 100).padStart(2, '0')}`;
}
