import { CHANNEL_DESCRIPTIONS, CHANNEL_LABELS, needsAdapter, type ChannelName } from '#domain/post/channels.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { html, type Html } from '../html.ts';
import type { Chrome } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { PATHS, sitePath } from '../paths.ts';

export interface ChannelModel {
  readonly name: ChannelName;
  readonly isOffered: boolean;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/** Every way to the Post: what it is, whether it can be gone, and which sites go it. */
export function channelsPage(chrome: Chrome, channels: readonly ChannelModel[]): Html {
  const content = html`<div class="page-head"><h1>Пути к Почте</h1></div>
    ${managementTabs(PATHS.channels, { seesInstallation: true })}
    <div class="stacked">
      <p class="hint">Путь участок выбирает на своей странице; начатая партия идёт тем, с которым открыта.</p>
      ${channels.map(channelCard)}
    </div>`;
  return page(chrome, { title: 'Пути к Почте' }, content);
}

function channelCard({ name, isOffered, sites }: ChannelModel): Html {
  const heading = `channel-${name}`;
  const off = needsAdapter(name) ? 'выключен' : 'исполнитель о нём не сообщает';
  return html`<section class="card" aria-labelledby="${heading}">
    <h2 id="${heading}">${CHANNEL_LABELS[name]}</h2>
    <p>${isOffered ? html`<span class="pill pill-good">подключён</span>` : html`<span class="pill">${off}</span>`}</p>
    <p class="prose">${CHANNEL_DESCRIPTIONS[name]}</p>
    ${
      sites.length === 0
        ? html`<p class="muted">Этим путём не идёт ни один участок.</p>`
        : html`<p>
            Участки:
            ${sites.map(({ id }, index) => html`${index === 0 ? '' : ', '}<a href="${sitePath(id)}">${id}</a>`)}.
          </p>`
    }
  </section>`;
}
