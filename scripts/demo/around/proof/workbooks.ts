import { basename } from 'node:path';
import { linesByLibreOffice } from '../outside-judges.ts';
import type { JudgedMonth } from './judged-month.ts';
import { faultyXml } from './programs.ts';

/** LibreOffice opens the table and xmllint takes each part of it. @returns its first sheet as LibreOffice reads it */
export async function judgeWorkbook(
  { verdicts, scratch }: JudgedMonth,
  file: string,
  what = basename(file),
): Promise<readonly string[]> {
  const lines = await linesByLibreOffice(file);
  verdicts.add(what, 'LibreOffice', `строк ${String(lines.length)}`, lines.length > 1);
  const faults = await faultyXml(file, scratch);
  verdicts.add(`${what}: части`, 'xmllint', faults[0] ?? 'без замечаний', faults.length === 0);
  return lines;
}
