import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup made by the `html` tag; everything put into it is escaped. */
export { html } from 'hono/html';

/** What a template returns: ready markup, or a promise of it when a part was one. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Markup, or nothing to show. */
export type MaybeHtml = Html | undefined;
