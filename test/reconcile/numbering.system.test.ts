import { describe, expect, it } from 'vitest';
import { readNumbering } from '#db/reconcile/whole-tables.ts';
import { takeNextSequence } from '#db/letters/letter-numbers.ts';
import { addSiteVersion, readSiteSettings } from '#db/settings/site-versions.ts';
import { numberingFindings } from '#domain/reconcile/system/numbering.ts';
import { ownCourt, putLetter } from '../letters/kit/own-court.ts';

const SITE = '50MS0095';

describe('the first number of a year that a site has chosen', () => {
  const court = ownCourt();
  const em = () => court.orm.em.fork();

  async function setStart(numberingStart: number): Promise<void> {
    const found = await readSiteSettings(em(), SITE);
    if (!found) throw new Error('no site');
    const { version: base, settings: was } = found;
    const change = { siteId: SITE, base, was, settings: { ...was, numberingStart }, authorId: null };
    await em().transactional((tx) => addSiteVersion(tx, change, new Date()));
  }
  async function give(count: number, year: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const start = (await readSiteSettings(em(), SITE))?.settings.numberingStart ?? 1;
      const numberSequence = await takeNextSequence(em(), { siteId: SITE, start }, year);
      const number = `${SITE}/${String(year % 100)}/${String(numberSequence)}`;
      await putLetter(court, { status: 'awaiting_signature', number, numberYear: year, numberSequence });
    }
  }
  const found = async (year: number) => (await readNumbering(em())).filter((facts) => facts.year === year);
  const words = async (year: number) => (await found(year)).flatMap((facts) => numberingFindings(facts));

  it('above one is no gap, set at its beginning, raised in its midst, and lowered again', async () => {
    await setStart(700);
    await give(3, 2031);
    expect([await found(2031), await words(2031)]).toMatchObject([[{ lastSequence: 702, count: 3, passed: 699 }], []]);
    await setStart(900);
    await give(2, 2031);
    await setStart(1);
    await give(2, 2031);
    expect([await found(2031), await words(2031)]).toMatchObject([[{ lastSequence: 903, count: 7, passed: 896 }], []]);
    // A year that began without it had none to pass over.
    await give(2, 2032);
    expect([await found(2032), await words(2032)]).toMatchObject([[{ lastSequence: 2, count: 2, passed: 0 }], []]);
  });

  it('hides no number that was given and has no letter', async () => {
    await setStart(700);
    await give(2, 2033);
    await takeNextSequence(em(), { siteId: SITE, start: 700 }, 2033);
    await give(1, 2033);
    expect(await words(2033)).toHaveLength(1);
  });
});
