import { RECOVERY_CAUSE_WORDS } from '#domain/recovery/recovery.ts';
import type { CopiesView, RecoveryView } from '#views/recovery/recovery.ts';
import { emptyState } from '../components/empty-state.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { findingsSection } from './findings-section.ts';
import { RECOVERY_PATHS, typedAgain, type TypedAnswer } from './recovery-paths.ts';
import { searchesSection } from './searches-section.ts';

export interface RecoveryPageModel {
  readonly copies: CopiesView;
  readonly refusal?: string | undefined;
  readonly typed?: TypedAnswer | undefined;
  readonly keysOf: () => FormKeys;
}

const REFRESH_SECONDS = 5;

/** Copies; and after one was put back: what was asked of the Post, found, adopted, and what is left to a person. */
export function recoveryPage(chrome: Chrome, model: RecoveryPageModel): Html {
  const { copies, refusal } = model;
  const heading = 'Копии и восстановление';
  const { recovery } = copies;
  const content = html`<div class="page-head"><h1>${heading}</h1></div>
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div class="stacked">
      ${copiesSection(copies, chrome.viewer)}
      ${recovery === null ? emptyState('Восстановлений не было', 'Сюда попадает ход восстановления, когда возвращают данные из копии или переносят суд на другую машину.') : whole(recovery, chrome.viewer, model)}
    </div>`;
  const isWorking = recovery?.finishedAt === null && recovery.searches.every(({ state }) => state !== 'person');
  const refresh = isWorking ? { refreshSeconds: REFRESH_SECONDS, refreshTo: RECOVERY_PATHS.recovery } : {};
  return page(chrome, { title: heading, width: 'wide', ...refresh }, content);
}

function copiesSection({ lastBackupAt, isScheduled, recovery }: CopiesView, viewer: Viewer): Html {
  // The copy that was put back does not know of itself.
  const none = recovery?.cause === 'restored' ? 'после возврата данных ещё не делалась' : 'не делалась';
  return html`<section class="card" aria-labelledby="copies-heading">
    <h2 id="copies-heading">Резервные копии</h2>
    ${factList([
      ['Последняя копия', lastBackupAt === null ? none : timeTag(lastBackupAt, viewer)],
      ['Сами собой', isScheduled ? 'делаются' : 'не делаются: не задана папка копий (MASK_BACKUP_DIR)'],
    ])}
  </section>`;
}

function whole(recovery: RecoveryView, viewer: Viewer, model: RecoveryPageModel): Html {
  return html`${summary(recovery, viewer)} ${searchesSection(recovery, model)}
  ${findingsSection(recovery, viewer, model)} ${finishSection(recovery, model)}`;
}

function summary(recovery: RecoveryView, viewer: Viewer): Html {
  const { finishedAt, finishedByName, finishReason, trouble } = recovery;
  const heading = finishedAt === null ? 'Восстановление идёт: партии не передаются' : 'Восстановление закончено';
  return html`<section class="card" aria-labelledby="recovery-heading">
    <h2 id="recovery-heading">${heading}</h2>
    ${trouble === null || finishedAt !== null ? undefined : html`<p class="notice notice-bad" role="status">Не идёт дальше: ${trouble}. Программа пробует снова сама.</p>`}
    ${factList([
      ['Почему', RECOVERY_CAUSE_WORDS[recovery.cause]],
      ['Данные по состоянию на', timeTag(recovery.copyAt, viewer)],
      ['Начато', timeTag(recovery.openedAt, viewer)],
      ['Письма копии проверены', optionalTime(recovery.knownAt, viewer) ?? 'проверяются'],
      ['Спрошено номеров', numberText(recovery.askedCount)],
      ['Оказалось у Почты и принято на учёт', numberText(recovery.adoptedCount)],
      ['Закончено', optionalTime(finishedAt, viewer)],
      ['Кем', finishedAt === null ? undefined : (finishedByName ?? 'само')],
      ['Основание', finishReason],
    ])}
  </section>`;
}

function finishSection({ finishedAt }: RecoveryView, { keysOf, typed }: RecoveryPageModel): MaybeHtml {
  if (finishedAt !== null) return undefined;
  return html`<section class="card" aria-labelledby="finish-heading">
    <h2 id="finish-heading">Закончить, не дожидаясь ответа</h2>
    <p>
      Обычно этого не делают: восстановление кончается само. Если ответа не будет, номера писем будут подняты с запасом,
      а каждая партия с письмами из копии сначала будет сверена с Почтой.
    </p>
    <form method="post" action="${RECOVERY_PATHS.finish}" data-typed>
      ${formKeys(keysOf())}
      <div class="field">
        <label for="finish-reason">Причина</label>
        <input
          id="finish-reason"
          name="reason"
          type="text"
          value="${typedAgain(typed, RECOVERY_PATHS.finish, 'reason')}"
          required
        />
      </div>
      <p>
        <label
          ><input type="checkbox" name="confirmed" value="yes" required /> Я понимаю, что Почта ещё не спрошена обо
          всём</label
        >
      </p>
      <p class="button-row"><button class="danger">Закончить восстановление</button></p>
    </form>
  </section>`;
}
