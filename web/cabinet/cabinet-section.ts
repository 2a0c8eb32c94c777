import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { CabinetForms } from './cabinet-forms.ts';
import { crossedSection } from './crossed-section.ts';
import { answersSections } from './answers-sections.ts';
import { rowsToConfirm, rowsToSettle } from './read-rows.ts';
import { leftSection } from './left-section.ts';
import { silentSection } from './silent-section.ts';
import { uploadSection } from './upload-section.ts';
import { unclearSection } from './unclear-section.ts';

/** Leads a person with a batch through the Post's cabinet: upload, unclear upload, answers. */
export function cabinetSection(view: CabinetView, forms: CabinetForms): Html {
  return html`<div class="stacked cabinet" id="cabinet">
    <div id="cabinet-upload" data-live-form>${uploadSection(view, forms)}</div>
    <div id="cabinet-unclear" data-live-form>${unclearSection(view, forms)}</div>
    <div id="cabinet-over" data-live-form>${overSection(view)}</div>
    <div id="cabinet-ready" data-live-form>${rowsToConfirm(view, forms)}</div>
    <div id="cabinet-crossed" data-live-form>${crossedSection(view, forms)}</div>
    <div id="cabinet-settle" data-live-form>${rowsToSettle(view, forms)}</div>
    <div id="cabinet-lines" data-live-form>${silentSection(view, forms)}</div>
    <div id="cabinet-left" data-live-form>${leftSection(view, forms)}</div>
    <div id="cabinet-answers" data-live-form>${answersSections(view, forms)}</div>
  </div>`;
}

/** What was read and not written stays to be seen; that it cannot be written any more is said once, above it. */
function overSection({ nothingToDo, ready, toSettle, notUnderstood }: CabinetView): MaybeHtml {
  if (nothingToDo === null || ready.length + toSettle.length + notUnderstood.length === 0) return undefined;
  return html`<p class="notice notice-calm">
    ${nothingToDo} Прочитанное ниже не записано и уже не запишется; что вышло с каждым письмом, сказано в «Письма
    партии». Сверьте строку с кабинетом и отложите её, написав, что выяснили: причина останется в ходе партии. Форму 103
    можно загрузить и к закрытой партии.
  </p>`;
}
