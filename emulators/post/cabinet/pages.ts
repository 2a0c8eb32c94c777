import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { PostOffice } from '../post-office.ts';
import { moscowText } from '../moscow-time.ts';
import { uploadIdOf, type AcceptedUpload, type StoredLetter } from '../state/letter-store.ts';
import type { RowFault } from '../upload/row-fault.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What became of an archive. */
export type UploadResult =
  | { readonly accepted: true; readonly upload: AcceptedUpload }
  | { readonly accepted: false; readonly message: string; readonly faults: readonly RowFault[] };

const SHOWN = 200;
const STYLE = `body{font:16px/1.5 sans-serif;max-width:70rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}
.emulator{background:#fff3cd;border:1px solid #b58900;padding:.5rem 1rem}.refused{color:#9b1c1c}`;

function layout(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <p class="emulator"><strong>Эмулятор, не Почта России.</strong> Письма никуда не уходят.</p>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

function faultList(faults: readonly RowFault[]): Html {
  return html`<ul>
    ${faults.map(({ row, column, message }) => html`<li>${row > 0 ? `Строка ${row}, ` : ''}${column}: ${message}</li>`)}
  </ul>`;
}

function letterTable(letters: readonly StoredLetter[], caption: string): Html {
  if (letters.length === 0) return html`<p>Писем нет.</p>`;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Загрузка</th>
        <th scope="col">Номер</th>
        <th scope="col">Получатель</th>
        <th scope="col">ШПИ</th>
        <th scope="col">Когда</th>
        <th scope="col">Ошибки</th>
      </tr>
    </thead>
    <tbody>
      ${letters.map(
        (letter) =>
          html`<tr>
            <td>${uploadIdOf(letter.upload_number)}</td>
            <td>${letter.registration_number}</td>
            <td>${letter.recipient}</td>
            <td>${letter.shpi ?? (letter.state === 'archive' ? 'простое письмо' : '')}</td>
            <td>${moscowText(letter.accepted_at_ms)}</td>
            <td>${letter.faults.length > 0 ? faultList(letter.faults) : ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The cabinet: «Загрузить», «Новые», «Архив». Works without scripts. */
export function cabinetPage(office: PostOffice): Html {
  return layout(
    'Электронные заказные письма',
    html`<section>
        <h2>Загрузить</h2>
        <form method="post" action="/cabinet" enctype="multipart/form-data">
          <p><label for="archive">ZIP-архив с письмами, подписями и реестром</label></p>
          <p><input id="archive" name="archive" type="file" accept=".zip,application/zip" required /></p>
          <p><button>Загрузить ZIP-архив и отправить</button></p>
        </form>
      </section>
      <section>
        <h2>Новые</h2>
        ${letterTable(office.letters.newest('new', SHOWN), 'Письма с ошибками, не приняты')}
      </section>
      <section>
        <h2>Архив</h2>
        ${letterTable(office.letters.newest('archive', SHOWN), 'Принятые письма')}
      </section>`,
  );
}

/** What became of an archive uploaded by a person. */
export function resultPage(result: UploadResult): Html {
  const back = html`<p><a href="/cabinet">В кабинет</a></p>`;
  if (!result.accepted) {
    return layout(
      'Архив не принят',
      html`<p class="refused">${result.message}</p>
        ${faultList(result.faults)} ${back}`,
    );
  }
  const { uploadId, letters } = result.upload;
  const accepted = letters.filter((letter) => letter.state === 'archive').length;
  return layout(
    `Загрузка ${uploadId}`,
    html`<p>Принято писем: ${accepted}, с ошибками: ${letters.length - accepted}.</p>
      ${letterTable(letters, 'Письма загрузки')} ${back}`,
  );
}
