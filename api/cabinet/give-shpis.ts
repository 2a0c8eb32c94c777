import { isAnswered } from '#db/batches/batch-row.ts';
import { findShpiHolder } from '#db/cabinet/asked-letters.ts';
import { endBareTask, listBareLetters, type BareLetter } from '#db/cabinet/bare-letters.ts';
import { endContradictionTask } from '#db/cabinet/contradiction-task.ts';
import { listFormClaims } from '#db/cabinet/shpi-claims.ts';
import { batchLine, letterLine } from '#db/cabinet/shpi-lines.ts';
import { writeShpis, type ShpiTarget } from '#db/cabinet/write-shpis.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimelineEntries } from '#db/work/timeline.ts';
import { DOUBTS } from '#domain/cabinet/answer-row.ts';
import { disputesOf } from '#domain/cabinet/disputed-shpis.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { BareView } from '#views/cabinet/cabinet.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { readBatch } from '../batches/batches.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { mayCarry } from './may-carry.ts';
import { heldBy } from './refusals.ts';
import { typedShpis } from './typed-shpis.ts';
import { wakeWhenSettled } from './wake-batch.ts';

export interface GivenService {
  /** Registered letters of a batch of whatever way that stand as taken without a ШПИ, with what the Post's papers say it is. */
  look(actor: Actor, batchId: string): Promise<BareView>;
  /**
   * Writes their ШПИ, also of a batch that is over. `shpis`: by letter, as typed; empty ones are left.
   * @throws ApplicationError `conflict` for a wrong check digit, a ШПИ of another letter, one that form 103 in force contradicts, or when a
   * letter is not such a one any more
   */
  give(
    actor: Actor,
    batchId: string,
    shpis: ReadonlyMap<string, string>,
    command: Command,
  ): Promise<{ readonly id: string }>;
}

/** Gives letters their ШПИ that were accepted without one. */
export function createGivenService({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): GivenService {
  return {
    look: (actor, batchId) =>
      database.read(async (em) => {
        const batch = await readBatch(em, actor, batchId);
        return { batchId, letters: await listBareLetters(em, batchId), canGive: mayCarry(actor, batch) };
      }),
    give: async (actor, batchId, shpis, command) => {
      const giver = requireSiteRole(actor, 'clerk', 'supervisor');
      const targets = [...typedShpis(shpis)].map(([letterId, shpi]) => ({ letterId, shpi }));
      const args = { batchId, targets };
      return changeOnce(database, { actor, command, record: 'cabinet.shpis_given', args }, clock, async (em, now) => {
        await readBatch(em, giver, batchId);
        await giveShpis(em, giver, { batchId, targets, key: command.idempotencyKey }, now);
        return { id: batchId };
      });
    },
  };
}

interface Giving {
  readonly batchId: string;
  readonly targets: readonly ShpiTarget[];
  /** Of the decision. */
  readonly key: string;
}

async function giveShpis(em: EntityManager, { accountId }: SiteActor, giving: Giving, now: Date): Promise<void> {
  const { batchId, targets, key } = giving;
  await isAnswered(em, batchId);
  await requireGivable(em, giving, now);
  const done = await writeShpis(em, batchId, targets, now);
  if ('keptFor' in done) throw refusal(`${DOUBTS[done.why]}. Ничего не записано.`);
  const by = { at: now, actorId: accountId };
  await appendTimelineEntries(
    em,
    done.written.flatMap((one) => [letterLine(one, { ...by, key }), batchLine(batchId, one, { ...by, key })]),
  );
  const data = { letterIds: targets.map(({ letterId }) => letterId) };
  await appendAudit(em, { ...by, action: 'batch.shpis_given', subject: batchSubject(batchId), data });
  await wakeWhenSettled(em, batchId, now);
  await endContradictionTask(em, batchId, accountId, now);
  await endBareTask(em, batchId, accountId, now);
}

/** One ШПИ is one letter's, and only a letter without one gets it here. @throws ApplicationError `conflict` */
async function requireGivable(em: EntityManager, { batchId, targets }: Giving, now: Date): Promise<void> {
  const bare = new Map((await listBareLetters(em, batchId)).map((letter) => [letter.letterId, letter]));
  const asked = { letterIds: targets.map(({ letterId }) => letterId), shpis: targets.map(({ shpi }) => shpi) };
  const claims = await listFormClaims(em, { batchIds: [batchId], ...asked });
  for (const { letterId, shpi } of targets) {
    const letter = bare.get(letterId);
    if (letter === undefined)
      throw refusal('У письма ШПИ уже записан, или исход уже известен: посмотрите, что сейчас.');
    const twin = targets.find((other) => other.shpi === shpi && other.letterId !== letterId);
    if (twin) throw refusal(twiceWords(shpi, letter, bare.get(twin.letterId)));
    const holder = await findShpiHolder(em, { shpi, letterId }, now);
    if (holder !== null) throw heldBy(shpi, holder);
    const disputes = disputesOf({ letterId, shpi }, claims);
    if (disputes.length > 0) throw refusal(againstForm(shpi, letter, disputes));
  }
}

/** A row of the cabinet's answer is written against the form too, and the form then asks of it. */
function againstForm(shpi: string, { registrationNumber: number }: BareLetter, disputes: readonly string[]): string {
  return `ШПИ ${shpi} письму ${number}: ${disputes.join('; ')}. Ничего не записано. Проверьте по кабинету. Если ошибается форма, вставьте строку этого письма из кабинета в «Ответ кабинета» и запишите её: форма сличится заново, и расхождение станет заданием.`;
}

function twiceWords(shpi: string, one: BareLetter, other: BareLetter | undefined): string {
  const names = `${one.registrationNumber} и ${other?.registrationNumber ?? ''}`;
  return `ШПИ ${shpi} вписан двум письмам, ${names}: проверьте по кабинету, чей он.`;
}

function refusal(detail: string): ApplicationError {
  return new ApplicationError('conflict', { detail });
}
