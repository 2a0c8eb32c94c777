import type { Hono } from 'hono';
import { helpPage } from '#web/help/help-page.ts';
import { helpSection } from '#web/help/help-sections.ts';
import { helpPath } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { bareFrame, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { show } from '../pages/responses.ts';
import type { SignedIn } from '../people/sessions.ts';
import { readGuide, type Guide } from './guide.ts';

/** The help of every page, from the user guide, read once when the site starts. */
export function mountHelpPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const guide = readGuide();
  // Before anybody has signed in, this one may be read.
  app.get(helpPath('sign-in'), (c) => showHelp(c, parts, guide, 'sign-in'));
  app.get('/help/:section', (c) => showHelp(c, parts, guide, c.req.param('section')));
}

async function showHelp(c: PageContext, parts: PageParts, guide: Guide, name: string): Promise<Response> {
  const section = helpSection(name);
  if (section === undefined) throw new ApplicationError('not-found');
  const told = section.heads.map((head) => {
    const body = guide.get(head);
    if (body === undefined) throw new Error(`the user guide has no heading «${head}»`);
    return { head, body };
  });
  const session = c.get('session') as SignedIn | undefined;
  const chrome = session === undefined ? bareFrame(c, parts) : await frameOf(c, parts);
  return show(c, helpPage(chrome, { section, told }));
}
