import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { TakenMessage } from './books.ts';

const WORDS = { accepted: 'в пути', delivered: 'доставлено', undelivered: 'не доставлено', expired: 'срок вышел' };

/** What people's phones show: whoever rehearses looks here. */
export function phonesPage(messages: readonly TakenMessage[]): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Эмулятор оператора СМС</title>
        <style>
          body {
            font: 16px/1.4 sans-serif;
            margin: 2rem auto;
            max-width: 60rem;
            padding: 0 1rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          td,
          th {
            border-bottom: 1px solid #ccc;
            padding: 0.4rem;
            text-align: left;
            vertical-align: top;
          }
        </style>
      </head>
      <body>
        <h1>Эмулятор оператора СМС</h1>
        <p>Настоящие телефоны ничего не получают. Новые сообщения первыми.</p>
        <table>
          <thead>
            <tr>
              <th>Телефон</th>
              <th>Часть</th>
              <th>Текст</th>
              <th>Состояние</th>
            </tr>
          </thead>
          <tbody>
            ${messages.map(
              ({ phone, partOrdinal, partTotal, text, state }) =>
                html`<tr>
                  <td>${phone}</td>
                  <td>${partOrdinal ?? 1} из ${partTotal ?? 1}</td>
                  <td>${text}</td>
                  <td>${WORDS[state]}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </body>
    </html>`;
}
