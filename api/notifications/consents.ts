import type { ScanReader } from '#activities/documents/scans/scan-reader.ts';
import {
  findConsent,
  insertConsent,
  listConsents,
  withdrawConsent,
  type ConsentRow,
} from '#db/notifications/consents.ts';
import { endDoubts } from '#db/notifications/doubtful-messages.ts';
import { listComingHearings, listPartyFacts } from '#db/notifications/case-facts.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { dayIn } from '#domain/calendar/day.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
import { readConsent } from '#domain/notifications/consent.ts';
import type { ConsentView, NotifiedCase } from '#views/notifications/choices.ts';
import type { Actor, Command } from '../actor.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import { openScan, scanMediaType } from '../scans/open-scan.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { readCases, requireNotifier } from './notice-access.ts';
import type { ConsentInput } from './notice-requests.ts';

/** What parties of a case agreed to. */
export interface ConsentService {
  /** Cases with their parties and what each of these agreed to, withdrawn ones too. @throws ApplicationError `not-found` */
  cases(actor: Actor, caseIds: readonly string[]): Promise<readonly NotifiedCase[]>;
  /** @throws ApplicationError `invalid` by fields · `conflict` when one is in force already */
  enter(
    actor: Actor,
    caseId: string,
    given: ConsentInput,
    scan: UploadedFile | undefined,
    command: Command,
  ): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `conflict` when it was withdrawn before */
  withdraw(actor: Actor, id: string, command: Command): Promise<{ readonly id: string; readonly caseId: string }>;
  /** @throws ApplicationError `not-found` · `file-damaged` */
  scan(actor: Actor, id: string): Promise<Download>;
}

export function createConsents(deps: ServiceDeps, reader: ScanReader): ConsentService {
  const { database, clock, blobs } = deps;
  return {
    cases: (actor, caseIds) => database.read(async (em) => casesOf(em, actor, caseIds, await clock(em))),
    enter: async (actor, caseId, given, scan, command) => {
      const { siteId, accountId, timeZone } = requireNotifier(actor);
      if (scan !== undefined) await requireScan(scan, reader, deps.maxUploadBytes);
      const sha256 = scan && (await blobs.put(scan.bytes));
      const stored =
        scan && sha256 !== undefined
          ? { sha256, fileName: cleanFileName(scan.fileName), byteSize: scan.bytes.length }
          : null;
      const args = { caseId, given, sha256: stored?.sha256 };
      return changeOnce(database, { actor, command, record: 'consents.enter', args }, clock, async (em, now) => {
        await readCases(em, actor, [caseId]);
        const party = (await listPartyFacts(em, [caseId])).find(({ id }) => id === given.partyId);
        if (!party) throw new ApplicationError('not-found', { detail: 'Такой стороны в деле нет.' });
        const { details, faults } = readConsent(given, dayIn(timeZone, now));
        if (details === null) throw new ApplicationError('invalid', { faults });
        const consent = { ...details, siteId, caseId, casePartyId: party.id, scan: stored, enteredById: accountId };
        const id = await insertConsent(em, consent, now);
        if (id === null) throw new ApplicationError('conflict', { detail: IN_FORCE });
        const data = { channel: details.channel, form: details.form };
        await appendAudit(em, {
          at: now,
          actorId: accountId,
          action: 'consent.entered',
          subject: { kind: 'consent', id },
          data,
        });
        return { id };
      });
    },
    withdraw: (actor, id, command) => {
      const { accountId } = requireNotifier(actor);
      return changeOnce(
        database,
        { actor, command, record: 'consents.withdraw', args: { id } },
        clock,
        async (em, now) => {
          const { caseId } = await existing(em, actor, id);
          if (!(await withdrawConsent(em, { id, byId: accountId, how: 'by_hand' }, now)))
            throw new ApplicationError('conflict', { detail: 'Это согласие уже отозвано.' });
          await endDoubts(em, [caseId], accountId, now);
          const subject = { kind: 'consent', id };
          const data = { how: 'by_hand' };
          await appendAudit(em, { at: now, actorId: accountId, action: 'consent.withdrawn', subject, data });
          return { id, caseId };
        },
      );
    },
    scan: async (actor, id) => {
      const { sha256, fileName } = await database.read((em) => existing(em, actor, id));
      if (sha256 === null || fileName === null) throw new ApplicationError('not-found', { detail: 'Скана нет.' });
      const bytes = await readBlob(blobs, sha256);
      return { bytes, fileName, mediaType: scanMediaType(bytes), sha256 };
    },
  };
}

/** @throws ApplicationError `invalid`: whoever opens it later gets a picture of a paper and nothing else */
async function requireScan(scan: UploadedFile, reader: ScanReader, maxByteSize: number): Promise<void> {
  requireNoFaults(uploadFaults(scan, maxByteSize, 'scan'));
  await openScan(reader, scan.bytes, 'scan');
}

const IN_FORCE = 'Согласие на этот способ уже действует. Если адрес другой, сначала отметьте прежнее отозванным.';

async function existing(em: EntityManager, actor: Actor, id: string): Promise<ConsentRow> {
  const siteId = readableSite(actor);
  const consent = isUuid(id) ? await findConsent(em, id) : null;
  if (consent === null || (siteId !== null && consent.siteId !== siteId))
    throw new ApplicationError('not-found', { detail: 'Такого согласия нет.' });
  return consent;
}

async function casesOf(
  em: EntityManager,
  actor: Actor,
  caseIds: readonly string[],
  now: Date,
): Promise<readonly NotifiedCase[]> {
  const cases = await readCases(em, actor, caseIds);
  const parties = await listPartyFacts(em, caseIds);
  const hearings = await listComingHearings(em, caseIds, now);
  const consents = (await Promise.all(caseIds.map((id) => listConsents(em, id)))).flat();
  return cases.map(({ id, number, kind }) => ({
    ...{ id, number, procedure: procedureOfCase({ caseKind: kind, caseNumber: number }) },
    ...{ hearingAt: hearings.find(({ caseId }) => caseId === id)?.startsAt.toISOString() ?? null },
    parties: parties
      .filter(({ caseId }) => caseId === id)
      .map((party) => ({
        ...{
          id: party.id,
          name: party.name,
          role: PARTY_ROLE_NAMES[party.role],
          phone: party.phone,
          email: party.email,
        },
        consents: consents.filter(({ casePartyId }) => casePartyId === party.id).map(consentView),
      })),
  }));
}

function consentView(row: ConsentRow): ConsentView {
  const { id, caseId, casePartyId, channel, address, form, givenOn, sha256, enteredByName, enteredAt } = row;
  return {
    ...{ id, caseId, partyId: casePartyId, channel, address, form, givenOn, hasScan: sha256 !== null, enteredByName },
    ...{ enteredAt: enteredAt.toISOString(), withdrawnAt: row.withdrawnAt?.toISOString() ?? null },
    ...{ withdrawnHow: row.withdrawnHow, withdrawnByName: row.withdrawnByName },
    strangerSaidAt: row.strangerSaidAt?.toISOString() ?? null,
  };
}
