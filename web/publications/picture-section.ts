import type { ReportState } from '#domain/matters/assignment.ts';
import { MOST_ATTACHED_BYTES } from '#domain/publications/picture.ts';
import { RECIPIENT_TERM_CURE } from '#domain/publications/recipient-term.ts';
import type { PreviewView } from '#views/publications/preview.ts';
import { factList } from '../components/facts.ts';
import { dayText } from '../format/time.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

type Resolution = PreviewView['picture']['resolutions'][number];
type Report = Resolution['reports'][number];

const REPORT_NAMES: Readonly<Record<ReportState, string>> = {
  submitted: 'представлен',
  accepted: 'принят',
  returned: 'возвращён',
};

/** The picture of a card as it would leave the court, and its file. */
export function pictureSection(preview: PreviewView): Html {
  const { picture, notPublishedBecause, hindrance, settingsVersion, format, fileText } = preview;
  const { card, resolutions, court } = picture;
  return html`<section class="card" aria-labelledby="picture-heading">
      <h2 id="picture-heading">Карточка ${card.number}</h2>
      ${warning(notPublishedBecause && `По этим настройкам карточка не публикуется: ${notPublishedBecause}. Ниже — какой она была бы.`)}
      ${warning(hindrance && `Сейчас сообщение не составилось бы: ${hindrance}. ${RECIPIENT_TERM_CURE}`)}
      ${factList([
        ['Суд', court],
        ['Зарегистрирована', dayText(card.registeredOn)],
        ['Группа', card.documentGroup],
        ['Вид доставки', card.deliveryKind],
        ['Состояние', card.state.words],
        ['Содержание', card.subject],
        ['Заявитель', card.applicant],
        [
          'Сопроводительное',
          card.covering && `№ ${card.covering.number} от ${dayText(card.covering.date)}, ${card.covering.sender}`,
        ],
      ])}
      <h3>Резолюции</h3>
      ${resolutions.length === 0 ? html`<p class="muted">Ни одной.</p>` : undefined}
      <ol class="messages">
        ${resolutions.map(resolutionItem)}
      </ol>
    </section>
    <section class="card" aria-labelledby="file-heading">
      <h2 id="file-heading">Файл</h2>
      <p class="hint">
        ${format}. Настройки версии ${settingsVersion}. Номер сообщения здесь — 1; соль и хеш кода заявителя показаны
        нулями.
      </p>
      <pre class="picture" tabindex="0" aria-label="Текст файла">${fileText}</pre>
    </section>`;
}

function warning(words: string | null): MaybeHtml {
  return words === null ? undefined : html`<p class="notice notice-warn">${words}</p>`;
}

function resolutionItem(resolution: Resolution): Html {
  const { author, issuedOn, state, text, executors, dueOn, extendedTo, takenOffControlOn, reports } = resolution;
  const names = executors.map(({ name, isResponsible }) => (isResponsible ? `${name} (отв.)` : name)).join(', ');
  return html`<li>
    <p><b>${author}</b>, ${dayText(issuedOn)} — ${state.words}</p>
    ${text === null ? undefined : html`<p>${text}</p>`}
    ${factList([
      ['Исполнители', names],
      ['Срок', dueOn && dayText(dueOn)],
      ['Продлён до', extendedTo && dayText(extendedTo)],
      ['Снято с контроля', takenOffControlOn && dayText(takenOffControlOn)],
      ...reports.map((report): readonly [string, Html] => ['Отчёт', reportText(report)]),
    ])}
  </li>`;
}

function reportText({ reportedOn, executor, state, text, files }: Report): Html {
  const by = executor === null ? '' : `, ${executor}`;
  return html`${dayText(reportedOn)}${by}, ${REPORT_NAMES[state]}${text === null ? undefined : html`: ${text}`}
  ${files.map(
    ({ name, byteSize, isAttached }) =>
      html`<br />${name} <small class="muted">${sizeText(byteSize)}</small>${
          isAttached
            ? undefined
            : html` <small class="late"
                >не приложится: файлы одного сообщения вместе — не больше ${sizeText(MOST_ATTACHED_BYTES)}</small
              >`
        }`,
  )}`;
}
