import type { Fault } from '#domain/documents/fault.ts';
import type { EvidenceCheckView } from '#views/proof/evidence-check.ts';
import { errorSummary } from '../components/error-summary.ts';
import { factList } from '../components/facts.ts';
import { ariaOf, fieldFrame, fieldId } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { optionalTime } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';

export interface EvidenceCheckModel {
  /** Absent: nothing was brought yet. */
  readonly checked?: EvidenceCheckView | undefined;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** An evidence file is brought, and what it is worth is told. */
export function evidenceCheckPage(chrome: Chrome, model: EvidenceCheckModel, keys: FormKeys): Html {
  const { checked, faults, refusal } = model;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.proofRules}">Правила извещения</a></p>
      <h1>Проверить файл доказательств</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не проверено' })}
    <div class="stacked">${checked && verdict(checked, chrome.viewer)} ${uploadForm(faults, keys)}</div>`;
  return page(chrome, { title: 'Проверить файл доказательств', width: 'narrow' }, content);
}

function uploadForm(faults: readonly Fault[], keys: FormKeys): Html {
  const model = {
    ...{ name: 'file', label: 'Файл доказательств письма или дела, zip', value: '', faults },
    hint: 'Как он был скачан: не распакованный и не упакованный заново. Файл не сохраняется.',
  };
  return html`<form
    class="card stacked"
    method="post"
    action="${PATHS.evidenceCheck}"
    enctype="multipart/form-data"
    data-own
  >
    ${formKeys(keys)}
    <p>
      Программа скажет, цел ли файл, кем и когда он запечатан, о каком он письме или деле и какая часть испорчена. То же
      без программы говорит «sh verify.sh» внутри файла.
    </p>
    ${fieldFrame(
      model,
      html`<input id="${fieldId('file')}" name="file" type="file" required accept=".zip" ${ariaOf(model)} />`,
    )}
    <p class="button-row"><button class="primary">Проверить</button></p>
  </form>`;
}

/** Said where the file's own title cannot be believed any more. */
const KINDS = {
  letter: 'доказательства по письму; по какому, не читается: испорчено',
  case: 'доказательства по делу; по какому, не читается: испорчено',
  unknown: 'не читается: испорчено',
} as const;

const NOTICES = {
  whole: 'notice-good',
  packed_anew: 'notice-warn',
  stranger: 'notice-warn',
  damaged: 'notice-bad',
} as const;

function verdict(checked: EvidenceCheckView, viewer: Viewer): Html {
  const { standing, words, fileName, title, madeAt, madeBy, sha256, journal } = checked;
  return html`<section class="card" aria-labelledby="verdict-heading">
    <h2 id="verdict-heading">${fileName}</h2>
    <p class="notice ${NOTICES[standing]}" role="status" id="verdict"><b>${words}</b></p>
    ${faultList(checked)}
    ${factList([
      ['Что это', title ?? KINDS[checked.kind ?? 'unknown']],
      ['Составлен', optionalTime(madeAt, viewer)],
      ['Кто составил', madeBy],
      ['Печать', sealLines(checked, viewer)],
      ['Писем', checked.kind === 'case' ? letterLines(checked) : undefined],
      ['Записи журнала', checked.kind === 'letter' ? journalWords(journal) : undefined],
      ['SHA-256 файла', html`<code class="fingerprint">${sha256}</code>`],
    ])}
    <p class="muted">${checked.notLooked}</p>
  </section>`;
}

function faultList({ faults, faultCount }: EvidenceCheckView): MaybeHtml {
  if (faults.length === 0) return undefined;
  const more = faultCount - faults.length;
  return html`<ul aria-label="Что не так, как было выдано">
    ${faults.map(({ part, words }) => html`<li><code>${part}</code> — ${words}</li>`)}
    ${more === 0 ? undefined : html`<li>и ещё ${more}</li>`}
  </ul>`;
}

function sealLines({ seals }: EvidenceCheckView, viewer: Viewer): Html {
  if (seals.length === 0) return html`нет`;
  return html`${seals.map(
    ({ fingerprint, words, firstUsedAt }) =>
      html`<div>
        ${words}${firstUsedAt === null ? undefined : html`, впервые ${optionalTime(firstUsedAt, viewer)}`}<br />
        <code class="fingerprint">${fingerprint}</code>
      </div>`,
  )}`;
}

function letterLines({ letters }: EvidenceCheckView): Html {
  if (letters.length === 0) return html`ни одного`;
  return html`${letters.map(
    ({ name, title, isWhole }) => html`<div>${title ?? name} — ${isWhole ? 'цело' : html`<b>испорчено</b>`}</div>`,
  )}`;
}

function journalWords({ entries, rooted, stamped, unstamped }: EvidenceCheckView['journal']): string {
  return `${String(entries)}, из них в корне дня ${String(rooted)}; корней с меткой времени ${String(stamped)}, без метки ${String(unstamped)}`;
}
