import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import pLimit from 'p-limit';
import { readNow } from '#db/clock.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { record } from '#db/record.ts';
import {
  dropTrustItems,
  keepTrustLooks,
  listTrustItems,
  readFetchedItems,
  type TrustLook,
} from '#db/signing/trust-items.ts';
import type { TrustKeeper, TrustRefresh } from '../../ports/trust-keeper.ts';
import { mayHaveIssued } from '../certificates/key-identifiers.ts';
import { tryReadCertificate, type Certificate } from '../certificates/read-certificate.ts';
import type { OpenSsl } from '../openssl-pool.ts';
import { pkiPaths } from '../pki/pki-paths.ts';
import { issuerAddresses, listAddresses } from './addresses.ts';
import { certificatesInUse } from './certificates-in-use.ts';
import { fetchPart, type FetchRules } from './fetch-part.ts';
import { judgeList, leadingToRoot, readIssuer } from './judge-part.ts';
import { oldestListSeconds } from './list-age.ts';
import { certificateContent, listContent, lookAtFolders, type SeenFolders } from './trust-looks.ts';

export interface TrustKeeperOptions {
  readonly orm: MikroORM;
  readonly openssl: OpenSsl;
  readonly pkiDir: string;
  readonly isRehearsal: boolean;
  /** Whether addresses are asked at all; the folder is looked at anyway. */
  readonly isFetching: boolean;
  readonly hosts: ReadonlySet<string>;
  /** For one address, ms. */
  readonly timeoutMs?: number | undefined;
  readonly maxListByteSize?: number | undefined;
}

const TIMEOUT_MS = 20_000;
const MAX_LIST_BYTES = 32 * 1024 * 1024;
const MAX_CERTIFICATE_BYTES = 256 * 1024;
const AT_ONCE = 4;
/** A court's signers come from a handful of authorities. */
const MOST_ADDRESSES = 64;
/** No chain of a Russian authority comes near it. */
const MOST_LEVELS = 4;

/** Fetches what the certificates in use point to, looks into it and keeps it in the database: every worker goes by the same. */
export function createTrustKeeper(options: TrustKeeperOptions): TrustKeeper {
  return { refresh: () => refresh(options) };
}

async function refresh(options: TrustKeeperOptions): Promise<TrustRefresh> {
  const { orm, pkiDir, isRehearsal, isFetching } = options;
  const em = orm.em.fork();
  const now = await readNow(em, isRehearsal);
  const folders = await lookAtFolders(pkiPaths(pkiDir).trustDir);
  const kept = await keptCertificates(em, now);
  const inUse = await certificatesInUse(em, pkiDir);
  const issuers = isFetching ? await fetchIssuers(options, folders, kept, inUse) : NOTHING;
  const known = [...folders.between, ...kept, ...issuers.certificates];
  const lists = isFetching ? await fetchLists(options, { folders, known, inUse, now }) : [];
  const fetched = [...issuers.looks, ...lists];
  const looks = [...folders.looks, ...fetched];
  const places = [...looks.map(({ place }) => place), ...placesOf([...inUse, ...known], issuerAddresses)];
  await record(orm, 'trust.refreshed', async (tx) => {
    await keepTrustLooks(tx, looks, now);
    await dropTrustItems(tx, places, now);
    const failed = fetched.filter(({ fault }) => fault !== null).length;
    const age = oldestListSeconds(await listTrustItems(tx), now);
    await noteFacts(tx, [
      { name: 'trust_failed', part: '', value: failed },
      ...(age === null ? [] : [{ name: 'list_age_seconds' as const, part: '', value: age }]),
    ]);
  });
  const failed = fetched.filter(({ fault }) => fault !== null).length;
  return { kept: fetched.length - failed, failed };
}

/** One whose term has run out is fetched again. */
async function keptCertificates(em: EntityManager, now: Date): Promise<readonly Certificate[]> {
  const items = (await readFetchedItems(em)).filter(({ kind }) => kind === 'intermediate');
  return items.flatMap(({ der }) => tryReadCertificate(der) ?? []).filter(({ notAfter }) => notAfter > now);
}

interface FoundIssuers {
  readonly looks: readonly TrustLook[];
  readonly certificates: readonly Certificate[];
}

const NOTHING: FoundIssuers = { looks: [], certificates: [] };

/** Level by level from people upwards, for whoever has no issuer that we know. */
async function fetchIssuers(
  options: TrustKeeperOptions,
  { roots, between }: SeenFolders,
  kept: readonly Certificate[],
  inUse: readonly Certificate[],
): Promise<FoundIssuers> {
  const known = [...between, ...kept];
  const found = new Map<string, Certificate>();
  const faults: TrustLook[] = [];
  let level: readonly Certificate[] = [...inUse, ...known];
  for (let step = 0; step < MOST_LEVELS && level.length > 0; step++) {
    const orphans = level.filter(
      (one) => ![...roots, ...known, ...found.values()].some((by) => mayHaveIssued(by, one)),
    );
    const asked = addressesOf(orphans, issuerAddresses).filter(({ url }) => !found.has(url.href));
    const answers = await eachOf(asked, (one) => fetchIssuer(options, one));
    level = answers.flatMap((answer) => ('certificate' in answer ? [answer.certificate] : []));
    for (const answer of answers) {
      if ('certificate' in answer) found.set(answer.place, answer.certificate);
      else faults.push(answer);
    }
  }
  const certificates = [...found.values()];
  const sides = { inUse: [...inUse, ...known], roots, known };
  const leading = await options.openssl.job((job) => leadingToRoot(job, certificates, sides));
  const looks = [...found].map(([place, certificate]) => issuerLook(place, certificate, leading.has(certificate)));
  return { looks: [...faults, ...looks], certificates: [...leading] };
}

function issuerLook(place: string, certificate: Certificate, isLeading: boolean): TrustLook {
  const look = { place, origin: 'fetched', kind: 'intermediate' } as const;
  if (!isLeading) return { ...look, content: null, fault: 'not_issuer' };
  return { ...look, content: certificateContent(certificate), der: certificate.raw, fault: null };
}

interface Asked {
  readonly url: URL;
  readonly of: Certificate;
}

async function fetchIssuer(
  options: TrustKeeperOptions,
  { url, of }: Asked,
): Promise<TrustLook | { readonly place: string; readonly certificate: Certificate }> {
  const answer = await fetchPart(url, rulesOf(options, MAX_CERTIFICATE_BYTES));
  const read = 'bytes' in answer ? readIssuer(answer.bytes, of) : answer;
  const place = url.href;
  if ('certificate' in read) return { place, certificate: read.certificate };
  return { place, origin: 'fetched', kind: 'intermediate', content: null, fault: read.fault };
}

interface ListGround {
  readonly folders: SeenFolders;
  readonly known: readonly Certificate[];
  readonly inUse: readonly Certificate[];
  readonly now: Date;
}

async function fetchLists(
  options: TrustKeeperOptions,
  { folders, known, inUse, now }: ListGround,
): Promise<readonly TrustLook[]> {
  const before = await listTrustItems(options.orm.em.fork());
  const issuers = [...folders.roots, ...known];
  return eachOf(addressesOf([...inUse, ...known], listAddresses), async ({ url }) => {
    const place = url.href;
    const look = { place, origin: 'fetched', kind: 'list' } as const;
    const answer = await fetchPart(url, rulesOf(options, options.maxListByteSize ?? MAX_LIST_BYTES));
    if ('fault' in answer) return { ...look, content: null, fault: answer.fault };
    const keptThisUpdate = before.find((item) => item.place === place && item.digest !== null)?.fromAt ?? null;
    const sides = { now, keptThisUpdate };
    const judged = await options.openssl.job((job) => judgeList(job, answer.bytes, issuers, sides));
    if ('fault' in judged) return { ...look, content: null, fault: judged.fault };
    return { ...look, content: listContent(judged.der, judged.list), der: judged.der, fault: null };
  });
}

function rulesOf({ hosts, timeoutMs = TIMEOUT_MS }: TrustKeeperOptions, maxByteSize: number): FetchRules {
  return { hosts, timeoutMs, maxByteSize };
}

/** Each address once. */
function addressesOf(
  certificates: readonly Certificate[],
  of: (certificate: Certificate) => readonly URL[],
): readonly Asked[] {
  const all = certificates.flatMap((certificate) => of(certificate).map((url) => ({ url, of: certificate })));
  return [...new Map(all.map((one) => [one.url.href, one])).values()].slice(0, MOST_ADDRESSES);
}

function placesOf(certificates: readonly Certificate[], of: (one: Certificate) => readonly URL[]): readonly string[] {
  return addressesOf(certificates, of).map(({ url }) => url.href);
}

function eachOf<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<readonly Out[]> {
  const places = pLimit(AT_ONCE);
  return Promise.all(all.map((one) => places(() => work(one))));
}
