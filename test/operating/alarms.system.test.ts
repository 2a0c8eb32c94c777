import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { openApi, type ApiHarness } from '#test/api/api-harness.ts';
import { createSubmitted } from '#test/api/letter-makers.ts';
import { recordReconcileRun } from '#db/reconcile/runs.ts';
import { INVARIANTS, type Invariant } from '#domain/reconcile/invariant.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.object({ summary: z.string().regex(/[а-яё]/i) }),
        }),
      ),
    }),
  ),
});
const RULES = join(PROJECT_ROOT, 'docs/monitoring/mask.rules.yml');
/** Tell nothing until it has been done once: no sample is what the alarm is about as well. */
const MAY_BE_ABSENT = ['mask_backup_age_seconds', 'mask_reconcile_last_run_timestamp_seconds'];

describe('the alarms of an operator', () => {
  const rules = rulesSchema.parse(parse(readFileSync(RULES, 'utf8'))).groups.flatMap((group) => group.rules);
  let api: ApiHarness;
  let lines: readonly string[];
  beforeAll(async () => {
    api = await openApi();
    const clerk = await api.signIn('sekretar');
    await createSubmitted(clerk);
    const em = api.orm.em.fork();
    await noteFacts(em, [
      ...['signer', 'authority', 'list'].map((part) => ({ name: 'certificate_days' as const, part, value: 10 })),
      { name: 'disk_free_bytes', part: 'temp', value: 5e9 },
      { name: 'disk_floor_bytes', part: 'temp', value: 1e9 },
      { name: 'documents_ended', part: 'one/7', value: 3 },
      { name: 'documents_ended', part: 'two/7', value: 0 },
      { name: 'schedules_missing', part: '', value: 1 },
      { name: 'trust_failed', part: '', value: 0 },
      { name: 'signed_files_failed', part: '', value: 0 },
    ]);
    const checked = Object.fromEntries(INVARIANTS.map((name) => [name, 1])) as Record<Invariant, number>;
    const at = { startedAt: new Date(), finishedAt: new Date() };
    await recordReconcileRun(em, { ...at, checked, breaches: [], auditEnds: {}, isDeep: false });
    const admin = await api.signIn('admin');
    const answer = await api.running.app.request('/metrics', { headers: { cookie: admin.cookie } });
    lines = (await answer.text()).trim().split('\n');
  });
  afterAll(() => api.close());

  const samplesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));

  it('ask only for metrics and labels that the site tells', () => {
    const unknown = rules.flatMap(({ alert, expr }) => {
      const asked = [...expr.matchAll(/\b((?:mask|process)_\w+)(?:\{([^}]*)\})?/g)];
      return asked.flatMap(([, name = '', selector = '']) => {
        if (MAY_BE_ABSENT.includes(name)) return lines.includes(`# TYPE ${name} gauge`) ? [] : [`${alert}: ${name}`];
        const wanted = [...selector.matchAll(/(\w+)(=~|=)"([^"]*)"/g)].filter(([, label]) => label !== 'job');
        const missing = wanted.flatMap(([, label = '', , values = '']) =>
          values.split('|').filter((value) => !samplesOf(name).some((line) => line.includes(`${label}="${value}"`))),
        );
        const isThere = samplesOf(name).length > 0;
        return [...(isThere ? [] : [name]), ...missing].map((what) => `${alert}: ${what}`);
      });
    });
    expect(unknown).toEqual([]);
    expect(rules.length).toBeGreaterThan(15);
  });

  it.each(MAY_BE_ABSENT)('are raised by what has never been done, not only by what was done long ago: %s', (name) => {
    const about = rules.filter(({ expr }) => expr.includes(name));
    expect(about.map(({ expr }) => expr)).toEqual([expect.stringContaining(`absent(${name})`)]);
  });

  it('are told beside readiness, which does not turn people away for a schedule that is missing', async () => {
    const answer = await api.running.app.request('/health/ready');
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'ok', schedules: 'missing' }]);
  });

  it('are told beside readiness while every document ends the process that reads it', async () => {
    const answer = await api.running.app.request('/health/ready');
    expect([answer.status, await answer.json()]).toMatchObject([200, { status: 'ok', documents: 'failing' }]);
    expect(samplesOf('mask_documents_ended_in_row')).toEqual(['mask_documents_ended_in_row 3']);
  });

  it('are each explained to the operator', () => {
    const page = readFileSync(join(PROJECT_ROOT, 'docs/operations.md'), 'utf8');
    expect(rules.map(({ alert }) => alert).filter((alert) => !page.includes(`\`${alert}\``))).toEqual([]);
  });

  it('stand on metrics with few labels and nothing of a person or a letter', () => {
    expect(lines.length).toBeLessThan(300);
    const text = lines.filter((line) => !line.startsWith('#')).join('\n');
    expect(text).not.toMatch(/[А-Яа-яЁё]|50MS0095|[0-9a-f]{8}-[0-9a-f]{4}/);
    const values = lines.filter((line) => !line.startsWith('#')).map((line) => Number(line.split(' ').at(-1)));
    expect(values.every((value) => Number.isFinite(value))).toBe(true);
    expect(samplesOf('mask_http_requests_total')).toContainEqual(
      expect.stringMatching(/^mask_http_requests_total\{class="rest",status="2xx"\} [1-9]/),
    );
    expect(samplesOf('mask_ready')).toContain('mask_ready{part="worker"} 1');
    expect(samplesOf('mask_schedules_missing')).toEqual(['mask_schedules_missing 1']);
  });
});
