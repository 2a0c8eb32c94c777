import { Hono } from 'hono';
import { trackingRoutes } from '../tracking/routes.ts';
import type { TrackingSource } from '../tracking/tracking-source.ts';
import { cabinetRoutes } from './cabinet/routes.ts';
import { controlRoutes } from './control/routes.ts';
import type { HttpEnv } from './http-env.ts';
import type { PostOffice } from './post-office.ts';
import { BodyTooLargeError } from './request-body.ts';
import { createRequestCounts, type RequestCounts } from './request-counts.ts';
import type { PostEmulatorSettings } from './settings.ts';

function trackingSource(office: PostOffice, settings: PostEmulatorSettings, counts: RequestCounts): TrackingSource {
  return {
    login: settings.TRACKING_LOGIN,
    password: settings.TRACKING_PASSWORD,
    tickets: office.tickets,
    nowMs: office.options.nowMs,
    ticketDelayMs: () => office.options.current().ticketDelayMs,
    letter: office.followed,
    operations: office.operations,
    countEarlyPoll: () => counts.add('fc: ticket read too early'),
  };
}

/** The cabinet, the tracking services and the controls on one address. */
export function postEmulatorApp(office: PostOffice, settings: PostEmulatorSettings): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const counts = createRequestCounts();
  app.onError((error, c) => {
    if (error instanceof BodyTooLargeError) return c.text(error.message, 413);
    // Only the kind and the place of an error: its message may quote a letter.
    console.error(
      `${c.req.method} ${c.req.path}: ${error.name}\n${error.stack?.split('\n').slice(1).join('\n') ?? ''}`,
    );
    return c.json({ message: 'Внутренняя ошибка эмулятора' }, 500);
  });
  app.use(counts.count);
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/', (c) => c.redirect('/cabinet'));
  app.route('/cabinet', cabinetRoutes(office, settings));
  app.route('/control', controlRoutes(office, counts));
  app.route('/', trackingRoutes(trackingSource(office, settings, counts), office.script));
  return app;
}
