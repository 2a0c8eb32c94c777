import { TRUST_FAULTS, TRUST_KIND_WORDS } from '#domain/signing/trust-words.ts';
import type { TrustItemView } from '#views/signing/trust.ts';
import { emptyState } from '../components/empty-state.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { durationText } from '../format/duration.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import type { Chrome } from '../layout/chrome.ts';

/** By what signatures are judged: whom we trust, who stands between, whose lists of the revoked we have and how old they are. */
export function trustPage(chrome: Chrome, items: readonly TrustItemView[]): Html {
  const content = html`<div class="page-head"><h1>Доверие</h1></div>
    ${managementTabs(PATHS.trust, { seesInstallation: true })}
    <div class="stacked">
      <p class="hint">
        Корням верят только из папки roots. Промежуточные УЦ и списки отозванных исполнитель берёт из папок и по
        адресам, которые названы в используемых сертификатах (MASK_TRUST_FETCH), обычно раз в час; сейчас —
        <a href="${PATHS.workflows}">«Процессы»</a>, «Получение списков отозванных». Что значит устаревший список для
        подписи, говорит MASK_UNCHECKED_REVOCATION.
      </p>
      ${items.length === 0 ? nothing() : table(chrome, items)}
    </div>`;
  return page(chrome, { title: 'Доверие', width: 'wide' }, content);
}

function nothing(): Html {
  return emptyState(
    'Обхода ещё не было',
    'Подписи уже проверяются: корни, промежуточные УЦ и списки из папок исполнитель читает сразу. Строки здесь появятся после обхода, обычно не позже чем через час.',
  );
}

function table(chrome: Chrome, items: readonly TrustItemView[]): Html {
  return html`<div class="table-box trust">
    <table class="folding">
      <caption class="visually-hidden">
        Корни, промежуточные УЦ и списки отозванных
      </caption>
      <thead>
        <tr>
          <th scope="col">Что</th>
          <th scope="col">УЦ</th>
          <th scope="col">Откуда</th>
          <th scope="col">Сделан, возраст</th>
          <th scope="col">Действует до</th>
          <th scope="col">Состояние</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(chrome, item))}
      </tbody>
    </table>
  </div>`;
}

function row(chrome: Chrome, item: TrustItemView): Html {
  const { kind, name, number, place, origin, digest } = item;
  return html`<tr>
    <td data-label="Что">${TRUST_KIND_WORDS[kind]}${number === null ? undefined : html` № ${number}`}</td>
    <td data-label="УЦ">${name ?? html`<span class="muted">—</span>`}</td>
    <td data-label="Откуда" class="grow">
      ${place} <small class="muted">${origin === 'file' ? 'файл' : 'получен'}</small>
      ${digest === null ? undefined : html`<code class="digest">${digest}</code>`}
    </td>
    <td data-label="Сделан, возраст">${madeAt(chrome, item)}</td>
    <td data-label="Действует до">${optionalTime(item.until, chrome.viewer) ?? html`<span class="muted">—</span>`}</td>
    <td data-label="Состояние">${standing(chrome, item)}</td>
  </tr>`;
}

function madeAt({ viewer }: Chrome, { kind, from }: TrustItemView): MaybeHtml {
  if (from === null) return html`<span class="muted">—</span>`;
  const ageMs = Date.parse(viewer.now) - Date.parse(from);
  const age = kind === 'list' && ageMs > 0 ? html`<small class="muted">, ${durationText(ageMs)}</small>` : undefined;
  return html`${timeTag(from, viewer)}${age}`;
}

/** What it is worth now, and what the last look said. */
function standing({ viewer }: Chrome, { kind, until, digest, fault, triedAt }: TrustItemView): Html {
  const isOver = until !== null && until <= viewer.now;
  const pill =
    digest === null
      ? html`<span class="pill pill-bad">нет</span>`
      : isOver
        ? html`<span class="pill pill-bad">${kind === 'list' ? 'устарел' : 'срок вышел'}</span>`
        : html`<span class="pill pill-good">действует</span>`;
  const words = fault === null ? undefined : html`<p class="fault">Последний раз: ${TRUST_FAULTS[fault]}</p>`;
  return html`${pill} <small class="muted">смотрели ${timeTag(triedAt, viewer)}</small>${words}`;
}
