import { RETURN_CAUSES } from '#domain/returns/return-cause.ts';
import { ENVELOPE_CAUSES, pieceMark, SCAN_KIND_NAMES, SCAN_KINDS, SCAN_WAY_NAMES } from '#domain/scans/scan.ts';
import type { ScanDeskView, ScanPieceView } from '#views/scans/scan.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { letterPath, PATHS, scanFilePath, scanPagePath } from '../paths.ts';

/** What was said of papers by a form that was not carried out whole. */
export interface PieceNotes {
  /** Why it was not filed. */
  readonly why: ReadonlyMap<string, string>;
  readonly chosen: ReadonlySet<string>;
  readonly sure: ReadonlySet<string>;
}

/** The table of papers: one form, so that what is typed in one row is kept whatever is done with another. */
export function piecesForm({ pieces, openCount }: ScanDeskView, notes: PieceNotes, keys: FormKeys): Html {
  return html`<form class="stacked" method="post" action="${PATHS.scanPieces}" data-typed>
    ${formKeys(keys)}
    <h2 id="pieces-heading">К разбору: ${openCount}</h2>
    ${openCount > pieces.length ? html`<p class="hint">Показаны первые ${pieces.length}; остальные появятся, когда эти будут разобраны.</p>` : undefined}
    <div class="table-box" role="region" aria-labelledby="pieces-heading" tabindex="0">
      <table class="letters scans">
        <thead>
          <tr>
            <th scope="col">Приобщить</th>
            <th scope="col">Страница</th>
            <th scope="col">ШПИ</th>
            <th scope="col">Письмо</th>
            <th scope="col">Что это</th>
            <th scope="col">Что смущает</th>
          </tr>
        </thead>
        <tbody>
          ${pieces.map((piece) => row(piece, notes))}
        </tbody>
      </table>
    </div>
    <p class="button-row">
      <button class="primary" name="act" value="file">Приобщить отмеченные</button>
      <button name="act" value="save">Сохранить, не приобщая</button>
    </p>
  </form>`;
}

function row(piece: ScanPieceView, notes: PieceNotes): Html {
  const { id, doubts } = piece;
  const isWhole = doubts.length === 0;
  const isChosen = notes.chosen.size > 0 ? notes.chosen.has(id) : isWhole;
  const about = aboutOf(piece);
  return html`<tr id="piece-${id}">
    <td data-label="Приобщить">
      <input type="hidden" name="piece" value="${id}" />
      <input type="hidden" name="seen-${id}" value="${pieceMark(piece)}" data-typed-base />
      <input
        type="checkbox"
        name="chosen"
        value="${id}"
        aria-label="Приобщить: ${about}"
        ${isChosen ? 'checked' : ''}
      />
    </td>
    <td data-label="Страница">${pagesOf(piece)}</td>
    <td data-label="ШПИ">${numberOf(piece, about)}</td>
    <td class="grow" data-label="Письмо">${letterOf(piece)}</td>
    <td data-label="Что это">${kindOf(piece, about)}</td>
    <td class="grow" data-label="Что смущает">${doubtsOf(piece, notes, about)}</td>
  </tr>`;
}

function aboutOf({ fileName, firstPage, lastPage }: ScanPieceView): string {
  return firstPage === lastPage ? `${fileName}, стр. ${firstPage}` : `${fileName}, стр. ${firstPage}–${lastPage}`;
}

function pagesOf(piece: ScanPieceView): Html {
  const { id, firstPage, lastPage } = piece;
  const count = lastPage - firstPage + 1;
  return html`<a href="${scanPagePath(id, 1)}" aria-label="${aboutOf(piece)}: открыть крупно"
      ><img
        class="scan-page"
        src="${scanPagePath(id, 1)}"
        alt="${aboutOf(piece)}"
        width="110"
        height="156"
        loading="lazy"
    /></a>
    <small class="muted">${aboutOf(piece)}</small>
    ${Array.from({ length: Math.min(count - 1, 5) }, (_, at) => html`<a href="${scanPagePath(id, at + 2)}">стр. ${firstPage + at + 1}</a> `)}
    <a href="${scanFilePath(id)}" download>PDF</a>`;
}

function numberOf({ id, shpi, way }: ScanPieceView, about: string): Html {
  return html`<input
      type="text"
      name="shpi-${id}"
      value="${shpi ?? ''}"
      inputmode="numeric"
      autocomplete="off"
      size="16"
      maxlength="40"
      data-shpi
      aria-label="ШПИ: ${about}"
    />
    ${way === null ? undefined : html`<small class="muted">${SCAN_WAY_NAMES[way]}</small>`}`;
}

function letterOf({ letter }: ScanPieceView): MaybeHtml {
  if (letter === null) return html`<span class="muted">—</span>`;
  return html`<a href="${letterPath(letter.id)}">${letter.number ?? 'без номера'}</a><br />${letter.recipientName}`;
}

function kindOf({ id, kind, cause }: ScanPieceView, about: string): Html {
  const kinds = SCAN_KINDS.map(
    (code) => html`<option value="${code}" ${code === kind ? 'selected' : ''}>${SCAN_KIND_NAMES[code]}</option>`,
  );
  return html`<select name="kind-${id}" aria-label="Что это: ${about}">
      ${kinds}
    </select>
    <select name="cause-${id}" aria-label="Причина возврата, для конверта: ${about}">
      <option value="">— причина возврата, для конверта —</option>
      ${ENVELOPE_CAUSES.map(
        (code) => html`<option value="${code}" ${code === cause ? 'selected' : ''}>${RETURN_CAUSES[code]}</option>`,
      )}
    </select>`;
}

function doubtsOf({ id, doubts, others }: ScanPieceView, notes: PieceNotes, about: string): Html {
  const why = notes.why.get(id);
  const asks = doubts.some(({ isStop }) => !isStop);
  return html`${why === undefined ? undefined : html`<p class="fault">Не приобщено: ${why}</p>`}
    ${doubts.length === 0 && why === undefined ? html`<span class="pill pill-done">Сошлось</span>` : undefined}
    ${doubts.filter(({ words }) => words !== why).map(({ words, code }) => html`<p>${words}${code === 'several_numbers' ? html` Ещё: ${others.join(', ')}.` : undefined}</p>`)}
    ${
      asks
        ? html`<label class="check"
            ><input type="checkbox" name="sure" value="${id}" ${notes.sure.has(id) ? 'checked' : ''} />
            <span>Приобщить всё равно<span class="visually-hidden">: ${about}</span></span></label
          >`
        : undefined
    }
    <p>
      <button class="small" name="aside" value="${id}">Отложить<span class="visually-hidden">: ${about}</span></button>
    </p>`;
}
