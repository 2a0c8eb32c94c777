import { flash } from '../components/flash.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';
import { header } from './header.ts';
import { lookStyles, lookSwitch } from './look.ts';
import { recoveryBanner } from './recovery-banner.ts';
import { rehearsalBanner } from './rehearsal-banner.ts';
import type { Chrome, PageOptions } from './chrome.ts';

/** A whole document: frame and content. Nothing inline, so that the content policy may forbid it. */
export function page(chrome: Chrome, options: PageOptions, content: Html): Html {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title} — МАСК</title>
        ${refresh(options)}
        <link rel="icon" href="${chrome.asset('icon.svg')}" type="image/svg+xml" />
        <link rel="preload" href="${chrome.asset('text-400.woff2')}" as="font" type="font/woff2" crossorigin />
        <link rel="preload" href="${chrome.asset('text-700.woff2')}" as="font" type="font/woff2" crossorigin />
        ${lookStyles(chrome)} ${prefetch(options)} ${sessionMark(chrome)} ${typing(chrome)}
        ${islands(chrome, islandsOf(chrome, options))}
      </head>
      <body
        ${chrome.isShut === true ? undefined : html`data-live="${PATHS.live}"`}
        ${chrome.person?.onlyReads === true ? html`data-only-reads` : undefined}
      >
        <a class="skip" href="#content">К содержанию</a>
        ${rehearsalBanner(chrome)} ${header(chrome)} ${recoveryBanner(chrome)}
        <main id="content" class="main main-${options.width ?? 'normal'}" tabindex="-1">
          ${printLine(chrome)}${flash(chrome.flash)}${content}
        </main>
        ${foot(chrome)}
      </body>
    </html>`;
}

/** A sheet of paper says where it comes from and how old it is. */
function printLine({ person, viewer }: Chrome): MaybeHtml {
  if (person === undefined) return undefined;
  const where = person.siteName === undefined ? '' : `, ${person.siteName}`;
  return html`<p class="print-only">МАСК${where}. По данным на ${timeTag(viewer.now, viewer)}</p>`;
}

/** What a person names when reporting an incident. */
function foot(chrome: Chrome): MaybeHtml {
  if (chrome.version === undefined) return undefined;
  return html`<footer class="foot"><span>МАСК ${chrome.version}</span>${lookSwitch(chrome)}</footer>`;
}

/** Loaded anew only where scripts are off: a script keeps the focus, the place and what is typed, and the page itself without a network. */
function refresh({ refreshSeconds, refreshTo, islands: own = [] }: PageOptions): MaybeHtml {
  if (refreshSeconds === undefined) return undefined;
  const where = refreshTo === undefined ? '' : `; url=${refreshTo}`;
  const byBrowser = html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}${where}" /></noscript>`;
  if (own.includes('live-page')) return byBrowser;
  const to = refreshTo === undefined ? undefined : html`data-to="${refreshTo}"`;
  return html`${byBrowser}<meta name="renewing" content="${refreshSeconds}" ${to} />`;
}

function prefetch({ prefetch: paths = [] }: PageOptions): readonly Html[] {
  return paths.map((path) => html`<link rel="prefetch" href="${path}" as="image" />`);
}

/** By which an open page knows its own session from another one, and what its owner was from what he is. */
function sessionMark({ csrfToken, standing }: Chrome): MaybeHtml {
  if (csrfToken === undefined || standing === undefined) return undefined;
  const { role, siteId } = standing;
  return html`<meta name="mask-session" content="${csrfToken}" data-role="${role}" data-site="${siteId ?? ''}" />`;
}

/** Whatever page a person is on, what is typed there is kept. */
function typing({ typing: kept, viewer, csrfToken, asset, isShut }: Chrome): MaybeHtml {
  if (kept === undefined || isShut === true) return undefined;
  return html`<meta
      name="typing"
      content="${kept.tag}"
      data-key="${kept.key}"
      data-csrf="${csrfToken ?? ''}"
      data-answered="${kept.answeredKey ?? ''}"
      data-time-zone="${viewer.timeZone}"
    />
    <script type="module" src="${asset('typed.js')}"></script>`;
}

function islandsOf({ csrfToken, isShut }: Chrome, { islands: own = [], refreshSeconds }: PageOptions): string[] {
  const isRenewing = refreshSeconds !== undefined && !own.includes('live-page');
  const everywhere = [...own, ...(isRenewing ? ['renewing'] : []), 'help', 'refused-form'];
  if (csrfToken === undefined) return everywhere;
  // What it listens to is refused; of the keeper of typed texts it has what needs no server.
  if (isShut === true) return [...everywhere.filter((name) => name !== 'live-page'), 'press-once', 'session'];
  return [...everywhere, 'session', 'bell'];
}

function islands(chrome: Chrome, names: readonly string[] = []): readonly Html[] {
  return names.map((name) => html`<script type="module" src="${chrome.asset(`${name}.js`)}"></script>`);
}
