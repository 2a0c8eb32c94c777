import { randomUUID } from 'node:crypto';
import { it } from 'vitest';
import { statements } from '#db/statements/database.ts';
import { together } from '#db/statements/together.ts';
import { json } from '#db/statements/values.ts';
import { ownDatabase } from '#test/environment/own-database.ts';
const own = ownDatabase(2);
const N = 2000;
const T = `insert into outbox (dedupe_key, kind, workflow_id, signal_name, payload, created_at, next_attempt_at, attempts)
     values (?, 'decision', ?, ?, ?::jsonb, ?, now(), 0) on conflict (dedupe_key) do nothing returning id`;
const p = () => [randomUUID(), 'letter/1', 'approve', JSON.stringify({ a: 1 }), new Date()];
const k = () => statements.insertInto('outbox').values({ dedupe_key: randomUUID(), kind: 'decision', workflow_id: 'letter/1', signal_name: 'approve', payload: json({ a: 1 }), created_at: new Date(), next_attempt_at: new Date(), attempts: 0 }).onConflict((c) => c.column('dedupe_key').doNothing()).returning('id');
const ways: Record<string, () => Promise<unknown>> = {
  execute: () => own.orm.em.fork().execute(`with "a" as (${T}), "b" as (${T}), "c" as (${T}) select exists (select from "a") as "a", exists (select from "b") as "b", exists (select from "c") as "c"`, [...p(), ...p(), ...p()]),
  text: () => together(own.orm.em.fork(), { a: { sql: T, params: p() }, b: { sql: T, params: p() }, c: { sql: T, params: p() } }),
  builder: () => together(own.orm.em.fork(), { a: k(), b: k(), c: k() }),
};
it('speed', async () => {
  for (let round = 0; round < 4; round += 1)
    for (const [name, way] of Object.entries(ways)) {
      const begun = performance.now(); const cpu = process.cpuUsage();
      for (let i = 0; i < N; i += 1) await way();
      const used = process.cpuUsage(cpu);
      console.log(round, name, ((performance.now() - begun) / N).toFixed(3), 'ms a step, cpu', ((used.user + used.system) / 1000 / N).toFixed(3));
    }
}, 300_000);
