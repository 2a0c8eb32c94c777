import { once } from 'node:events';
import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { controlRoutes } from './control-routes.ts';
import { gatewayRoutes } from './http-side.ts';
import { openOperator, type Operator } from './operator.ts';
import { phonesPage } from './phones-page.ts';
import type { SmsEmulatorSettings } from './settings.ts';
import { startSmpp, type Listener } from './smpp-side.ts';

/** A running emulator of a mobile operator. */
export interface RunningSmsEmulator {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  readonly smppPort: number;
  /** Breaks what is under way; what was taken is on the disk. */
  close(): Promise<void>;
}

/** Starts both ways and waits until they listen. @throws Error when a port is taken. */
export async function startSmsEmulator(settings: SmsEmulatorSettings): Promise<RunningSmsEmulator> {
  const operator = openOperator(settings);
  const smppSide = await startSmpp(operator);
  const httpSide = await startHttp(operator).catch(async (error: unknown) => {
    await smppSide.close();
    operator.close();
    throw error;
  });
  return {
    url: `http://${settings.SMS_EMULATOR_HOST}:${String(httpSide.port)}`,
    smppPort: smppSide.port,
    close: async () => {
      await Promise.all([smppSide.close(), httpSide.close()]);
      operator.close();
    },
  };
}

function emulatorApp(operator: Operator): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    // Only the kind and the place of an error: its message may quote a text.
    console.error(`${c.req.method} ${c.req.routePath}: ${error.name}`);
    return c.json({ error: 'Внутренняя ошибка эмулятора' }, 500);
  });
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/control', controlRoutes(operator));
  app.route('/v1', gatewayRoutes(operator));
  app.get('/', (c) => c.html(phonesPage(operator.books.ledger(0, 10_000).slice(-200).reverse())));
  return app;
}

async function startHttp(operator: Operator): Promise<Listener> {
  const { SMS_EMULATOR_HTTP_PORT: port, SMS_EMULATOR_HOST: host } = operator.settings;
  const server = createAdaptorServer({ fetch: emulatorApp(operator).fetch });
  if (!(server instanceof Server)) throw new Error('Ожидался сервер HTTP/1.1');
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
