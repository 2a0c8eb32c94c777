import { Hono, type MiddlewareHandler } from 'hono';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import type { OtpravkaAccount } from './account.ts';
import { accountRoutes } from './routes/account.ts';
import { internalError, notFound } from './routes/answers.ts';
import { backlogRoutes, onMisshapenBody } from './routes/backlog.ts';
import { batchRoutes } from './routes/batches.ts';
import { controlRoutes } from './routes/control.ts';
import { formRoutes } from './routes/forms.ts';
import type { OtpravkaEmulatorSettings } from './settings.ts';

/** The published addresses behind the two published headers, and the controls. */
export function otpravkaApp(account: OtpravkaAccount, settings: OtpravkaEmulatorSettings): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.onError((error, c) => {
    // Only the kind and the place of an error: its message may quote a letter.
    console.error(
      `${c.req.method} ${c.req.path}: ${error.name}\n${error.stack?.split('\n').slice(1).join('\n') ?? ''}`,
    );
    return internalError(c);
  });
  app.notFound((c) => notFound(c));
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/control', controlRoutes(account));
  app.use('/1.0/*', requireHeaders(settings), requireQuota(account));
  app.use('/2.0/*', requireHeaders(settings), requireQuota(account));
  for (const routes of [backlogRoutes, batchRoutes, formRoutes, accountRoutes]) {
    app.route('/', routes(account).onError(onMisshapenBody));
  }
  return app;
}

/** What the real service says to a stranger is not known: the status alone is the emulator's, its body is empty. */
function requireHeaders(settings: OtpravkaEmulatorSettings): MiddlewareHandler<HttpEnv> {
  const { OTPRAVKA_EMULATOR_LOGIN: login, OTPRAVKA_EMULATOR_PASSWORD: password } = settings;
  const token = `AccessToken ${settings.OTPRAVKA_EMULATOR_TOKEN}`;
  const user = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
  return async (c, next) => {
    if (c.req.header('Authorization') !== token || c.req.header('X-User-Authorization') !== user)
      return c.body(null, 401);
    return next();
  };
}

/** The body has `status` and `message` there; the status of HTTP itself is the emulator's. */
function requireQuota({ calls }: OtpravkaAccount): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const isAsked = c.req.path === '/1.0/settings/limit';
    if (!calls.add() && !isAsked) return c.json({ status: 'ERROR', message: 'Превышено число запросов за сутки' }, 429);
    return next();
  };
}
