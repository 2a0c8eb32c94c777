import { Hono } from 'hono';
import type { HttpEnv } from '#emulators/post/http-env.ts';
import { aboutPage } from './about-page.ts';
import type { Register } from './register.ts';
import { changeRoutes } from './routes/changes.ts';
import { controlRoutes } from './routes/control.ts';
import type { AmirsEmulatorSettings } from './settings.ts';

/** The exchange format behind its token, the controls, and a page that says what this is. */
export function amirsApp(register: Register, settings: AmirsEmulatorSettings): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.onError((error, c) => {
    // Only the kind and the place of an error: its message may quote a case.
    console.error(
      `${c.req.method} ${c.req.routePath}: ${error.name}\n${error.stack?.split('\n').slice(1).join('\n') ?? ''}`,
    );
    return c.json({ message: 'Внутренняя ошибка эмулятора' }, 500);
  });
  app.notFound((c) => c.json({ message: 'Такого адреса нет' }, 404));
  app.get('/', (c) => c.html(aboutPage(register)));
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/control', controlRoutes(register));
  app.route('/v1', changeRoutes(register, settings));
  return app;
}
