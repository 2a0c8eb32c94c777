import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { MAX_PASSWORD_LENGTH, passwordFault } from '#domain/people/account-rules.ts';

/** Of 0–4: at most ten billion guesses by whoever begins with the known ones. Source: zxcvbn, Wheeler 2016, its thresholds. */
const MIN_SCORE = 3;
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** What is wrong with a password to be set, in words; null: nothing. Its rule, and the list of those that are guessed first. */
export async function newPasswordFault(password: string, login: string): Promise<string | null> {
  const fault = passwordFault(password, login);
  if (fault !== null) return fault;
  const guesser = await loadGuesser();
  // Russian words are typed in Latin letters and the other way round: both readings are guessed.
  const readings = [password, onOtherLayout(password)].map((text) => text.slice(0, MAX_PASSWORD_LENGTH));
  const isGuessed = readings.some((text) => guesser.check(text, [login]).score < MIN_SCORE);
  return isGuessed
    ? 'Такой пароль подбирают одним из первых: он составлен из частых паролей, рядов клавиш или повторов. Возьмите три-четыре случайных слова.'
    : null;
}

type Guesser = InstanceType<typeof ZxcvbnFactory>;
let loaded: Promise<Guesser> | undefined;

/** Fifty thousand words: only whoever sets a password needs them. */
function loadGuesser(): Promise<Guesser> {
  loaded ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) =>
      new Factory({
        dictionary: { 'passwords-common': dictionary['passwords-common'] },
        graphs: adjacencyGraphs,
      }),
  );
  return loaded;
}

function onOtherLayout(text: string): string {
  return [...text.toLowerCase()].map((letter) => other(letter)).join('');
}

function other(letter: string): string {
  const [russian, latin] = [RUSSIAN.indexOf(letter), LATIN.indexOf(letter)];
  if (russian >= 0) return LATIN.charAt(russian);
  return latin >= 0 ? RUSSIAN.charAt(latin) : letter;
}
