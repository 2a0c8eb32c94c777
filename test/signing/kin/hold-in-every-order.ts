import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inEveryOrder } from '../every-order.ts';
import { openSigningKit } from '../kit.ts';
import type { SigningKit } from '../kit.ts';
import { openForge, PDF } from './scenario.ts';
import type { Forge, Scenario, Scenarios } from './scenario.ts';

/** A test for each scenario: our verdict is the right one in every order of the files, and openssl says what it is known to say. */
export function holdInEveryOrder(title: string, scenarios: Scenarios): void {
  let kit: SigningKit;
  let forge: Forge;
  const counted = { orders: 0, agreed: 0 };
  beforeAll(async () => {
    kit = await openSigningKit();
    forge = await openForge(kit.openssl);
  });
  afterAll(async () => {
    await kit.close();
    process.stdout.write(
      `${title}: порядков ${String(counted.orders)}, openssl согласен в ${String(counted.agreed)}\n`,
    );
  });
  describe(`${title}, in every order of the files`, () => {
    it.each(Object.entries(scenarios))('%s', async (_, make) => {
      const scenario = await make(forge);
      const { ours, openssl } = await inEveryOrder(kit, scenario.files, { pdf: PDF, signature: scenario.signature });
      const { finding: code, args } = scenario;
      const accepted = code === 'good';
      const right = JSON.stringify({ code, ...(args && { args }) });
      expect([...new Set(ours.map(({ finding }) => JSON.stringify(finding)))]).toEqual([right]);
      expect(ours.every((verdict) => verdict.accepted === accepted)).toBe(true);
      const says = [...new Set(openssl.map((one) => one.accepted))].toSorted();
      expect(knownOf(scenario, accepted), openssl[0]?.words).toContainEqual(says);
      counted.orders += openssl.length;
      counted.agreed += openssl.filter((one) => one.accepted === accepted).length;
    });
  });
}

/** What openssl may answer over all orders, without repeats. */
function knownOf({ openssl }: Scenario, accepted: boolean): readonly (readonly boolean[])[] {
  if (openssl === undefined) return [[accepted]];
  return { accepts: [[true]], refuses: [[false]], by_order: [[false, true]], by_release: [[true], [false]] }[
    openssl.says
  ];
}
