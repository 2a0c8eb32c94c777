import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { openTestAuthority, serveAuthority } from '#emulators/time-stamps/test-authority.ts';
import { ensurePackages } from '#scripts/platform/debian/ensure-packages.ts';
import { personSchema } from '#views/people/person.ts';
import { signIn, type CourtClient } from '../../court-client.ts';
import type { DemoHome } from '../../demo-home.ts';
import { DEFAULT_FILES, readDocuments } from '../../documents.ts';
import { inOwnSystem } from '../../own-system.ts';
import { emulatorBooks } from '../emulator-books.ts';
import { judgeEvidence } from './evidence.ts';
import { judgeForms } from './forms.ts';
import type { JudgedMonth } from './judged-month.ts';
import { liveMonth } from './month.ts';
import { judgeTotals } from './money.ts';
import { inScratch, JUDGES } from './programs.ts';
import { judgeCabinetReport, judgeConfirmations, judgeReports } from './reports.ts';
import { findVeraPdf } from './vera-pdf.ts';
import { Verdicts } from './verdicts.ts';
import type { ProofDesk } from './week.ts';

/** The letters of the month are copies of this sample. */
const DOCUMENT = 'sudebnyj-prikaz.docx';

/** A court's month, and whatever proves it, in a system of its own with an authority of time stamps beside it. @returns whether all is right */
export async function demonstrateProof(out: string): Promise<boolean> {
  await ensurePackages(JUDGES, console.log);
  const authority = openTestAuthority();
  const served = await serveAuthority(authority);
  Object.assign(process.env, { MASK_TSA_URL: served.url, MASK_TSA_CA_FILE: authority.certificateFile });
  try {
    return await inOwnSystem((home) =>
      inScratch((scratch) => prove(home, authority.certificateFile, { out, scratch })),
    );
  } finally {
    await served.close();
    authority.close();
  }
}

interface Places {
  readonly out: string;
  readonly scratch: string;
}

async function prove(home: DemoHome, authority: string, { out, scratch }: Places): Promise<boolean> {
  const folder = join(out, 'proof');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const addresses = home.addresses();
  const [clerk, judge, admin] = await peopleOf(addresses.site);
  const desk = { clerk, judge, approverId: await approverOf(clerk), books: emulatorBooks(addresses) };
  // Brought, the first time, while the month goes by.
  const [veraPdf, month] = await Promise.all([findVeraPdf(), live(desk)]);
  console.log(`\nМесяц ${month.from} — ${month.to}, писем ${String(month.letters.length)}. Судят:`);
  const verdicts = new Verdicts();
  const trust = pkiPaths(home.layout.pki).trustFile;
  const at = { month, clerk, judge, admin, folder, scratch, trust, authority, veraPdf, verdicts };
  await judgeAll(at);
  await writeFile(join(folder, 'judged.txt'), verdicts.table());
  console.log(`\n${verdicts.table()}\nОстаётся в ${folder}`);
  return verdicts.isAllRight;
}

async function live(desk: ProofDesk) {
  const [document] = await readDocuments(DEFAULT_FILES.filter((file) => file.endsWith(DOCUMENT)));
  if (document === undefined) throw new Error(`Образца ${DOCUMENT} нет`);
  console.log('\nМесяц суда (время репетиции):');
  return liveMonth(desk, document);
}

async function judgeAll(at: JudgedMonth): Promise<void> {
  const { verdicts } = at;
  await verdicts.attempt('Отчёты', async () => {
    const charges = await judgeForms(at);
    const papers = await judgeReports(at);
    await verdicts.attempt('Итоги', () => judgeTotals(at, papers, charges));
    await verdicts.attempt('Отчёт кабинета', () => judgeCabinetReport(at, papers, charges));
  });
  await verdicts.attempt('Подтверждения', () => judgeConfirmations(at));
  await verdicts.attempt('Доказательства', () => judgeEvidence(at));
}

async function peopleOf(site: string): Promise<readonly [clerk: CourtClient, judge: CourtClient, admin: CourtClient]> {
  return [await signIn(site, 'sekretar'), await signIn(site, 'sudya'), await signIn(site, 'admin')];
}

async function approverOf(clerk: CourtClient): Promise<string> {
  const name = DEMO_PEOPLE.find(({ login }) => login === 'sudya')?.fullName;
  const approvers = await clerk.get('/approvers', z.array(personSchema));
  const found = approvers.find(({ fullName }) => fullName === name);
  if (found === undefined) throw new Error('Подписывающего нет среди людей участка');
  return found.id;
}
