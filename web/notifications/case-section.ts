import { html, type Html } from '../html.ts';
import { consentsPath, newNotificationPath, noticesOfCasePath } from './notification-paths.ts';

/** Of a case's card: where its parties are notified and what they agreed to. */
export function noticesOfCase({
  card: { id, number },
}: {
  readonly card: { readonly id: string; readonly number: string };
}): Html {
  return html`<section class="card" aria-labelledby="notices-heading">
    <h2 id="notices-heading">Уведомления сторонам</h2>
    <p class="button-row">
      <a class="button" href="${newNotificationPath(id)}">Известить стороны</a>
      <a class="button" href="${consentsPath(id)}">Согласия сторон</a>
      <a class="button" href="${noticesOfCasePath(number)}">Журнал по делу</a>
    </p>
  </section>`;
}
