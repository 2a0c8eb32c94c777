import { Hono } from 'hono';
import { controlRoutes } from './control/routes.ts';
import { nothingPage } from './page/code-pages.ts';
import { pageRoutes } from './page/routes.ts';
import type { Site } from './site.ts';

/** The applicants' pages and the controls on one address. */
export function deloSiteApp(site: Site): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    // Only the kind and the place of an error: its message may quote a file.
    console.error(
      `${c.req.method} ${c.req.routePath}: ${error.name}\n${error.stack?.split('\n').slice(1).join('\n') ?? ''}`,
    );
    return c.text('Внутренняя ошибка эмулятора', 500);
  });
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/control', controlRoutes(site));
  app.route('/', pageRoutes(site));
  app.notFound((c) => c.html(nothingPage(), 404));
  return app;
}
