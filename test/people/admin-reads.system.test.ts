import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkChains } from '#db/work/audit-chain.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { COMMANDS } from '#scripts/admin/commands.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft } from '../api/letter-makers.ts';

describe('an admin who reads letters', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  let letterId: string;
  let attachmentId: string;
  beforeAll(async () => {
    api = await openApi();
    const clerk = await api.signIn('sekretar');
    admin = await api.signIn('admin');
    letterId = (await createReadyDraft(clerk)).id;
    const path = `/letters/${letterId}`;
    const card = await bodyOf<{ attachments: { id: string }[] }>(await clerk.send('GET', path), 200);
    attachmentId = card.attachments[0]?.id ?? '';
    expect((await clerk.send('GET', `${path}/attachments/${attachmentId}`)).status).toBe(200);
  });
  afterAll(() => api.close());

  const entries = (): Promise<object[]> =>
    api.rows(
      `select actor_id, action, subject_id, data from audit where action ~ '(read|downloaded)$' order by at, sequence`,
    );

  it('leaves an entry in the audit for each letter and each file, and nobody else does', async () => {
    expect(await entries()).toEqual([]);
    for (let round = 0; round < 2; round += 1) {
      expect((await admin.send('GET', `/letters/${letterId}`)).status).toBe(200);
      expect((await admin.send('GET', `/letters/${letterId}/attachments/${attachmentId}`)).status).toBe(200);
    }
    expect((await admin.send('GET', `/letters/${attachmentId}`)).status).toBe(404);
    expect((await admin.send('GET', '/letters')).status).toBe(200);
    const by = { actor_id: demoAccountId('admin'), subject_id: letterId };
    const download = { ...by, action: 'letter.downloaded', data: { what: `attachments/${attachmentId}` } };
    expect(await entries()).toEqual([{ ...by, action: 'letter.read', data: { what: 'card' } }, download, download]);
    expect((await walkChains(api.orm.em.fork())).brokenAt).toEqual([]);
  });

  it('is shown where the audit is shown', async () => {
    const command = COMMANDS.find(({ name }) => name === 'audit');
    const parts = { open: () => Promise.resolve(api.orm), newPassword: () => Promise.reject(new Error('not asked')) };
    const lines = (await command?.run(parts, { action: 'letter.downloaded', login: 'admin' })) ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(new RegExp(`· admin · letter.downloaded · letter ${letterId} ·`));
  });

  it('gets nothing that could not be written down', async () => {
    await api.rows('revoke insert on audit from mask_app');
    try {
      const answer = await admin.send('GET', `/letters/${letterId}/attachments/${attachmentId}`);
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
    } finally {
      await api.rows('grant insert on audit to mask_app');
    }
  });
});
