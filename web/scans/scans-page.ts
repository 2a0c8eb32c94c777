import { MAX_SCAN_FILES, MAX_SCAN_PAGES } from '#domain/scans/scan.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { ScanDeskView, ScanUploadView } from '#views/scans/scan.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { fieldId } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { piecesForm, type PieceNotes } from './pieces-form.ts';

const REFRESH_SECONDS = 3;
const TITLE = 'Сканы уведомлений и возвратов';

export interface ScansModel {
  readonly desk: ScanDeskView;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
  /** Why a paper was not filed, by its id, and what was ticked. */
  readonly notes: PieceNotes;
}

/** Where scans are brought, and where what was read of them waits for a person. */
export function scansPage(chrome: Chrome, { desk, faults, refusal, notes }: ScansModel, keys: FormKeys): Html {
  const isReading = desk.uploads.some(({ state }) => state === 'waiting');
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.letters}">Письма</a></p>
      <h1>${TITLE}</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Сделано не всё' })}
    <div class="stacked">
      ${uploadForm(keys)} ${uploads(desk.uploads)}
      ${
        desk.pieces.length === 0
          ? emptyState('Разбирать нечего', 'Прочитанные бумаги появятся здесь: по строке на каждое письмо.')
          : piecesForm(desk, notes, keys)
      }
    </div>`;
  const refreshSeconds = isReading ? REFRESH_SECONDS : undefined;
  return page(chrome, { title: TITLE, width: 'wide', islands: ['shpi-field'], refreshSeconds }, content);
}

function uploadForm(keys: FormKeys): Html {
  return html`<form class="card stacked" method="post" enctype="multipart/form-data" action="${PATHS.scans}">
    ${formKeys(keys)}
    <div class="field">
      <label for="${fieldId('file')}">Файлы PDF, PNG или JPEG</label>
      <p class="hint" id="${fieldId('file')}-hint">
        До ${MAX_SCAN_FILES} файлов, в каждом до ${MAX_SCAN_PAGES} страниц. Можно сканировать подряд: лицо и оборот,
        письмо за письмом. ШПИ читается в тексте и по штрихкоду, страницы без ШПИ идут с предыдущей.
      </p>
      <input
        type="file"
        id="${fieldId('file')}"
        name="file"
        accept=".pdf,.png,.jpg,.jpeg"
        multiple
        required
        aria-describedby="${fieldId('file')}-hint"
      />
    </div>
    <p class="button-row"><button class="primary">Загрузить и прочитать</button></p>
  </form>`;
}

function uploads(all: readonly ScanUploadView[]): MaybeHtml {
  if (all.length === 0) return undefined;
  return html`<section class="card" aria-labelledby="uploads-heading">
    <h2 id="uploads-heading">Файлы</h2>
    <ul class="files" role="status">
      ${all.map(
        (file) =>
          html`<li>
            <b>${file.fileName}</b> <span class="muted">${sizeText(file.byteSize)}</span>
            ${file.state === 'refused' ? html`<span class="pill pill-warn">Не прочитан</span> ${file.refusal}` : farWords(file)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function farWords({ pageCount, pagesRead }: ScanUploadView): Html {
  if (pageCount === null) return html`<span class="pill pill-busy">Ждёт чтения</span>`;
  return html`<span class="pill pill-busy">Читается</span> страница ${pagesRead} из ${pageCount}`;
}
