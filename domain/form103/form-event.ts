import { asideWords, isAsideCode, type FormAside } from './form-aside.ts';
import { formWords } from './form-words.ts';

/** What the course of a batch keeps of a form that a person brought. */
export interface FormEvent {
  readonly fileName: string;
  readonly sha256: string;
  /** The form that was in force before it. */
  readonly replacedName?: string;
  readonly replacedSha256?: string;
  /** For how many letters the two name other charges. */
  readonly otherCharges?: number;
  /** It is in force by the decision of who brought it. */
  readonly isForced?: true;
  readonly asideCode?: FormAside['code'];
  readonly asideCount?: number;
}

type Data = Readonly<Record<string, unknown>>;

/** Which form was brought, and what became of the one before: the rest of the line. Lines from before keep less of it. */
export function formEventShown(data: Data): Data {
  const form = namedForm(data['fileName'], data['sha256']);
  return { ...data, form: `${form === null ? '' : `: ${form}`}${replacedWords(data)}${whyAside(data)}` };
}

function replacedWords({ replacedName, replacedSha256, otherCharges, isForced }: Data): string {
  const replaced = namedForm(replacedName, replacedSha256);
  const charges = Number(otherCharges ?? 0) === 0 ? '' : `, плата другая у писем: ${String(otherCharges)}`;
  const forced = isForced === true ? '; введена в силу его решением' : '';
  return `${replaced === null ? '' : `; вместо ${replaced}${charges}`}${forced}`;
}

function namedForm(fileName: unknown, sha256: unknown): string | null {
  return typeof fileName === 'string' && typeof sha256 === 'string' ? formWords(fileName, sha256) : null;
}

function whyAside({ asideCode, asideCount }: Data): string {
  return isAsideCode(asideCode) ? `; ${asideWords({ code: asideCode, count: Number(asideCount) })}` : '';
}
