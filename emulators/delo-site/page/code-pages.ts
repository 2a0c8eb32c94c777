import { html } from 'hono/html';
import { layout, type Html } from './layout.ts';
import { pagePath } from './pass.ts';

const LEAD = 'Ссылка и код указаны в уведомлении о приёме обращения.';
const NAME = 'Ход рассмотрения обращения';

/** The way in for who has the link as text. @param trouble why he was not let in; null: he has just come */
export function entrancePage(link = '', trouble: string | null = null): Html {
  return layout(
    NAME,
    html`<h1>${NAME}</h1>
      <p class="lead">${LEAD}</p>
      <form class="card code-form" method="post" action="/">
        ${troubleOf(trouble)}
        <p class="field">
          <label for="link">Ссылка на обращение</label>
          <input
            id="link"
            name="link"
            value="${link}"
            required
            autocomplete="off"
            spellcheck="false"
            inputmode="url"
            maxlength="500"
          />
        </p>
        ${codeField(trouble)}
        <p><button>Показать</button></p>
      </form>`,
  );
}

/** The way in by the link; it looks the same whether there is such a card or not. */
export function codePage(publicId: string, trouble: string | null = null): Html {
  return layout(
    NAME,
    html`<h1>${NAME}</h1>
      <p class="lead">Введите код доступа: он указан в уведомлении о приёме обращения вместе со ссылкой.</p>
      <form class="card code-form" method="post" action="${pagePath(publicId)}">
        ${troubleOf(trouble)} ${codeField(trouble)}
        <p><button>Показать</button></p>
      </form>`,
  );
}

/** At an address where nothing is; it says nothing of any card. */
export function nothingPage(): Html {
  return layout(
    'Здесь ничего нет',
    html`<h1>Здесь ничего нет</h1>
      <p class="lead">Проверьте адрес: возможно, он скопирован не целиком. ${LEAD}</p>
      <p><a href="/">Открыть ход рассмотрения по ссылке и коду</a></p>`,
  );
}

function troubleOf(trouble: string | null): Html | string {
  return trouble === null ? '' : html`<p class="trouble" id="trouble" role="alert">${trouble}</p>`;
}

function codeField(trouble: string | null): Html {
  return html`<p class="field">
    <label for="code">Код доступа</label>
    <input
      id="code"
      name="code"
      class="code"
      required
      autocomplete="one-time-code"
      autocapitalize="characters"
      spellcheck="false"
      maxlength="64"
      aria-describedby="${trouble === null ? 'code-hint' : 'trouble code-hint'}"
    />
    <span class="hint" id="code-hint">Большие и малые буквы, пробелы и дефисы не важны.</span>
  </p>`;
}
