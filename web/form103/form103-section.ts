import { formWords } from '#domain/form103/form-words.ts';
import { FORM_SIGNATURE_WORDS } from '#domain/form103/signature-state.ts';
import { undecidedWords } from '#domain/form103/price-words.ts';
import { WHOLE_PLACE } from '#domain/form103/open-differences.ts';
import { exactly, moneyText } from '#domain/post/tariff.ts';
import { vatWords } from '#domain/post/vat.ts';
import type { Form103ComparisonView, Form103View } from '#views/form103/form103.ts';
import type { CabinetForms } from '../cabinet/cabinet-forms.ts';
import { typedIn } from '../cabinet/cabinet-forms.ts';
import { checkField } from '../components/check-field.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { form103ActPath, form103FilePath } from '../paths.ts';
import { form103Table } from './form103-table.ts';
import { settleOrReason } from './settle-difference.ts';

/** Form 103 of a batch: what came of it line by line, and what people may do; nothing while the Post has not answered. */
export function form103Section(view: Form103View, forms: CabinetForms, way: FormWay = {}): MaybeHtml {
  const { hasForm, comparison, isOverdue, canUpload, canCloseWithout } = view;
  if (!hasForm && !canUpload && !isOverdue) return undefined;
  return html`<div class="stacked" id="form103">
    <section class="card" aria-labelledby="form103-heading">
      <h2 id="form103-heading">Форма 103</h2>
      <div id="form103-found" data-live-part>
        ${standing(view, way)}${comparison && facts(comparison, forms)}${filesOf(view, forms)}
      </div>
      <div id="form103-differences" class="stacked" data-live-form>
        ${comparison && differences(view, comparison, forms)}
      </div>
      ${canUpload ? html`<div id="form103-upload" data-live-form>${uploadForm(view, forms)}</div>` : undefined}
      ${canCloseWithout ? html`<div id="form103-absence" data-live-form>${absenceForm(view, forms)}</div>` : undefined}
    </section>
  </div>`;
}

/** Where the form comes from. */
export interface FormWay {
  /** People carry the batch: they bring its form too, and the program asks the Post for nothing. */
  readonly isCarried?: boolean | undefined;
}

function standing(view: Form103View, { isCarried = false }: FormWay): MaybeHtml {
  const { hasForm, comparison, isOverdue, forms } = view;
  if (comparison !== null) return undefined;
  if (hasForm) return html`<p class="muted">Форма есть, сверки по строкам у неё пока нет.</p>`;
  if (forms.length > 0) return unread(view);
  if (!isOverdue) return html`<p class="muted">Почта отдаёт её в течение суток; ${isCarried ? BROUGHT : ASKED}.</p>`;
  return html`<p class="notice notice-warn">
    Прошли сутки, а формы нет. ${isCarried ? '' : 'Программа спрашивает дальше; '}${isCarried ? 'Партия' : 'партия'} не
    закрыта. Скачайте форму в кабинете Почты и загрузите сюда или закройте партию без неё, с причиной.
  </p>`;
}

const ASKED = 'программа спрашивает сама';
const BROUGHT = 'скачайте её в кабинете и загрузите сюда, программа её там не спрашивает';

/** What was brought is no form of this batch: what to do now. */
function unread({ canCloseWithout }: Form103View): Html {
  const otherwise = canCloseWithout
    ? 'Если такой формы нет, закройте партию без неё, с причиной, — ниже.'
    : 'Закрыть партию без формы можно, когда пройдут сутки с ответа Почты.';
  return html`<p class="notice notice-warn">
    Загруженный файл сохранён, но формой 103 не считается: в нём не прочитано ни одной строки о письмах этой партии
    (скан без текста или другой документ). Партия ждёт формы. Скачайте форму в кабинете Почты — PDF, в котором текст
    выделяется, — и загрузите сюда. ${otherwise}
  </p>`;
}

function facts(comparison: Form103ComparisonView, { viewer }: CabinetForms): Html {
  const { signature, ours, post, sumWords, isRead, checkedAt } = comparison;
  const sum = post.sumKopecks === null ? 'не прочитана' : moneyText(exactly(post.sumKopecks));
  const postVat = vatWords(post.vatKopecks === null ? null : exactly(post.vatKopecks));
  return html`${isRead ? undefined : html`<p class="notice notice-bad">Форма не читается: ни одной строки о письмах этой партии в ней не узнано, сверять нечего. Откройте файл и проверьте, форма ли это.</p>`}
  ${factList([
    ['Подпись Почты', signatureWords(signature)],
    ['Писем', html`у нас ${ours.count}, в форме ${post.count}`],
    ['Сумма у нас', html`${moneyText(ours.sum)}${vatWords(ours.vat)} <small class="muted">расчёт</small>`],
    ['Сумма по форме', html`${sum}${postVat} <small class="muted">${sumWords}</small>`],
    ['Плата', comparison.undecidedCharges === 0 ? undefined : undecidedWords(comparison.undecidedCharges)],
    ['Сверена', timeTag(checkedAt, viewer)],
  ])}`;
}

/** Every form that came: which one is compared, where the others are. */
function filesOf({ batchId, forms: files }: Form103View, { viewer }: CabinetForms): MaybeHtml {
  if (files.length === 0) return undefined;
  return html`<h3>Файлы формы 103: ${files.length}</h3>
    <ul class="files">
      ${files.map(
        ({ sha256, fileName, at, byName, ...standing }) =>
          html`<li>
            <a href="${form103FilePath(batchId, sha256)}" download>${formWords(fileName, sha256)}</a>
            <span class="muted"
              >${byName === null ? 'передала Почта' : `загрузил(а) ${byName}`}, ${timeTag(at, viewer)}</span
            >
            ${standingOf(standing)}
          </li>`,
      )}
    </ul>`;
}

/** One of them is in force; of the others it is told why not. */
function standingOf({ isInForce, aside, isRepeat, isRead }: FormStanding): Html {
  if (isInForce) return html`<b>в силе</b>`;
  if (!isRead) return html`<b>не прочитана, формой партии не считается</b>`;
  if (aside !== null) return html`<b>не в силе</b> <span class="muted">${aside}</span>`;
  return html`<span class="muted">${isRepeat ? 'тот же файл ещё раз' : 'заменена'}</span>`;
}

type FormStanding = Pick<Form103View['forms'][number], 'isInForce' | 'aside' | 'isRepeat' | 'isRead'>;

function signatureWords({ state, isWithin, words, signedBy }: Form103ComparisonView['signature']): Html {
  if (state === 'absent') return html`${FORM_SIGNATURE_WORDS.absent}`;
  const who = signedBy === null ? '' : `: ${signedBy}`;
  const where = isWithin ? 'внутри PDF' : 'файлом рядом';
  return html`<b>${FORM_SIGNATURE_WORDS[state]}</b>${who} (${where})<br /><small class="muted">${words}</small>`;
}

function differences(view: Form103View, comparison: Form103ComparisonView, forms: CabinetForms): Html {
  const { wholeToSettle, checkId } = comparison;
  const whole = wholeToSettle && {
    words: wholeToSettle.words.join(' '),
    settle: settleOrReason(
      { view, checkId, place: WHOLE_PLACE, settlement: wholeToSettle.settlement, isOpen: wholeToSettle.isOpen },
      forms,
    ),
  };
  return html`${
    whole &&
    html`<div class="notice notice-warn">
      <p>${whole.words}</p>
      ${whole.settle}
    </div>`
  }
  ${form103Table(view, comparison, forms)}`;
}

function uploadForm({ batchId, hasForm }: Form103View, forms: CabinetForms): Html {
  const hint =
    'PDF из кабинета Почты; подпись — вторым файлом (.sig) или вместе с PDF в одном ZIP. Сверка пройдёт сама.';
  return html`<details class="disclosure" ${hasForm ? '' : 'open'}>
    <summary>${hasForm ? 'Загрузить другую форму или подпись к ней' : 'Загрузить форму 103'}</summary>
    <form method="post" action="${form103ActPath(batchId, 'upload')}" enctype="multipart/form-data" class="stacked">
      ${formKeys(forms.keysOf())}
      <div class="field">
        <label for="form103-file">Форма 103 и её подпись</label>
        <input id="form103-file" name="file" type="file" multiple required accept=".pdf,.zip,.sig,.p7s,.sgn" />
        <p class="hint">${hint}</p>
      </div>
      ${
        hasForm
          ? checkField({
              ...{ name: 'force', label: 'Если она не полнее той, что в силе', faults: [], chosen: [] },
              hint: 'Без отметки «не в силе» останется форма, в которой нет писем прежней, и другая вместо формы самой Почты.',
              checks: [{ value: 'true', label: 'Всё равно ввести в силу' }],
            })
          : undefined
      }
      <p class="button-row"><button ${hasForm ? '' : 'class="primary"'}>Загрузить</button></p>
    </form>
  </details>`;
}

function absenceForm({ batchId }: Form103View, forms: CabinetForms): Html {
  const path = form103ActPath(batchId, 'absence');
  return html`<form method="post" action="${path}" data-typed class="stacked">
    ${formKeys(forms.keysOf())}
    <div class="field">
      <label for="form103-reason">Закрыть без формы 103, причина</label>
      <input
        id="form103-reason"
        name="reason"
        type="text"
        maxlength="2000"
        required
        value="${typedIn(forms, path, 'reason')}"
      />
      <p class="hint">Причина останется в ходе партии и в журнале. Форму можно загрузить и потом.</p>
    </div>
    <p class="button-row"><button class="danger">Закрыть без формы</button></p>
  </form>`;
}
