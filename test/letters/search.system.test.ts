import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchForm } from '#domain/search/search-form.ts';
import { letterListItemSchema } from '#views/letters/letter.ts';
import { pageSchema } from '#views/paging.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createDraft, createSubmitted } from '../api/letter-makers.ts';
import { FORM_SPELLINGS, GIVEN_NUMBERS, SAME_WORDS } from './kit/spellings.ts';

describe('the search of letters', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const found = async (text: string): Promise<readonly string[]> => {
    const answer = await bodyOf(await clerk.send('GET', `/letters?text=${encodeURIComponent(text)}`), 200);
    return pageSchema(letterListItemSchema)
      .parse(answer)
      .items.map(({ id }) => id);
  };

  it('reads one form: the database brings every text to the very form of the program', async () => {
    const differing: unknown[] = [];
    for (const text of FORM_SPELLINGS) {
      const [row] = await api.rows<{ form: string }>('select search_form(?) as form', [text]);
      if (row?.form !== searchForm(text)) differing.push({ text, database: row?.form, program: searchForm(text) });
    }
    expect(differing).toEqual([]);
  });

  it('finds a letter by any spelling of a name, whichever of them was written', async () => {
    for (const spellings of SAME_WORDS) {
      for (const written of spellings) {
        const { id } = await createDraft(clerk, { title: written });
        const missed = [];
        for (const asked of spellings) if (!(await found(asked)).includes(id)) missed.push(asked);
        expect(missed, `written «${written}»`).toEqual([]);
        await api.rows('delete from letter where id = ?', [id]);
      }
    }
  });

  it('finds by numbers with any spaces, hyphens or a look-alike letter: the letter’s own and the tracking number', async () => {
    const { id } = await createSubmitted(clerk);
    for (const [given = '', ...spellings] of GIVEN_NUMBERS) {
      await api.rows(`update letter set ${given.includes('/') ? 'number' : 'shpi'} = ? where id = ?`, [given, id]);
      for (const text of [given, ...spellings, given.slice(3)]) expect(await found(text), text).toContain(id);
    }
    const others = ['50MS0095/26/769', '50MS0095-26-000769.pdf', '50RS0095/26/768', '145000-12-34567-9'];
    for (const text of others) expect(await found(text), text).not.toContain(id);
  });
});
