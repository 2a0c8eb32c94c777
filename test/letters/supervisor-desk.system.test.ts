import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { createSubmitted } from '../api/letter-makers.ts';

const [JUDGE, HEAD, AIDE, CLERK] = ['sudya', 'nachalnik', 'pomoshnik', 'sekretar'].map(demoAccountId);
const day = (fromToday: number): string => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

describe('a supervisor’s desk', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  let head: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [clerk, judge, head] = await Promise.all([api.signIn('sekretar'), api.signIn('sudya'), api.signIn('nachalnik')]);
  });
  afterAll(() => api.close());

  const open = async (who: ApiUser, path: string): Promise<string> => {
    const answer = await api.running.app.request(path, { headers: { cookie: who.cookie } });
    return (await answer.text()).replaceAll(/\s+/g, ' ');
  };
  async function post(who: ApiUser, path: string, fields: Readonly<Record<string, string | undefined>>) {
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf: who.csrfToken, key: randomUUID(), ...fields }))
      if (value !== undefined) body.append(name, value);
    const answer = await api.running.app.request(path, { method: 'POST', headers: { cookie: who.cookie }, body });
    return { status: answer.status, text: (await answer.text()).replaceAll(/\s+/g, ' ') };
  }
  async function letterAt(status: string, approverId: string | undefined, endorserId?: string): Promise<string> {
    const { id } = await createSubmitted(clerk);
    await api.rows(`update letter set status = ?, approver_id = ?, endorser_id = ?, revision = 1 where id = ?`, [
      ...[status, approverId, endorserId ?? null, id],
    ]);
    return id;
  }
  const substitute = (principalId: string | undefined, substituteId: string | undefined, from: string, until: string) =>
    post(judge, '/approvals/substitutions', { principalId, substituteId, fromDay: from, untilDay: until });
  const faultOf = (text: string, field: string): string =>
    new RegExp(`id="f-${field}-fault"[^>]*>\\s*<span>([^<]*)<`).exec(text)?.[1]?.trim() ?? '';
  const countSubstitutions = async (): Promise<number> =>
    (await api.rows('select id from substitution where ended_at is null')).length;

  it('takes no substitution that is over already and none that closes a circle, and says so at the field', async () => {
    const past = await substitute(JUDGE, HEAD, day(-9), day(-2));
    expect([past.status, faultOf(past.text, 'untilDay')]).toEqual([422, expect.stringContaining('Эти дни уже прошли')]);
    expect(past.text).toContain(`value="${day(-9)}"`);
    expect(await countSubstitutions()).toBe(0);
    expect((await substitute(HEAD, JUDGE, day(-1), day(5))).status).toBe(303);
    const circle = await substitute(JUDGE, HEAD, day(5), day(8));
    expect([circle.status, faultOf(circle.text, 'substituteId')]).toEqual([
      422,
      expect.stringMatching(/^Получается круг: Учебная .* замещает: Тренировочный .*\. Выберите другого/),
    ]);
    expect(await countSubstitutions()).toBe(1);
    // Another's days are his own: the circle is of the days in common only.
    expect((await substitute(JUDGE, HEAD, day(6), day(8))).status).toBe(303);
    await api.rows('delete from substitution returning id');
  });

  it('lets one of two who substitute each other at once be told of the circle', async () => {
    const answers = await Promise.all([
      substitute(JUDGE, HEAD, day(0), day(5)),
      substitute(HEAD, JUDGE, day(0), day(5)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    await api.rows('delete from substitution returning id');
  });

  it('says that all is signed only when nothing waits for the one who is substituted either', async () => {
    expect(await open(judge, '/approvals')).toContain('Всё подписано');
    expect((await substitute(HEAD, JUDGE, day(0), day(5))).status).toBe(303);
    expect(await open(judge, '/approvals')).toContain('Всё подписано');
    const id = await letterAt('awaiting_signature', HEAD);
    const text = await open(judge, '/approvals');
    expect(text).not.toContain('Всё подписано');
    expect(text).toMatch(/Ваши письма подписаны.*Ждут письма тех, кого вы замещаете: Тренировочный [^:]* — 1 письмо/);
    await api.rows(`update letter set status = 'cancelled' where id = ? returning id`, [id]);
    await api.rows('delete from substitution returning id');
  });

  it('ticks letters to sign and none for a visa, which is given letter by letter', async () => {
    const [toSign, forVisa] = [
      await letterAt('awaiting_signature', JUDGE),
      await letterAt('awaiting_visa', HEAD, JUDGE),
    ];
    await api.rows(
      `insert into task (id, kind, subject_kind, subject_id, site_id, revision, assignee_id, status, details, created_at)
       values (gen_random_uuid(), 'visa', 'letter', ?, '50MS0095', 1, ?, 'reserved', '{}', now()) returning id`,
      [forVisa, JUDGE],
    );
    const queue = /<section class="queue".*?<\/section>/.exec(await open(judge, '/approvals'))?.[0] ?? '';
    expect(queue).toContain(`href="/approvals/${forVisa}"`);
    expect(queue.match(/type="checkbox" name="letter" value="[^"]*"/g)).toEqual([
      `type="checkbox" name="letter" value="${toSign}"`,
    ]);
    expect(queue).toMatch(/На визу/);
    await open(judge, `/approvals/${forVisa}`);
    const chosen = await post(judge, `/approvals/${forVisa}/choose`, { chosen: 'yes', revision: '1' });
    expect([chosen.status, chosen.text]).toEqual([409, expect.stringContaining('сейчас не у вас на подписи')]);
    await api.rows(`update letter set status = 'awaiting_visa', endorser_id = ? where id = ? returning id`, [
      ...[AIDE, forVisa],
    ]);
    await api.rows(`update letter set status = 'cancelled' where id = ? returning id`, [toSign]);
  });

  it('saves a route over another’s only by the button that says so: who, when and what he changed is told, and the choice stays', async () => {
    const formOf = (text: string) => {
      const valueOf = (name: string): string =>
        (new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '').replaceAll('&quot;', '"');
      return { version: valueOf('version'), seen: valueOf('seen') };
    };
    const newest = async () =>
      (
        await api.rows<{ version: number; endorsers: object }>(
          'select version, endorsers from approval_route order by version desc limit 1',
        )
      )[0];
    const [first, second] = [
      formOf(await open(judge, '/approvals/route')),
      formOf(await open(head, '/approvals/route')),
    ];
    expect((await post(judge, '/approvals/route', { ...first, summons: AIDE })).status).toBe(303);
    let mine = { ...second, court_order: CLERK };
    for (const press of [1, 2]) {
      const told = await post(head, '/approvals/route', mine);
      expect(told.status, `press ${String(press)}`).toBeGreaterThanOrEqual(409);
      const conflict = /<section class="notice notice-warn" data-conflict>.*?<\/section>/.exec(told.text)?.[0] ?? '';
      expect(conflict).toMatch(/Кто и когда: <b>Учебная Мария Павловна<\/b>, \d\d\.\d\d\.\d{4}, \d\d:\d\d/);
      expect(conflict).toMatch(/Сейчас в порядке: <b>Образцов Пётр Ильич<\/b>.*было: без визы/);
      expect(told.text).toMatch(new RegExp(`<option value="${CLERK ?? ''}" selected`));
      expect(await newest()).toEqual({ version: 1, endorsers: { summons: AIDE } });
      mine = { ...mine, ...formOf(told.text) };
    }
    expect((await post(head, '/approvals/route', { ...mine, over: '1' })).status).toBe(303);
    expect(await newest()).toEqual({ version: 2, endorsers: { court_order: CLERK } });
  });
});
