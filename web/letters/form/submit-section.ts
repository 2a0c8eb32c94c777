import { MERGE_HINT } from '#domain/composing/merge-fields.ts';
import { moneyText, priceOf, sumOf } from '#domain/post/tariff.ts';
import { madeOf, tariffCaveat } from '#domain/post/tariff-words.ts';
import { vatTotal, vatWithin, vatWords } from '#domain/post/vat.ts';
import { LETTER_KIND_NAMES, type LetterKind } from '#domain/letters/letter.ts';
import { textField } from '../../components/field.ts';
import { radioField } from '../../components/choice-field.ts';
import { timeTag } from '../../components/time.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';
import type { LetterFormModel } from './letter-form-model.ts';
import { whenAtPost } from './when-at-post.ts';

/** What the press of a button does, what it costs and when it goes: said before it is done, and true while one types. */
export function submitSection(model: LetterFormModel, viewer: Viewer): Html {
  const { letter } = model;
  const isDraft = letter === undefined || letter.status === 'draft';
  return html`<div class="submit-row">
    ${isDraft ? summary(model, viewer) : undefined}
    <p class="button-row">
      <button class="primary" name="action" value="send" aria-keyshortcuts="Control+Enter">
        ${isDraft ? byName(model, ({ count }) => (count > 1 ? `Отправить на подпись: ${lettersText(count)}` : 'Отправить на подпись')) : 'Отправить снова'}
      </button>
      <button name="action" value="save">${isDraft ? 'Сохранить черновик' : 'Сохранить изменения'}</button>
    </p>
    ${isDraft ? undefined : html`<p class="hint">Документ подготовится заново и вернётся на подпись.</p>`}
    ${isDraft ? templateForm(model) : undefined}
  </div>`;
}

/** How many letters there are with the fields as they stand. */
interface Standing {
  readonly isNamed: boolean;
  readonly count: number;
}

/** The addressee in the fields is one of them, if there is one: both are written down, and the script shows the one that is true. */
function byName({ further, values }: LetterFormModel, said: (standing: Standing) => Html | string): Html {
  // A letter to nobody else is one letter, named or not yet.
  if (further.length === 0) return html`${said({ isNamed: true, count: 1 })}`;
  const isNamedNow = values.recipientName.trim() !== '';
  const one = (isNamed: boolean): Html => {
    const count = further.length + (isNamed ? 1 : 0);
    return html`<span data-when="${isNamed ? 'named' : 'unnamed'}" ${isNamed === isNamedNow ? '' : 'hidden'}
      >${said({ isNamed, count })}</span
    >`;
  };
  return html`${one(true)}${one(false)}`;
}

function summary(model: LetterFormModel, viewer: Viewer): Html {
  return html`<div class="hint" id="before-sending">
    ${byName(model, (standing) => together(model, standing))}
    <p>
      ${byName(model, ({ count }) => prices(model, count))}Если подписать сейчас,
      ${byName(model, ({ count }) => whenAtPost({ way: model.values.way, channel: model.channel, count }, timeTag(model.postAt, viewer)))}
    </p>
    <p>${ofEachKind(model, (kind) => model.expected[kind])}</p>
  </div>`;
}

function together({ further, values }: LetterFormModel, { isNamed, count }: Standing): Html {
  if (count === 1) return html``;
  const others = further.map(({ name }) => name).join('; ');
  const typed = isNamed ? html`<span data-shows="recipient.name">${values.recipientName.trim()}</span>; ` : undefined;
  return html`<span class="together-said"
    ><b>Будет ${lettersText(count)}</b>, по одному каждому: ${typed}${others}.</span
  >`;
}

function prices(model: LetterFormModel, count: number): Html {
  const { tariff } = model;
  return ofEachKind(
    model,
    (kind) => html`<span title="${tariffCaveat([tariff])}">${priceWords(model, kind, count)} </span>`,
  );
}

/** Of every kind, the chosen one in sight. */
function ofEachKind({ values }: LetterFormModel, said: (kind: LetterKind) => Html | string): Html {
  const kinds = Object.keys(LETTER_KIND_NAMES) as readonly LetterKind[];
  return html`${kinds.map(
    (kind) => html`<span data-when="${kind}" ${kind === values.kind ? '' : 'hidden'}>${said(kind)} </span>`,
  )}`;
}

function priceWords({ tariff, attachments, limits }: LetterFormModel, kind: LetterKind, count: number): string {
  const letter = { kind, way: null, pageCount: plannedPages(attachments, limits) };
  const price = priceOf(tariff, letter);
  if (price === null) return 'Цена простого письма не известна.';
  const [sum, vat] = [price, vatWithin(price, tariff)].map((one) => Array.from({ length: count }, () => one));
  const made = madeOf(price, tariff, letter);
  const how = [`тариф ${tariff.validFrom.slice(0, 4)} года`, ...(made === null ? [] : [made])].join('; ');
  return `Стоимость ${moneyText(sumOf(sum ?? []))}${vatWords(vatTotal(vat ?? []))} (${how}).`;
}

/** Of the assembled document: those of what is attached and the blank ones; null: not all of it is converted. */
function plannedPages(
  attachments: LetterFormModel['attachments'],
  { blankPages }: Pick<LetterFormModel['limits'], 'blankPages'>,
): number | null {
  const pages = attachments.map(({ preview }) => (preview.state === 'ready' ? preview.pageCount : null));
  if (pages.length === 0 || pages.includes(null)) return null;
  return pages.reduce<number>((sum, one) => sum + (one ?? 0), blankPages);
}

/** What is filled in now, kept to begin other letters with. */
function templateForm({ newTemplate }: LetterFormModel): MaybeHtml {
  const { name = '', faults = [] } = newTemplate ?? {};
  const hint = `В нём останутся вид, заголовок, комментарий и кто подписывает. ${MERGE_HINT}`;
  return html`<details class="keep-template" id="keep-template" ${newTemplate === undefined ? '' : 'open'}>
    <summary>Сохранить как шаблон</summary>
    ${textField({ name: 'templateName', label: 'Название шаблона', hint, value: name, faults })}
    ${radioField({ name: 'templateWhose', label: 'Чей', value: 'own', faults: [], choices: WHOSE })}
    <button name="action" value="keep-template">Сохранить шаблон</button>
  </details>`;
}

const WHOSE = [
  { value: 'own', label: 'Мой' },
  { value: 'site', label: 'Общий', hint: 'для всех на участке' },
];
