import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRehearsal } from '#scripts/platform/rehearsal-mode.ts';

describe('the kind that npm start is told to be', () => {
  it('is a rehearsal when nothing is said, and else what is said, by file too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mask-mode-'));
    const file = join(folder, 'mode');
    writeFileSync(file, 'false\n');
    try {
      expect(isRehearsal({})).toBe(true);
      expect(isRehearsal({ MASK_REHEARSAL: 'true' })).toBe(true);
      expect(isRehearsal({ MASK_REHEARSAL: 'false' })).toBe(false);
      expect(isRehearsal({ MASK_REHEARSAL_FILE: file })).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is not guessed from a slip of the pen: what is neither word is refused by its name, in Russian', () => {
    for (const value of ['False', 'FALSE', '0', 'no', 'нет', ' false', '']) {
      expect(() => isRehearsal({ MASK_REHEARSAL: value }), value).toThrow(/MASK_REHEARSAL: ожидается true или false/);
    }
  });
});
