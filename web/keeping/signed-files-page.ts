import type { Fault } from '#domain/documents/fault.ts';
import type { Role } from '#domain/people/role.ts';
import type { SignedFilesView } from '#views/keeping/keeping.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { factList } from '../components/facts.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { letterPath, PATHS } from '../paths.ts';
import { keepingTabs } from './keeping-tabs.ts';

export interface SignedFilesModel {
  readonly view: SignedFilesView;
  readonly role: Role;
  readonly days: string;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly keys: FormKeys;
}

/** Whether every stored signed file still opens and verifies. */
export function signedFilesPage(chrome: Chrome, model: SignedFilesModel): Html {
  const { view, role, faults, refusal } = model;
  const content = html`<div class="page-head"><h1>Хранение</h1></div>
    ${keepingTabs(PATHS.keeping, role)}
    ${errorSummary({ faults, refusal, heading: 'Не сохранено: исправьте указанное' })}
    <div class="stacked">
      <section class="card" aria-labelledby="check-heading">
        <h2 id="check-heading">Проверка подписанных файлов</h2>
        <p>
          Каждую ночь программа открывает подписанные письма: расшифровывает документ и подпись, сверяет хеш и проверяет
          подпись на день, когда она поставлена. Сертификат, который кончился позже, — не ошибка.
        </p>
        ${nightFacts(view, chrome.viewer)} ${role === 'admin' ? paceForm(model) : undefined}
      </section>
      ${failedSection(view, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Хранение', width: 'wide' }, content);
}

function nightFacts(
  { endedAt, beganAt, lookedCount, totalCount, failedCount, days }: SignedFilesView,
  viewer: Viewer,
): Html {
  if (beganAt === null) return html`<p class="muted">Ещё не проверялись: первая проверка — ближайшей ночью.</p>`;
  return factList([
    ['Последняя ночь началась', timeTag(beganAt, viewer)],
    ['Закончилась', optionalTime(endedAt, viewer) ?? 'ещё идёт или прервалась: продолжится с того же места'],
    ['Файлов всего', totalCount === null ? undefined : numberText(totalCount)],
    ['Проверено за ночь', lookedCount === null ? undefined : numberText(lookedCount)],
    ['Не открываются или не сходятся', failedCount === null ? undefined : numberText(failedCount)],
    ['Все файлы проверяются не реже чем за', `${String(days)} ноч. (до 5 000 файлов — все каждую ночь)`],
  ]);
}

function paceForm({ days, faults, keys }: SignedFilesModel): Html {
  return html`<form method="post" action="${PATHS.keepingPace}" data-typed>
    ${formKeys(keys)}
    ${textField({ name: 'days', label: 'За сколько ночей проверить все', inputMode: 'numeric', value: days, faults })}
    <p class="button-row"><button>Сохранить</button></p>
  </form>`;
}

function failedSection({ failed, lookedCount }: SignedFilesView, viewer: Viewer): Html | undefined {
  // Of what nobody has looked at nothing is said.
  if (failed.length === 0 && (lookedCount ?? 0) === 0) return undefined;
  if (failed.length === 0)
    return emptyState('Неисправных файлов нет', 'Из проверенных все открываются, подписи верны.');
  return html`<section class="card" aria-labelledby="failed-heading">
    <h2 id="failed-heading">Неисправные файлы</h2>
    <p>О каждом открыта неисправность. Верните файл из резервной копии: следующая ночь проверит его снова.</p>
    <div class="table-box" role="region" aria-label="Таблица: Неисправные файлы" tabindex="0">
      <table class="letters">
        <caption class="visually-hidden">
          Письма, подписанные файлы которых не открываются или не сходятся
        </caption>
        <thead>
          <tr>
            <th scope="col">Письмо</th>
            <th scope="col">Что не так</th>
            <th scope="col">С какого времени</th>
            <th scope="col">Проверено</th>
          </tr>
        </thead>
        <tbody>
          ${failed.map(
            (file) =>
              html`<tr>
                <td data-label="Письмо"><a href="${letterPath(file.letterId)}">${file.number ?? 'без номера'}</a></td>
                <td class="grow" data-label="Что не так">${file.words}</td>
                <td class="nowrap" data-label="С какого времени">${timeTag(file.failedSince, viewer)}</td>
                <td class="nowrap" data-label="Проверено">${timeTag(file.checkedAt, viewer)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
