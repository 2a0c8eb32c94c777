import type { LetterListItem } from '#views/letters/letter.ts';
import { emptyState } from '../../components/empty-state.ts';
import { liveMark } from '../../components/live-mark.ts';
import { lettersText } from '../../format/count.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { PATHS } from '../../paths.ts';
import { decisionPanel, type DecisionDraft } from './decision-panel.ts';
import { queueList } from './queue-list.ts';
import { readingPane } from './reading-pane.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';
import type { LetterCardModel } from '../card/letter-card-model.ts';

export interface ApprovalsModel {
  /** What waits for this supervisor, the oldest first. */
  readonly queue: readonly LetterListItem[];
  /** The queue is longer than what is shown. */
  readonly hasMore: boolean;
  /** The letter being read; absent when the queue is empty. */
  readonly letter?: LetterCardModel | undefined;
  /** Where «пропустить» leads. */
  readonly nextHref?: string | undefined;
  readonly draft?: DecisionDraft | undefined;
  /** How long a signed letter can still be recalled, seconds. */
  readonly recallWindowSeconds: number | null;
}

const EMPTY_REFRESH_SECONDS = 60;

/** A supervisor's signing session: the queue, the pages, the decision. */
export function approvalsPage(chrome: Chrome, model: ApprovalsModel, keys: FormKeys): Html {
  const { queue, letter } = model;
  const content = html`<div class="page-head">
      <h1>На подпись</h1>
      <p class="muted" id="queue-total" data-live-count>${headText(model)}</p>
    </div>
    ${liveMark({ kinds: ['letter'], says: 'Очередь изменилась' })}
    ${letter === undefined ? nothingToSign() : desk(chrome, model, letter, keys)}`;
  const title = letter?.number == null ? 'На подпись' : `На подпись: ${letter.number}`;
  // An empty queue looks by itself whether something has come.
  const refreshSeconds = letter === undefined ? EMPTY_REFRESH_SECONDS : undefined;
  return page(
    chrome,
    {
      title,
      width: 'wide',
      refreshSeconds,
      refreshTo: PATHS.approvals,
      islands: queue.length > 0 || letter ? ['approvals', 'live-page'] : [],
    },
    content,
  );
}

function headText({ queue, hasMore }: ApprovalsModel): MaybeHtml {
  return queue.length === 0 ? undefined : html`Ждут: ${hasMore ? 'больше, чем ' : ''}${lettersText(queue.length)}`;
}

function desk(chrome: Chrome, model: ApprovalsModel, letter: LetterCardModel, keys: FormKeys): Html {
  return html`<div class="desk">
    ${queueList(model.queue, letter.id, chrome.viewer)} ${readingPane(letter, chrome.viewer)}
    ${decisionPanel({ letter, draft: model.draft, nextHref: model.nextHref, recallWindowSeconds: model.recallWindowSeconds }, keys, chrome.viewer)}
  </div>`;
}

function nothingToSign(): Html {
  return emptyState(
    'Всё подписано',
    'Новые письма появятся здесь, когда секретарь отправит их на подпись.',
    html`<a class="button" href="${PATHS.letters}">Все письма участка</a>`,
  );
}
