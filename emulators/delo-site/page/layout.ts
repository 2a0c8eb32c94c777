import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** How often a browser without scripts asks again. */
const REFRESH_SECONDS = 30;

/** One page of the site. `isLive`: it changes by itself. */
export function layout(title: string, body: Html, isLive = false): Html {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/site.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${
          isLive
            ? html`<noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS}" /></noscript>
                <script type="module" src="/live.js"></script>`
            : ''
        }
      </head>
      <body>
        <header class="top">
          <p class="site-name"><a href="/">Ход рассмотрения обращений</a> <span class="training">учебный сайт</span></p>
        </header>
        <main id="content">${body}</main>
        <footer class="bottom">
          <p>
            <strong>Учебный сайт.</strong> Это эмулятор сайта органа власти: требования № А26-2352 не опубликованы,
            сведения принимаются файлом по схеме МАСК.
          </p>
        </footer>
      </body>
    </html>`;
}
