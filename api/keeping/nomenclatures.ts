import {
  listNomenclature,
  readNomenclature,
  saveNomenclature,
  type NomenclatureRow,
} from '#db/keeping/nomenclature.ts';
import { listOverLetters } from '#db/keeping/over-letters.ts';
import { setKeepingIndex } from '#db/keeping/keeping-index.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { dayIn } from '#domain/calendar/day.ts';
import {
  nomenclatureFaults,
  NOT_CHECKED,
  START_RULE,
  termWords,
  type Nomenclature,
} from '#domain/keeping/storage-term.ts';
import { DOCUMENT_KINDS, DOCUMENT_KIND_NAMES } from '#domain/letters/letter.ts';
import type {
  LetterTermView,
  NewIndex,
  NewNomenclature,
  NomenclatureEffect,
  NomenclatureView,
} from '#views/keeping/keeping.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readLetter } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { fieldFault, KEEPERS, KEEPING_READERS, reasonOf, requireRole, siteOf } from './keeping-access.ts';
import { readLetterTerm } from './letter-term.ts';
import { journalled, subjectByNumber } from './subject-by-number.ts';

/** The nomenclature of cases of a site, and how long a letter is kept by it. */
export interface NomenclatureService {
  read(actor: Actor, siteId?: string): Promise<NomenclatureView>;
  /** Newest first; the shipped one is not among them. */
  versions(actor: Actor, siteId?: string): Promise<readonly NomenclatureView[]>;
  /** What saving it would change. @throws ApplicationError `invalid` */
  effect(actor: Actor, request: NewNomenclature, siteId?: string): Promise<NomenclatureEffect>;
  /** @throws ApplicationError `forbidden` · `invalid` · `conflict` */
  save(actor: Actor, request: NewNomenclature, command: Command, siteId?: string): Promise<object>;
  /** An index of its own for a letter or for all letters of a case. @throws ApplicationError `invalid` */
  setIndex(actor: Actor, request: NewIndex, command: Command): Promise<object>;
  /** Null: the letter's life has not ended, or it is destroyed. @throws ApplicationError `not-found` */
  ofLetter(actor: Actor, letterId: string): Promise<LetterTermView | null>;
}

/** More letters are not counted while a person waits. */
export const COUNTED_AT_MOST = 1_000;
const VERSIONS = 50;

export function createNomenclatures({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): NomenclatureService {
  return {
    read: (actor, named) => {
      requireRole(actor, KEEPING_READERS);
      return database.read(async (em) => {
        const siteId = await siteOf(em, actor, named);
        return viewOf(siteId, await readNomenclature(em, siteId));
      });
    },
    versions: (actor, named) => {
      requireRole(actor, KEEPING_READERS);
      return database.read(async (em) => {
        const siteId = await siteOf(em, actor, named);
        return (await listNomenclature(em, siteId, VERSIONS)).map((row) => viewOf(siteId, row));
      });
    },
    effect: (actor, request, named) => {
      requireSaver(actor);
      requireWhole(request);
      return database.read(async (em) => {
        const siteId = await siteOf(em, actor, named);
        const before = await readNomenclature(em, siteId);
        const today = dayIn(actor.timeZone, await clock(em));
        const overNow = await countOver(em, siteId, before, today);
        const overThen = await countOver(em, siteId, request, today);
        return { overNow, overThen, atMost: COUNTED_AT_MOST, changed: changesOf(before, request) };
      });
    },
    save: (actor, request, command, named) => {
      requireSaver(actor);
      requireWhole(request);
      const reason = reasonOf(request.reason);
      const asked = { actor, command, record: 'keeping.nomenclature', args: { request, named } };
      return changeOnce(database, asked, clock, async (em, at) => {
        const siteId = await siteOf(em, actor, named);
        const content = { items: request.items, ofKinds: request.ofKinds };
        const saved = { siteId, base: request.base, content, reason, byId: actor.accountId };
        const version = await saveNomenclature(em, saved, at);
        if (version === null)
          throw new ApplicationError('conflict', {
            detail: 'Номенклатуру только что изменил другой человек: откройте её заново, набранное здесь сохраните.',
          });
        const entry = { at, actorId: actor.accountId, action: 'keeping.nomenclature_saved' };
        await appendAudit(em, { ...entry, subject: { kind: 'site', id: siteId }, data: { version } });
        return {};
      });
    },
    setIndex: (actor, request, command) => {
      requireRole(actor, KEEPERS);
      const reason = reasonOf(request.reason);
      return changeOnce(database, { actor, command, record: 'keeping.index', args: request }, clock, async (em, at) => {
        const subject = await subjectByNumber(em, actor, request);
        const { items } = await readNomenclature(em, subject.siteId);
        if (!items.some(({ index }) => index === request.itemIndex))
          throw fieldFault('itemIndex', 'Такого индекса в номенклатуре участка нет.');
        await setKeepingIndex(em, { subject, itemIndex: request.itemIndex, reason, byId: actor.accountId }, at);
        const entry = { at, actorId: actor.accountId, action: 'keeping.index_set' };
        await appendAudit(em, { ...entry, ...journalled(subject) });
        return {};
      });
    },
    ofLetter: (actor, letterId) => {
      requireRole(actor, KEEPING_READERS);
      return database.read(async (em) => {
        const letter = await readLetter(em, actor, letterId);
        return readLetterTerm(em, letter);
      });
    },
  };
}

function requireSaver(actor: Actor): void {
  requireRole(actor, ['site_admin', 'admin']);
}

async function countOver(
  em: EntityManager,
  siteId: string,
  nomenclature: Nomenclature,
  today: string,
): Promise<number> {
  return (await listOverLetters(em, { siteId, nomenclature, today, limit: COUNTED_AT_MOST })).length;
}

/** @throws ApplicationError `invalid` */
function requireWhole(nomenclature: Nomenclature): void {
  const faults = nomenclatureFaults(nomenclature).map(([field, message]) => ({
    code: 'keeping' as const,
    field,
    message,
  }));
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

function changesOf(before: Nomenclature, after: Nomenclature): readonly string[] {
  const was = new Map(before.items.map((item) => [item.index, item]));
  const is = new Map(after.items.map((item) => [item.index, item]));
  return [
    ...after.items.flatMap(({ index, title, term, norm }) => {
      const old = was.get(index);
      if (old === undefined) return [`новая строка ${index} «${title}», срок ${termWords(term)}`];
      if (old.term !== term) return [`${index}: срок был ${termWords(old.term)}, станет ${termWords(term)}`];
      return old.title === title && old.norm === norm ? [] : [`${index}: изменены слова`];
    }),
    ...before.items.filter(({ index }) => !is.has(index)).map(({ index }) => `строки ${index} не станет`),
    ...DOCUMENT_KINDS.filter((kind) => before.ofKinds[kind] !== after.ofKinds[kind]).map(
      (kind) => `«${DOCUMENT_KIND_NAMES[kind]}»: был индекс ${before.ofKinds[kind]}, станет ${after.ofKinds[kind]}`,
    ),
  ];
}

function viewOf(siteId: string, { savedAt, ...row }: NomenclatureRow): NomenclatureView {
  const note =
    row.version === 0 ? `Поставленный набор: ${NOT_CHECKED}; сроков в нём нет, замените его номенклатурой суда.` : '';
  return { ...row, siteId, savedAt: savedAt?.toISOString() ?? null, startRule: START_RULE, note };
}
