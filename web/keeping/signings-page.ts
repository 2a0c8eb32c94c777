import { dayText } from '../format/time.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { Role } from '#domain/people/role.ts';
import type { SigningAsked, SigningPageView, SigningView } from '#views/keeping/keeping.ts';
import { selectField } from '../components/choice-field.ts';
import { dayField } from '../components/day-field.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { letterPath, PATHS, withQuery } from '../paths.ts';
import { keepingTabs } from './keeping-tabs.ts';

export interface SigningsModel {
  readonly asked: SigningAsked;
  readonly days: { readonly from: string; readonly to: string };
  readonly found: SigningPageView;
  /** Empty for who sees one site. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly isRefused: boolean;
  readonly isLater: boolean;
  readonly role: Role;
}

/** Every signature and every refusal: when, who, by which certificate, what, from where. */
export function signingsPage(chrome: Chrome, model: SigningsModel): Html {
  const { faults, refusal, isRefused } = model;
  const content = html`<div class="page-head"><h1>Журнал подписаний</h1></div>
    ${keepingTabs(PATHS.signings, model.role)}
    ${errorSummary({ faults, refusal, heading: 'Не показано: исправьте условия' })}
    <div class="stacked">${filterForm(model)} ${isRefused ? undefined : table(model, chrome.viewer)}</div>`;
  return page(chrome, { title: 'Журнал подписаний', width: 'wide' }, content);
}

function filterForm(model: SigningsModel): Html {
  const { asked, days, faults, sites } = model;
  return html`<form class="card" method="get" action="${PATHS.signings}" role="search" aria-label="Подписания">
    <div class="journal-filter">
      ${textField({ name: 'person', label: 'Кто подписал', hint: 'Логин или часть имени.', value: asked.person ?? '', faults })}
      ${textField({ name: 'certificate', label: 'Сертификат', hint: 'Серийный номер или имя владельца.', value: asked.certificate ?? '', faults })}
      ${dayField({ name: 'from', label: 'С дня', value: days.from, faults })}
      ${dayField({ name: 'to', label: 'По день', value: days.to, faults })}
      ${
        sites.length === 0
          ? undefined
          : selectField({
              ...{ name: 'siteId', label: 'Участок', value: asked.siteId ?? '', faults, emptyLabel: 'все' },
              ...{ choices: sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })), isEmptyKept: true },
            })
      }
    </div>
    <p class="button-row">
      <button class="primary">Показать</button> <a class="button" href="${PATHS.signings}">Сбросить</a>
      <a class="button" href="${fileHref(model, 'xlsx')}" download>Скачать xlsx</a>
      <a class="button" href="${fileHref(model, 'csv')}" download>Скачать csv</a>
    </p>
    <p class="hint">Выгрузка записывается в журнал.</p>
  </form>`;
}

function queryOf({ asked, days }: SigningsModel): Readonly<Record<string, string | undefined>> {
  return { ...asked, ...days };
}

function fileHref(model: SigningsModel, format: 'xlsx' | 'csv'): string {
  return withQuery(`${PATHS.signings}/${format}`, queryOf(model));
}

function table(model: SigningsModel, viewer: Viewer): Html {
  const { items, nextCursor } = model.found;
  if (items.length === 0)
    return emptyState('Подписаний нет', 'За эти дни по этим условиям никто ничего не подписывал.');
  const next = nextCursor === null ? undefined : withQuery(PATHS.signings, { ...queryOf(model), cursor: nextCursor });
  return html`<div class="table-box" role="region" aria-label="Таблица: Подписания" tabindex="0">
      <table class="letters">
        <caption class="visually-hidden">
          Подписания и отказы, новые первыми
        </caption>
        <thead>
          <tr>
            <th scope="col">Когда</th>
            <th scope="col">Кто и что вышло</th>
            <th scope="col">Письмо</th>
            <th scope="col">Сертификат</th>
            <th scope="col">Откуда</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((line) => row(line, viewer))}
        </tbody>
      </table>
    </div>
    <p class="button-row">
      ${model.isLater ? html`<a class="button" href="${withQuery(PATHS.signings, queryOf(model))}">К началу</a>` : undefined}
      ${next === undefined ? undefined : html`<a class="button" rel="next" href="${next}">Раньше</a>`}
    </p>`;
}

function row(line: SigningView, viewer: Viewer): Html {
  const { at, actorName, resultWords, letterId, number, revision, pdfSha256, address, device } = line;
  return html`<tr>
    <td class="nowrap" data-label="Когда">${timeTag(at, viewer)}</td>
    <td class="grow" data-label="Кто и что вышло">
      ${actorName ?? 'программа'}<br /><small class="muted">${resultWords}</small>
    </td>
    <td data-label="Письмо">
      <a href="${letterPath(letterId)}">${number ?? 'без номера'}</a
      >${revision === null ? undefined : html`, редакция ${revision}`}
      ${pdfSha256 === null ? undefined : html`<br /><small class="muted wrap">SHA-256 ${pdfSha256.slice(0, 16)}…</small>`}
    </td>
    <td data-label="Сертификат">${certificateOf(line)}</td>
    <td data-label="Откуда">
      ${address ?? '—'}${device === null ? undefined : html`<br /><small class="muted">${device}</small>`}
    </td>
  </tr>`;
}

function certificateOf({ certificate, authorityNumber }: SigningView): MaybeHtml {
  if (certificate === null) return html`<span class="muted">—</span>`;
  const { ownerName, serialNumber, validFrom, validTo } = certificate;
  const term = [validFrom, validTo].map((text) => (text == null ? '…' : dayText(text.slice(0, 10)))).join(' – ');
  return html`${ownerName}<br /><small class="muted wrap"
      >№ ${serialNumber}, ${term}${authorityNumber === null ? '' : `, МЧД ${authorityNumber}`}</small
    >`;
}
