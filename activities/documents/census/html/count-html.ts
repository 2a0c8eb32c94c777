import type { SourceCensus } from '../census.ts';
import { SourceDraft } from '../source-draft.ts';
import { decodedHtml, withoutEntities } from './html-text.ts';

const TOKEN = /<!--[\s\S]*?-->|<!\[[^>]*>|<\/?([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[!?][^>]*>|[^<]+|</g;
const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'textarea',
  'select',
  'object',
  'iframe',
  'svg',
]);
const BREAKS =
  /^(p|div|br|h[1-6]|li|ul|ol|td|th|tr|table|pre|blockquote|hr|dl|dt|dd|section|article|body|center|form|caption)$/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|\bhidden\b/i;
const VOID = /^(br|hr|img|input|meta|link|col|area|base|wbr)$/;

/** A page of HTML, as editors and browsers save it. What hides is not judged: text in its reach is not expected. */
export function countHtml(bytes: Uint8Array): SourceCensus {
  const draft = new SourceDraft();
  let skip: { readonly name: string; depth: number } | undefined;
  draft.openParagraph('body');
  for (const [token, tag, attributes = ''] of decodedHtml(bytes).matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    const isEnd = token.startsWith('</');
    if (skip) {
      if (name === skip.name) skip.depth += isEnd ? -1 : 1;
      if (skip.depth === 0) skip = undefined;
    } else if (name === undefined) {
      if (!token.startsWith('<')) draft.write(withoutEntities(token));
    } else if (!isEnd && !VOID.test(name) && (SKIPPED.has(name) || HIDDEN.test(attributes))) skip = { name, depth: 1 };
    else visit(draft, name, attributes, isEnd);
  }
  draft.end();
  return draft;
}

function visit(draft: SourceDraft, name: string, attributes: string, isEnd: boolean): void {
  if (name === 'table' && !isEnd) draft.tables += 1;
  if (name === 'img') takeImage(draft, attributes);
  if (!BREAKS.test(name)) return;
  draft.end();
  draft.openParagraph('body');
}

/** A page saved from a browser keeps its pictures beside itself or nowhere. */
function takeImage(draft: SourceDraft, attributes: string): void {
  const [, target = ''] = /\bsrc\s*=\s*["']?\s*([^\s"'>]+)/i.exec(attributes) ?? [];
  if (/^data:image\/(png|jpe?g|gif)/i.test(target))
    draft.pictures.push({ place: 'body', isSure: true, form: 'raster' });
  else if (target !== '' && !/^data:/i.test(target))
    draft.pictures.push({ place: 'body', isSure: true, form: 'any', isOutside: true });
}
