import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { filesOf, type Course } from '../course/course.ts';
import type { Site } from '../site.ts';
import type { PublishedPage } from '../state/pages.ts';
import { isRightCode } from './access-code.ts';
import { changesOf } from './changes.ts';
import { codePage, entrancePage, nothingPage } from './code-pages.ts';
import { coursePage } from './course-page.ts';
import type { Html } from './layout.ts';
import { givePass, hasPass, pagePath } from './pass.ts';
import { waitWords } from './words.ts';

const ASSETS = { 'site.css': 'text/css', 'live.js': 'text/javascript', 'icon.svg': 'image/svg+xml' } as const;
const FORM_BYTES = 16_384;
const LONGEST_ID = 200;
const WRONG = 'Ссылка или код не подошли. Проверьте, нет ли опечатки.';
const SELF = ["'self'"];

/** What is published of a card now. */
interface Shown {
  readonly page: PublishedPage;
  readonly course: Course;
}

/** The pages for applicants. Without the right code they tell nothing, not even whether there is such a card. */
export function pageRoutes(site: Site): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        ...{ defaultSrc: ["'none'"], styleSrc: SELF, scriptSrc: SELF, connectSrc: SELF, imgSrc: SELF },
        ...{ formAction: SELF, baseUri: ["'none'"], frameAncestors: ["'none'"] },
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: site.settings.DELO_SITE_PUBLIC_URL?.startsWith('https:') === true,
    }),
  );
  for (const [name, type] of Object.entries(ASSETS)) {
    const content = readFileSync(fileURLToPath(new URL(`public/${name}`, import.meta.url)), 'utf8');
    app.get(`/${name}`, (c) => c.body(content, 200, { 'Content-Type': `${type}; charset=utf-8` }));
  }
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: FORM_BYTES }));
  app.get('/', (c) => c.html(entrancePage()));
  app.post('/', (c) => enter(c, site));
  cardRoutes(app, site);
  return app;
}

function cardRoutes(app: Hono, site: Site): void {
  app.get('/m/:publicId', async (c) => {
    const shown = await admitted(c, site);
    return c.html(shown ? coursePage(shown.course, shown.page) : codePage(c.req.param('publicId')));
  });
  app.post('/m/:publicId', async (c) => {
    const publicId = c.req.param('publicId');
    const form = await c.req.formData();
    return tryCode(c, site, { publicId, code: textOf(form, 'code'), again: (trouble) => codePage(publicId, trouble) });
  });
  app.get('/m/:publicId/changes', async (c) => {
    const shown = await admitted(c, site);
    return shown ? changesOf(c, site, shown.page) : c.text('Нужен код доступа', 403);
  });
  app.get('/m/:publicId/files/:sha256', async (c) => {
    const shown = await admitted(c, site);
    if (!shown) return c.html(codePage(c.req.param('publicId')), 403);
    const file = filesOf(shown.course).find(({ sha256 }) => sha256 === c.req.param('sha256'));
    const bytes = file && site.pages.file(shown.page.publicId, file.sha256);
    if (!file || !bytes) return c.html(nothingPage(), 404);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition };
    return c.body(new Uint8Array(bytes), 200, headers);
  });
}

/** The card of the address, if the browser has the pass for it. */
async function admitted(c: Context, site: Site): Promise<Shown | undefined> {
  const shown = shownOf(site, c.req.param('publicId') ?? '');
  return shown && (await hasPass(c, site, shown.page.publicId, shown.course.access)) ? shown : undefined;
}

function shownOf({ pages, readCourse }: Site, publicId: string): Shown | undefined {
  const page = pages.find(publicId);
  if (!page) return undefined;
  const read = readCourse(page.xml);
  if (!read.isFit) throw new Error(`Опубликованный файл не по схеме: ${read.fault}`);
  return { page, course: read.course };
}

async function enter(c: Context, site: Site): Promise<Response> {
  const form = await c.req.formData();
  const link = textOf(form, 'link');
  const again = (trouble: string): Html => entrancePage(link, trouble);
  return tryCode(c, site, { publicId: publicIdOf(link), code: textOf(form, 'code'), again });
}

interface Try {
  readonly publicId: string;
  readonly code: string;
  readonly again: (trouble: string) => Html;
}

async function tryCode(c: Context, site: Site, { publicId, code, again }: Try): Promise<Response> {
  const address = getConnInfo(c).remote.address ?? '';
  const limited = publicId.slice(0, LONGEST_ID);
  const waitMs = site.attempts.begin(limited, address, Date.now());
  if (waitMs > 0) return tooMany(c, waitMs, again);
  const shown = shownOf(site, publicId);
  if (!(await isRightCode(code, shown?.course.access)) || !shown) {
    const nextMs = site.attempts.waitMs(limited, address, Date.now());
    return c.html(again(nextMs > 0 ? `${WRONG} Следующая попытка — ${waitWords(nextMs)}.` : WRONG), 403);
  }
  site.attempts.succeeded(limited, address);
  await givePass(c, site, publicId, shown.course.access);
  return c.redirect(pagePath(publicId), 303);
}

function tooMany(c: Context, waitMs: number, again: (trouble: string) => Html): Response | Promise<Response> {
  c.header('Retry-After', String(Math.ceil(waitMs / 1_000)));
  return c.html(again(`Слишком много попыток. Код можно будет ввести ${waitWords(waitMs)}.`), 429);
}

/** The end of a link, or the id itself. */
function publicIdOf(link: string): string {
  const [path = ''] = link.trim().split(/[?#]/);
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch (error) {
    if (error instanceof URIError) return last;
    throw error;
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
