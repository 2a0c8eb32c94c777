import { describe, expect, it } from 'vitest';
import { findWordsInClear } from '#db/reconcile/whole-tables.ts';
import { appendAudit } from '#db/work/audit.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { ownCourt } from '../letters/kit/own-court.ts';

describe('the journal, of which nothing is ever taken out', () => {
  const court = ownCourt();
  const append = (action: string, data: Readonly<Record<string, unknown>>) =>
    appendAudit(court.orm.em.fork(), { at: new Date(), action, subject: INSTALLATION, data });

  it('takes no words, and says which act has brought them without repeating them', async () => {
    const refused = await append('batch.cabinet_row_settled', { reason: 'другой ШПИ в кабинете' }).catch(String);
    expect(refused).toContain('words where only ids and codes belong: batch.cabinet_row_settled');
    expect(refused).not.toContain('кабинете');
    await append('batch.cabinet_row_settled', { place: 1 });
  });

  it('asks nobody for reasons that an earlier version has left in it, and does ask for any other words', async () => {
    const put = (action: string) =>
      court.rows(
        `select mask_append_audit('installation', now(), null::uuid, ?, 'installation', 'x', '{"reason": "другой"}'::jsonb, '', null, null)`,
        [action],
      );
    await put('batch.form103_settled');
    expect(await findWordsInClear(court.orm.em.fork(), 'audit')).toEqual([]);
    await put('letter.edited');
    expect(await findWordsInClear(court.orm.em.fork(), 'audit')).toHaveLength(1);
  });
});
