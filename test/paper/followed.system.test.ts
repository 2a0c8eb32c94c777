import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { startOtpravka, type OtpravkaUnderTest } from '#test/emulators/kit/otpravka-client.ts';
import { openCourtSystem, type CourtSystem } from '../crash/kit/court-system.ts';
import { waitFor } from '../crash/kit/wait-for.ts';

const TERMS = { lookUpWindowMs: 5_000, form103WindowMs: 60_000 };

describe('a letter on paper beside an electronic one', () => {
  let system: CourtSystem;
  let otpravka: OtpravkaUnderTest;
  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    otpravka = await startOtpravka(system.env.worker['MASK_POST_URL']);
    const { baseUrl, token, login, password } = otpravka.options;
    await system.startWorker({
      ...{ MASK_PAPER_POST_URL: baseUrl, MASK_PAPER_POST_TOKEN: token, MASK_PAPER_POST_LOGIN: login },
      ...{ MASK_PAPER_POST_PASSWORD: password, MASK_PAPER_POST_OFFICE: '140000' },
    });
    await system.office.rows(`update site set paper_office = '140005' where id = ?`, [DEMO_SITE_ID]);
  });
  afterAll(async () => {
    await system.close();
    await otpravka.close();
  });

  const key = () => ({ idempotencyKey: randomUUID() });

  it('goes by a batch of its own to the office of its site, is handed in, followed by its ШПИ, and filed', async () => {
    const { office } = system;
    const [onPaper, other] = [await office.signed(), await office.signed()];
    await office.rows(`update letter set way = 'paper' where id = ?`, [onPaper.id]);
    await system.post.control('PUT', `fates/${encodeURIComponent(onPaper.number)}`, { fate: 'refused' });
    expect(await office.openBatch(TERMS)).toHaveLength(2);
    const [batch] = await office.rows<{ id: string; channel: string }>(
      'select b.id, b.channel from batch b join letter l on l.batch_id = b.id where l.id = ?',
      [onPaper.id],
    );
    expect(batch?.channel).toBe('paper');
    const batchId = batch?.id ?? '';
    const handIn = () => office.services.paper.tell(office.clerk, batchId, 'handed_in', key());
    await waitFor(async () => {
      expect(await handIn()).toMatchObject({ kind: 'done' });
    });
    await office.reach(onPaper, 'returned_to_court');
    await office.reach(other, 'delivered', 'filed');
    const settled = { choice: 'other_way', reason: 'телефонограмма' } as const;
    await waitFor(() => office.services.decisions.settleReturn(office.clerk, onPaper.id, settled, key()));
    await office.reach(onPaper, 'filed');
    const found = await otpravka.ask('GET', `/1.0/shipment/search?query=${encodeURIComponent(onPaper.number)}`);
    const [order] = (await found.json()) as { barcode: string; 'postoffice-code': string }[];
    const [letter] = await office.rows<{ shpi: string }>('select shpi from letter where id = ?', [onPaper.id]);
    expect([letter?.shpi, order?.['postoffice-code']]).toEqual([order?.barcode, '140005']);
    expect(await otpravka.created(onPaper.number)).toBe(1);
  });
});
