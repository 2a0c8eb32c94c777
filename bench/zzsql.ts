import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { openGround } from './ground.ts';
import { openCourt } from './court.ts';
import { measureLives } from './whole-life.ts';
const ground = await openGround('postgres');
await ground.openCourt('stubbed');
const admin = new Client({ connectionString: ground.cluster.adminUrl });
await admin.connect();
await admin.query(`alter database stubbed set log_statement = 'all'`);
const court2 = await openCourt(ground, 'stubbed', false);
const N = 20;
const from = readFileSync(ground.places.postgres + '/postgres.log', 'utf8').length;
const lives = await measureLives(court2, N, 10);
console.log(lives.elapsedMs, lives.processorTimes);
await court2.close();
const log = readFileSync(ground.places.postgres + '/postgres.log', 'utf8').slice(from);
const entries = log.split(/^(?=\d{4}-\d\d-\d\d )/m).filter((e) => /LOG:\s+(statement|execute)/.test(e));
const counts = new Map<string, number>();
for (const e of entries) {
  let t = e
    .replace(/^[\s\S]*?LOG:\s+(statement|execute [^:]+): /, '')
    .replace(/\nDETAIL[\s\S]*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  t = t
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\b\d+\b/g, 'N')
    .replace(/\('…'(, '…')+\)/g, '(…)')
    .slice(0, 150);
  counts.set(t, (counts.get(t) ?? 0) + 1);
}
console.log('total per letter', entries.length / N);
for (const [t, n] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 90))
  console.log((n / N).toFixed(2).padStart(6), t);
await admin.end();
await ground.close();
