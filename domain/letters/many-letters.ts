import { DECISION_REFUSAL_WORDS, DECISION_REFUSALS } from './decision-refusals.ts';
import { may, type Decider, type LetterAction, type LetterAtDecision } from './letter-decisions.ts';
import type { Role } from '../people/role.ts';

/** What is done with several letters at once, each on its own. */
export const MANY_ACTS = ['submit', 'cancel', 'remove', 'reassign'] as const;
export type ManyAct = (typeof MANY_ACTS)[number];

/** The button, the question, what cannot be undone, and what is said of one that it was done with. */
export interface ManyActWords {
  readonly button: string;
  readonly title: string;
  readonly caution: string;
  readonly done: string;
}

export const MANY_ACT_WORDS: Readonly<Record<ManyAct, ManyActWords>> = {
  submit: {
    button: 'Отправить на подпись',
    title: 'Отправить письма на подпись',
    caution: 'Черновики получат номера: номер назад не берётся.',
    done: 'отправлено на подпись',
  },
  cancel: {
    button: 'Отозвать',
    title: 'Отозвать письма',
    caution: 'Отозванное письмо не возвращается: понадобится новое.',
    done: 'отозвано',
  },
  remove: {
    button: 'Удалить черновики',
    title: 'Удалить черновики',
    caution: 'Удалённый черновик не возвращается.',
    done: 'удалено',
  },
  reassign: {
    button: 'Передать…',
    title: 'Передать письма на подпись другому',
    caution: 'Тот, кому передано, увидит их у себя; страницы готовятся заново с его подписью.',
    done: 'передано',
  },
};

const BY_ROLE: Readonly<Record<Role, readonly ManyAct[]>> = {
  clerk: ['submit', 'cancel', 'remove'],
  supervisor: ['cancel', 'reassign'],
  admin: [],
  site_admin: [],
  auditor: [],
};

export function manyActsOf(role: Role): readonly ManyAct[] {
  return BY_ROLE[role];
}

export const STILL_A_DRAFT = { words: 'Это черновик: его удаляют кнопкой «Удалить черновики».' } as const;
export const NOT_A_DRAFT = {
  words: 'Это уже не черновик: удаляют только черновики; письмо отзывают, пока его не взяла партия.',
} as const;

const CANCELLED = { words: DECISION_REFUSAL_WORDS[DECISION_REFUSALS.alreadyCancelled] } as const;

/** What the act is to this letter as it stands, or why it is nothing to it, in words. */
export function actionOfMany(
  act: ManyAct,
  letter: LetterAtDecision,
  decider: Decider,
): LetterAction | { readonly words: string } {
  const isDraft = letter.status === 'draft';
  if (act === 'cancel' && isDraft) return STILL_A_DRAFT;
  if (act === 'remove' && !isDraft) return letter.status === 'cancelled' ? CANCELLED : NOT_A_DRAFT;
  if (act === 'reassign' && isDraft) return { words: DECISION_REFUSAL_WORDS[DECISION_REFUSALS.stillDraft] };
  const action = actionHere(act, isDraft);
  const allowed = may(action, letter, decider);
  return allowed === true ? action : allowed;
}

function actionHere(act: ManyAct, isDraft: boolean): LetterAction {
  if (act === 'submit') return isDraft ? 'submit' : 'resubmit';
  return act === 'reassign' ? 'reassign' : 'cancel';
}
