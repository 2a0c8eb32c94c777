import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import { Marked, type Token, type Tokens } from 'marked';
import { helpTelling } from '#web/help/help-sections.ts';
import type { Html } from '#web/html.ts';
import { helpPath } from '#web/paths.ts';

/** What the user guide tells under each of its headings, ready to be shown. */
export type Guide = ReadonlyMap<string, Html>;

const GUIDE = new URL('../../docs/user-guide.md', import.meta.url);

/** Reads the guide, the one source of the help. @throws Error when the file is not there: an image without it is built wrongly */
export function readGuide(): Guide {
  const marked = new Marked({ renderer: { link: linkOf, image: () => '' } });
  const parts = new Map<string, Token[]>();
  let current: Token[] = [];
  for (const token of marked.lexer(readFileSync(GUIDE, 'utf8'))) {
    if (token.type !== 'heading') current.push(token);
    else parts.set((token as Tokens.Heading).text, (current = []));
  }
  return new Map([...parts].map(([head, tokens]) => [head, raw(marked.parser(tokens)) as Html]));
}

/** Headings are reached by the help of their section; files beside the guide are not part of the site. */
function linkOf(this: { parser: { parseInline(tokens: Token[]): string } }, { href, tokens }: Tokens.Link): string {
  const words = this.parser.parseInline(tokens);
  if (/^https?:/.test(href)) return `<a href="${encodeURI(href)}" rel="noopener">${words}</a>`;
  const name = href.startsWith('#') ? helpTelling((head) => anchorOf(head) === href.slice(1)) : undefined;
  return name === undefined ? words : `<a href="${helpPath(name)}">${words}</a>`;
}

/** As GitHub makes an anchor of a heading. */
function anchorOf(head: string): string {
  return head
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');
}
