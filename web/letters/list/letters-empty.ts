import { emptyState } from '../../components/empty-state.ts';
import { html, type Html } from '../../html.ts';
import { PATHS } from '../../paths.ts';
import type { LettersModel } from './letters-model.ts';

/** Why nothing is shown, and what to do about it. */
export function lettersEmpty({ filter, isContinued, canCreate }: LettersModel): Html {
  const create = canCreate
    ? html`<a class="button primary" href="${PATHS.newLetter}">Подготовить письмо</a>`
    : undefined;
  if (filter.isNarrowed) {
    const clear = html`<a class="button" href="${filter.clearHref}">Сбросить поиск</a>`;
    return emptyState('Ничего не найдено', 'Проверьте номер или имя, либо ищите по части слова во всех папках.', clear);
  }
  if (isContinued)
    return emptyState(
      'Дальше писем нет',
      'Вернитесь к началу списка.',
      html`<a class="button" href="${PATHS.letters}">К началу</a>`,
    );
  if (filter.group !== '')
    return emptyState('В этой папке пусто', 'Письма появятся здесь сами, когда дойдут до этой стадии.');
  return emptyState(
    'Писем пока нет',
    'Подготовьте первое: приложите документ, укажите получателя и отправьте на подпись.',
    create,
  );
}
