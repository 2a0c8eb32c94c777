import { dayWords } from '../work/plain-text.ts';

export const ACT_STATES = {
  draft: 'проект: ждёт утверждения вторым человеком',
  approved: 'утверждён: письма уничтожаются',
  done: 'исполнен',
  withdrawn: 'отозван: ничего не уничтожено',
} as const;
export type ActState = keyof typeof ACT_STATES;

/** A letter in an act. `clearing`: its row says nothing of a person any more and its files are being removed. */
export const ITEM_STATES = {
  waiting: 'письмо цело',
  clearing: 'запись очищена, файлы удаляются',
  destroyed: 'уничтожено',
  excluded: 'исключено, письмо цело',
} as const;
export type ItemState = keyof typeof ITEM_STATES;

/** «№ 50MS0095/у2026/3» */
export function actNumber({
  siteId,
  year,
  sequence,
}: {
  readonly siteId: string;
  readonly year: number;
  readonly sequence: number;
}): string {
  return `${siteId}/у${String(year)}/${String(sequence)}`;
}

/** Whoever administers a site draws acts up; the word that destroys is of who is answerable for the site or the installation. */
export const WHO_APPROVES =
  'Утверждает судья (начальник) или администратор установки, но не тот, кто составил проект. Администратор участка акты составляет и отзывает, но не утверждает.';

/** What is told of a letter that was destroyed, and nothing beside its number, its day and its ШПИ. */
export function destroyedWords({ act, day }: { readonly act: string; readonly day: string }): string {
  return `уничтожено по акту № ${act} от ${dayWords(day)}`;
}

/** Copies made before are not touched: said wherever something is destroyed. */
export const COPIES_WORDS =
  'В резервных копиях, сделанных раньше, эти данные остаются, пока копии не сменятся по своему сроку; восстановление из такой копии вернёт их, и акт исполняется заново.';
