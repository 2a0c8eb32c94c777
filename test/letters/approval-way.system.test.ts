import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft, createSubmitted } from '../api/letter-makers.ts';
import { demoAccountId } from '#db/seed/seed.ts';

const [JUDGE, HEAD, AIDE, CLERK] = ['sudya', 'nachalnik', 'pomoshnik', 'sekretar'].map(demoAccountId);

describe('the way a letter goes when it is sent for approval', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const route = (version: number, endorser: string | undefined) =>
    api.rows(
      `insert into approval_route (site_id, version, endorsers, saved_by_id, saved_at)
       values ('50MS0095', ?, ?::jsonb, ?, now())`,
      [
        version,
        JSON.stringify({ court_order: endorser, summons: endorser, act_copy: endorser, other: endorser }),
        JUDGE,
      ],
    );

  async function sent() {
    const { id } = await createSubmitted(clerk);
    const [row] = await api.rows<{ approver_id: string; endorser_id: string; on_behalf_of_id: string; input: unknown }>(
      `select approver_id, endorser_id, on_behalf_of_id, (select payload from outbox where workflow_id = 'letter/' || l.id::text
         and kind = 'start') as input from letter l where id = ?`,
      [id],
    );
    return row;
  }

  it('is the one of the newest route, kept by the letter; its own author is never asked for a visa', async () => {
    await route(1, AIDE);
    const first = await sent();
    expect(first).toMatchObject({ endorser_id: AIDE, input: { endorserId: AIDE } });
    await route(2, CLERK);
    expect(await sent()).toMatchObject({ endorser_id: null });
    await route(3, undefined);
    expect((await sent())?.input).not.toHaveProperty('endorserId');
  });

  it('leads to the substitute on the days of the substitution, and says for whom', async () => {
    await api.rows(
      `insert into substitution (id, site_id, principal_id, substitute_id, from_day, until_day, set_by_id, set_at)
       values (gen_random_uuid(), '50MS0095', ?, ?, '2020-01-01', '2099-01-01', ?, now())`,
      [JUDGE, HEAD, JUDGE],
    );
    expect(await sent()).toMatchObject({ approver_id: HEAD, on_behalf_of_id: JUDGE, input: { approverId: HEAD } });
    // A letter that comes back to its author and goes again takes the way of the day on which it goes.
    const { id } = await createSubmitted(clerk);
    const again = async (approverId: string | undefined, onBehalfOfId: string | null | undefined) => {
      await api.rows(
        `update letter set status = 'returned', revision = 1, approver_id = ?, on_behalf_of_id = ? where id = ?`,
        [approverId, onBehalfOfId ?? null, id],
      );
      await clerk.send('POST', `/letters/${id}/resubmission`, { body: { revision: 1 } });
      return api.gateway.handed.at(-1)?.request;
    };
    expect(await again(JUDGE, null)).toMatchObject({ sentTo: { approverId: HEAD, onBehalfOfId: JUDGE } });
    expect(await again(HEAD, JUDGE)).not.toHaveProperty('sentTo');
    await api.rows(`update account set is_active = false where id = ?`, [HEAD]);
    expect(await sent(), 'a substitute who signs here no more').toMatchObject({ approver_id: JUDGE });
    await api.rows(`update account set is_active = true where id = ?`, [HEAD]);
    await api.rows(`update substitution set until_day = '2020-01-02'`);
    expect(await sent()).toMatchObject({ approver_id: JUDGE, on_behalf_of_id: null });
    expect(await again(HEAD, JUDGE)).toMatchObject({ sentTo: { approverId: JUDGE, onBehalfOfId: null } });
  });

  it('stops where the route names somebody who is gone, and the site has a task about it until the route is mended', async () => {
    const [head, chief] = await Promise.all([api.signIn('sudya'), api.signIn('zaveduyuschaya')]);
    const tasks = () =>
      api.rows<{ words: string }>(
        `select details ->> 'words' as words from task where incident_key like 'route-gap%' and closed_at is null`,
      );
    await route(4, AIDE);
    expect((await chief.send('POST', `/accounts/${AIDE ?? ''}/block`)).status).toBe(200);
    expect(await tasks()).toMatchObject([{ words: expect.stringContaining('«Судебный приказ»') as string }]);
    const { id } = await createReadyDraft(clerk);
    const refused = await clerk.send('POST', `/letters/${id}/submission`);
    expect(await bodyOf<{ faults: unknown[] }>(refused, 422)).toMatchObject({ faults: [{ code: 'endorser_gone' }] });
    const open = async (path: string) =>
      (await api.running.app.request(path, { headers: { cookie: head.cookie } })).text();
    expect(await open('/approvals')).toContain('больше не работает на участке');
    expect(await open('/approvals/route')).toMatch(/selected>Образцов Пётр Ильич, больше не работает/);
    expect((await chief.send('POST', `/accounts/${AIDE ?? ''}/unblock`)).status).toBe(200);
    expect(await tasks()).toEqual([]);
  });
});
