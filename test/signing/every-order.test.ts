import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inEveryOrder } from './every-order.ts';
import { openSigningKit } from './kit.ts';
import type { SigningKit } from './kit.ts';
import { BES } from './kin/bes.ts';
import { CERTIFICATES } from './kin/certificates.ts';
import { KEYS_AND_LISTS } from './kin/keys-and-lists.ts';
import { LISTS } from './kin/lists.ts';
import { NAME_KIN } from './kin/names.ts';
import { openForge, PDF } from './kin/scenario.ts';
import type { Forge, Scenario } from './kin/scenario.ts';

let kit: SigningKit;
let forge: Forge;
const counted = { orders: 0, agreed: 0 };

beforeAll(async () => {
  kit = await openSigningKit();
  forge = await openForge(kit.openssl);
});
afterAll(async () => {
  await kit.close();
  process.stdout.write(`порядков ${String(counted.orders)}, согласны с openssl ${String(counted.agreed)}\n`);
});

describe.each([
  ['keys and lists', KEYS_AND_LISTS],
  ['lists', LISTS],
  ['certificates', CERTIFICATES],
  ['names', NAME_KIN],
  ['CAdES-BES', BES],
])('%s: the verdict is right in every order of the files', (_, scenarios) => {
  it.each(Object.entries(scenarios))('%s', async (__, make) => {
    const scenario = await make(forge);
    const { ours, openssl } = await inEveryOrder(kit, scenario.files, { pdf: PDF, signature: scenario.signature });
    const accepted = scenario.finding === 'good';
    expect(new Set(ours.map(({ finding }) => JSON.stringify(finding)))).toEqual(
      new Set([JSON.stringify({ code: scenario.finding, ...(scenario.args && { args: scenario.args }) })]),
    );
    expect(ours.every((verdict) => verdict.accepted === accepted)).toBe(true);
    const says = new Set(openssl.map((one) => one.accepted));
    expect([...says].toSorted(), openssl[0]?.words).toEqual(expectedOf(scenario, accepted));
    counted.orders += openssl.length;
    counted.agreed += openssl.filter((one) => one.accepted === accepted).length;
  });
});

/** What openssl is known to answer over all orders, without repeats. */
function expectedOf({ openssl }: Scenario, accepted: boolean): readonly boolean[] {
  if (openssl === undefined) return [accepted];
  return { accepts: [true], refuses: [false], by_order: [false, true] }[openssl.says];
}
