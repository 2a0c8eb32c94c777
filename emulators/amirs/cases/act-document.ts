import { createHash } from 'node:crypto';
import type { ActDocument } from '#domain/cases/case-act.ts';

/** The text of an act as RTF: what any office opens, and no two cases have the same. */
export function actBytes(court: string, caseNumber: string, title: string): Buffer {
  const lines = [
    title,
    `по делу № ${caseNumber}`,
    `Судебный участок ${court}`,
    'Учебный документ: людей и дел таких нет.',
  ];
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0 Liberation Serif;}}\\fs28 ${lines.map(escaped).join('\\par ')}}`,
    'latin1',
  );
}

export function actDocument(court: string, caseNumber: string, title: string): ActDocument {
  const bytes = actBytes(court, caseNumber, title);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileName: `${title}.rtf`, sha256, byteSize: bytes.byteLength };
}

function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]|[\\{}]/gu, (sign) =>
    '\\{}'.includes(sign) ? `\\${sign}` : `\\u${String(sign.codePointAt(0))}?`,
  );
}
