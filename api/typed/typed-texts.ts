import { findTyped, finishTyped, keepTyped, type TypedRow } from '#db/typed/typed-texts.ts';
import type { KeptTyped, TypedTextView } from '#views/typed/typed-text.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { KeepTyped } from './typed-requests.ts';

/** A certificate is public, the key pasted beside it by mistake is not: it is kept nowhere. */
const SECRET = /PRIVATE KEY-----/;

/** Of a text thrown away before it was kept. */
const NOWHERE = '/';

export interface TypedService {
  /** The actor's own texts: those not sent at these places, and those of these ids whatever became of them. */
  find(
    actor: Actor,
    asked: { readonly places: readonly string[]; readonly ids: readonly string[] },
  ): Promise<TypedTextView[]>;
  /** @throws ApplicationError `conflict` when the text has been sent */
  keep(actor: Actor, id: string, text: KeepTyped): Promise<KeptTyped>;
  drop(actor: Actor, id: string): Promise<void>;
  /** The form with this text was taken. */
  finish(
    actor: Actor,
    text: { readonly id: string; readonly place: string; readonly ledTo: string | null },
  ): Promise<void>;
}

/** What people type, kept before they send it. Nobody sees another's. */
export function createTypedService({ database }: ServiceDeps): TypedService {
  return {
    find: async ({ accountId }, asked) => (await database.read((em) => findTyped(em, accountId, asked))).map(viewOf),
    keep: async ({ accountId }, id, { place, content, edit }) => {
      const text = { id, place, content: withoutSecrets(content), edit };
      const savedAt = await database.change('typed.keep', (em) => keepTyped(em, accountId, text));
      if (savedAt === null) throw new ApplicationError('conflict', { detail: 'Этот текст уже отправлен или новее.' });
      return { savedAt: savedAt.toISOString() };
    },
    drop: ({ accountId }, id) =>
      database.change('typed.drop', (em) => finishTyped(em, accountId, { id, place: NOWHERE, ledTo: null })),
    finish: ({ accountId }, text) => database.change('typed.finish', (em) => finishTyped(em, accountId, text)),
  };
}

function withoutSecrets(content: KeepTyped['content']): KeepTyped['content'] {
  const kept = (text: string): string => (SECRET.test(text) || !isStorable(text) ? '' : text);
  const fields = Object.entries(content.fields).map(([name, values]) => [kept(name), values.map(kept)] as const);
  const base = Object.entries(content.base).map(([name, value]) => [kept(name), kept(value)] as const);
  const rest = { files: content.files.map(kept), tab: kept(content.tab) };
  return { fields: Object.fromEntries(fields), base: Object.fromEntries(base), ...rest };
}

function viewOf({ id, place, content, savedAt, doneAt, ledTo }: TypedRow): TypedTextView {
  return { id, place, content, savedAt: savedAt.toISOString(), isDone: doneAt !== null, ledTo };
}
