import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUnknownAnswers } from '#db/reconcile/whole-tables.ts';
import { openApi, type ApiHarness } from '../api/api-harness.ts';
import { createDraft, createSubmitted } from '../api/letter-makers.ts';
import { assign, registerCard, report } from '../matters/matter-makers.ts';

describe('I1: answers that name a letter', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('are held to it, and answers about cards, assignments and reports are not', async () => {
    const [clerk, judge] = await Promise.all([api.signIn('sekretar'), api.signIn('sudya')]);
    const card = await registerCard(clerk);
    const assignment = await assign(judge, card.id);
    await report(clerk, assignment.id);
    await createDraft(clerk);
    await createSubmitted(clerk);
    const em = api.orm.em.fork();
    expect(await findUnknownAnswers(em)).toEqual([]);
    const marked = await api.rows<{ n: number }>(
      `select count(*)::int as n from idempotency_key where names_kind = 'letter'`,
    );
    expect(marked).toEqual([{ n: 3 }]);
    const lost = randomUUID();
    await api.rows(
      `insert into idempotency_key (actor_id, key, request_hash, response_status, response_body, names_kind, created_at)
       select gen_random_uuid(), 'lost', 'hash', 200, jsonb_build_object('id', ?::text), 'letter', now()`,
      [lost],
    );
    expect(await findUnknownAnswers(em)).toEqual([lost]);
  });
});
