import { describe, expect, it } from 'vitest';
import { INVARIANTS, type Invariant } from '#domain/reconcile/invariant.ts';
import { madeWords, wholeWords } from '#scripts/backup/copy-words.ts';
import type { CopyContent } from '#scripts/backup/manifest.ts';
import { reportLines } from '#scripts/reconcile/report.ts';

const TOLD = '01.12.2026, 00:30 по Москве';
const AT = '2026-11-30T21:30:00.000Z';
const CONTENT: CopyContent = {
  ...{ format: 1, version: '0.3.0', copyAt: AT, clockAt: AT, isRehearsal: false, migrations: [], tables: [] },
  ...{ files: { count: 0, byteSize: 0, list: { sha256: '0'.repeat(64), byteSize: 0 } }, missing: [] },
};

describe('commands at the machine tell times on the clock of Moscow, whatever zone the machine is in', () => {
  it('a copy that is made', () => {
    const made = {
      folder: '/copies/2026-11-30T21-30-00Z',
      content: CONTENT,
      files: { copied: 0, count: 0, byteSize: 0 },
    };
    expect(madeWords(made)[0]).toContain(TOLD);
  });

  it('a copy that is put back', () => {
    expect(wholeWords(CONTENT, '/home/mask')).toContain(TOLD);
  });

  it('the last reconciliation', () => {
    const checked = Object.fromEntries(INVARIANTS.map((name) => [name, 0])) as Record<Invariant, number>;
    const report = { breaches: [], checked, unkeptNumbers: [] };
    expect(reportLines(report, { isDeep: false, lastRunAt: Date.parse(AT) }).at(-1)).toContain(TOLD);
  });
});
