import type { LetterKind } from '../letters/letter.ts';
import { BRANCH_NAMES } from './branch-names.ts';
import type { ChannelName } from './channels.ts';
import type { DeliveryBranch } from './operation-meaning.ts';

/** Two facts of a letter's way, told in the same words wherever it is told: how the court handed it over, and how the Post takes it to the addressee. */
export const WAY_LABELS = { handOver: 'Передача Почте', delivery: 'Вручение' } as const;

/** Why what was handed over electronically goes on paper. */
export const PRINTED_WHY = 'электронно вручить нельзя: Почта печатает письмо';

const HAND_OVERS: Readonly<Record<ChannelName, { readonly how: DeliveryBranch; readonly by: string }>> = {
  emulator: { how: 'electronic', by: 'учебная Почта программы' },
  cabinet: { how: 'electronic', by: 'через кабинет Почты «Отправка»' },
  gateway: { how: 'electronic', by: 'через прямой интерфейс Почты' },
  paper: { how: 'paper', by: 'сдано в отделение' },
};

/** «электронно» */
export function handOverName(channel: ChannelName): string {
  return BRANCH_NAMES[HAND_OVERS[channel].how];
}

/** «электронно, через кабинет Почты «Отправка»» */
export function handOverWords(channel: ChannelName): string {
  return `${handOverName(channel)}, ${HAND_OVERS[channel].by}`;
}

/** A letter that the Post has. */
export interface WayOfLetter {
  readonly kind: LetterKind;
  /** Of its batch; null: not known. */
  readonly channel: ChannelName | null;
  /** What the Post has told; null: nothing yet. */
  readonly branch: DeliveryBranch | null;
}

/** How it is taken to the addressee: what is handed over on paper goes on paper, whether the Post has told so or not. */
export function deliveryBranch({ channel, branch }: Pick<WayOfLetter, 'channel' | 'branch'>): DeliveryBranch | null {
  return branch ?? (channel !== null && HAND_OVERS[channel].how === 'paper' ? 'paper' : null);
}

/** «на бумаге»; why it is not known yet, where it is not: nowhere is it left out. */
export function deliveryName(letter: WayOfLetter): string {
  const branch = deliveryBranch(letter);
  if (branch !== null) return BRANCH_NAMES[branch];
  return letter.kind === 'simple' ? 'о простом письме Почта не сообщает' : 'Почта ещё не сообщила';
}

/** «на бумаге (электронно вручить нельзя: Почта печатает письмо)» */
export function deliveryWords(letter: WayOfLetter): string {
  const branch = deliveryBranch(letter);
  const isPrinted = branch === 'paper' && letter.channel !== null && HAND_OVERS[letter.channel].how === 'electronic';
  return `${deliveryName(letter)}${isPrinted ? ` (${PRINTED_WHY})` : ''}`;
}

/** Both facts with their names; the hand-over only where it is known. */
export function wayFacts(letter: WayOfLetter): readonly (readonly [string, string])[] {
  return [
    ...(letter.channel === null ? [] : [[WAY_LABELS.handOver, handOverWords(letter.channel)] as const]),
    [WAY_LABELS.delivery, deliveryWords(letter)],
  ];
}
