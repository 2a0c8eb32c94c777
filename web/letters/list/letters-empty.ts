import { emptyState } from '../../components/empty-state.ts';
import { html, type Html } from '../../html.ts';
import { PATHS } from '../../paths.ts';
import { isSearched, listHref } from './list-address.ts';
import type { LettersModel } from './letters-model.ts';

/** Why nothing is shown, and what to do about it. */
export function lettersEmpty({ settings, isContinued, canCreate }: LettersModel): Html {
  if (isSearched(settings)) {
    const href = listHref({ ...settings, text: undefined, from: undefined, to: undefined });
    const clear = html`<a class="button" href="${href}">Сбросить поиск</a>`;
    return emptyState('Ничего не найдено', 'Проверьте номер или имя, либо ищите по части слова во всех папках.', clear);
  }
  if (isContinued) {
    const start = html`<a class="button" href="${PATHS.letters}">К началу</a>`;
    return emptyState('Дальше писем нет', 'Вернитесь к началу списка.', start);
  }
  if (settings.isLate === true) return emptyState('Просроченных нет', 'Письмо появится здесь, когда его срок пройдёт.');
  if (settings.group !== undefined || settings.order === 'due')
    return emptyState('В этой папке пусто', 'Письма появятся здесь сами, когда дойдут до этой стадии.');
  const create = canCreate
    ? html`<a class="button primary" href="${PATHS.newLetter}">Подготовить письмо</a>`
    : undefined;
  return emptyState(
    'Писем пока нет',
    canCreate
      ? 'Подготовьте первое: приложите документ, укажите получателя и отправьте на подпись.'
      : 'Письма появятся здесь, когда секретарь их подготовит.',
    create,
  );
}
