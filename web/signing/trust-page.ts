import { TRUST_FAULTS, TRUST_KIND_WORDS } from '#domain/signing/trust-words.ts';
import type { TrustItemView, TrustLookView } from '#views/signing/trust.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorLine } from '../components/error-line.ts';
import { formKeys } from '../components/form-keys.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { durationText, spanText } from '../format/duration.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';

export interface TrustPageModel {
  readonly items: readonly TrustItemView[];
  readonly look: TrustLookView;
  readonly refusal?: string | undefined;
}

/** By what signatures are judged: whom we trust, who stands between, whose lists of the revoked we have and how old they are. */
export function trustPage(chrome: Chrome, { items, look, refusal }: TrustPageModel, keys: FormKeys): Html {
  const content = html`<div class="page-head"><h1>Доверие</h1></div>
    ${managementTabs(PATHS.trust, { seesInstallation: true })}
    <div class="stacked">
      ${errorLine(refusal)} ${lookCard(chrome.viewer, look, keys)}
      <p class="hint">
        Корням верят только из папки roots. Промежуточные УЦ и списки отозванных исполнитель берёт из папок и по
        адресам, которые названы в используемых сертификатах (MASK_TRUST_FETCH), по расписанию «Получение списков
        отозванных» (MASK_TRUST_INTERVAL_MS). Что значит устаревший список для подписи, говорит
        MASK_UNCHECKED_REVOCATION.
      </p>
      ${items.length === 0 ? nothing() : table(chrome, items)}
    </div>`;
  const refreshSeconds = look.isLooking ? LOOK_AGAIN_SECONDS : undefined;
  return page(chrome, { title: 'Доверие', width: 'wide', refreshSeconds, refreshTo: PATHS.trust }, content);
}

const LOOK_AGAIN_SECONDS = 3;

function lookCard(viewer: Viewer, look: TrustLookView, keys: FormKeys): Html {
  const { lookedAt, failedAt, isLooking, canLook } = look;
  const looked =
    lookedAt === null
      ? html`Обхода ещё не было.`
      : html`Смотрели ${timeTag(lookedAt, viewer)}
          <small class="muted">${spanText(lookedAt, viewer.now)} назад</small>.`;
  return html`<section class="card" aria-labelledby="look-heading">
    <h2 id="look-heading">Обход</h2>
    <p>${looked} ${isLooking ? html`Обход идёт сейчас.` : nextWords(viewer, look)}</p>
    ${failedAt === null ? undefined : html`<p class="fault">Обход, начатый ${timeTag(failedAt, viewer)}, не удался: почему, сказано в <a href="${PATHS.workflows}">«Процессах»</a>.</p>`}
    ${
      canLook && !isLooking
        ? html`<form method="post" action="${PATHS.trustLook}">
            ${formKeys(keys)}
            <p class="button-row"><button>Посмотреть сейчас</button></p>
          </form>`
        : undefined
    }
  </section>`;
}

/** Only the engine knows when: nothing is reckoned here. */
function nextWords(viewer: Viewer, { schedule, nextAt }: TrustLookView): Html {
  switch (schedule) {
    case 'waits':
      return nextAt === null
        ? html`Когда следующий раз, сервер процессов не назвал.`
        : html`Следующий раз — ${timeTag(nextAt, viewer)}.`;
    case 'paused':
      return html`Расписание приостановлено: следующего раза не будет, пока его не пустят дальше в
        <a href="${PATHS.workflows}">«Процессах»</a>.`;
    case 'absent':
      return html`Расписания ещё нет: исполнитель заводит его, когда запускается.`;
    case 'unknown':
      return html`Когда следующий раз, сейчас не узнать: сервер процессов не отвечает.`;
  }
}

function nothing(): Html {
  return emptyState(
    'Обхода ещё не было',
    'Подписи уже проверяются: корни, промежуточные УЦ и списки из папок исполнитель читает сразу. Строки здесь появятся после первого обхода.',
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
