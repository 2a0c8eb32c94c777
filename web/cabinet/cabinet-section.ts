import type { CabinetView } from '#views/cabinet/cabinet.ts';
import { html, type Html } from '../html.ts';
import type { CabinetForms } from './cabinet-forms.ts';
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
    <div id="cabinet-ready" data-live-form>${rowsToConfirm(view, forms)}</div>
    <div id="cabinet-settle" data-live-form>${rowsToSettle(view, forms)}</div>
    <div id="cabinet-lines" data-live-form>${silentSection(view, forms)}</div>
    <div id="cabinet-left" data-live-form>${leftSection(view, forms)}</div>
    <div id="cabinet-answers" data-live-form>${answersSections(view, forms)}</div>
  </div>`;
}
