import { Hono } from 'hono';
import { z } from 'zod';
import { withFaults } from '#emulators/post/fault-injection.ts';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import type { OtpravkaAccount } from '../account.ts';
import { cleanAddress, cleanPhysical } from '../rules/clean.ts';

const addresses = z.array(z.object({ id: z.string(), 'original-address': z.string() })).min(1);
const names = z.array(z.object({ id: z.string(), 'original-fio': z.string() })).min(1);

/** The account's own settings, and the normalisation of what people type. */
export function accountRoutes({ faults, calls, office }: OtpravkaAccount): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/1.0/settings/limit', (c) => c.json({ 'allowed-count': calls.allowed, 'current-count': calls.made() }));
  // Of the many published fields those that concern letters on paper; secrets of the account are none of them.
  app.get('/1.0/settings', (c) =>
    c.json({
      ...{ 'mail-rank': 'JUDICIAL', 'def-envelope-type': 'C5', 'def-payment-method': 'CASHLESS' },
      ...{ 'sender-category': 'BUDGETARY_ORGANIZATION', 'org-name': 'Учебный суд', blocked: false, hid: 'emulator' },
      ...{ 'admin-hid': 'emulator', 'erl-enabled': false, 'account-erl-enabled': false, api_enabled: true },
      'available-shipping-points': [{ 'operator-postcode': office, 'ops-address': 'учебный адрес', enabled: true }],
    }),
  );
  // The order of results is not guaranteed there: here it is the other way round, so that nobody relies on it.
  app.post('/1.0/clean/address', withFaults(faults, 'clean'), async (c) =>
    c.json(
      addresses
        .parse(await c.req.json())
        .map((asked) => cleanAddress(asked.id, asked['original-address']))
        .toReversed(),
    ),
  );
  app.post('/1.0/clean/physical', withFaults(faults, 'clean'), async (c) =>
    c.json(
      names
        .parse(await c.req.json())
        .map((asked) => cleanPhysical(asked.id, asked['original-fio']))
        .toReversed(),
    ),
  );
  return app;
}
