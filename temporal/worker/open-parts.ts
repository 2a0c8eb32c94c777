import { NOTICE_WAIT_MS } from '#domain/letters/letter-term.ts';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Parts } from '#activities/capability.ts';
import { withBreaker } from '#activities/adapters/channel-breaker.ts';
import { withMailBreaker } from '#activities/adapters/mail-breaker.ts';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { openGateway } from '#activities/adapters/gateway-adapter.ts';
import type { OtpravkaOptions } from '#activities/adapters/otpravka/client.ts';
import { createPaperChannel } from '#activities/adapters/otpravka/paper-channel.ts';
import { createPaperPost } from '#activities/adapters/otpravka/paper-post.ts';
import { createHttpTimeStamps } from '#activities/adapters/http-time-stamps.ts';
import { createEmulatorChannel } from '#activities/adapters/post-emulator-channel.ts';
import { createSmppGateway } from '#activities/adapters/smpp/smpp-gateway.ts';
import { smppAddress } from '#activities/adapters/smpp/smpp-address.ts';
import { withSmsBreaker } from '#activities/adapters/sms-breaker.ts';
import { createSmsHttpGateway } from '#activities/adapters/sms-http/sms-http-gateway.ts';
import { createPostTracking } from '#activities/adapters/post-tracking-soap.ts';
import { openCaseRegister } from '#activities/adapters/case-register/open-case-register.ts';
import { courseOfMatter } from '#activities/publications/format/course-of-matter.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';
import { postChannels } from '#activities/ports/post-channels.ts';
import { withRoom } from '#activities/documents/converter-with-room.ts';
import { createDocumentConverter } from '#activities/documents/converter.ts';
import { officeTitle } from '#activities/documents/office/installation.ts';
import { sweepLeftBehind } from '#activities/documents/office/sweep-left-behind.ts';
import { createOpenSsl, type OpenSsl } from '#activities/signing/openssl-pool.ts';
import { createOpenSslSealer } from '#activities/signing/openssl-sealer.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { SettingsError, type WorkerSettings } from '#config/settings.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { readNow } from '#db/clock.ts';
import { widestPdfByteSize } from '#db/limits/manage-profiles.ts';
import type { Room } from '#db/room/room.ts';
import { watchedRoom } from '#db/room/watched-room.ts';
import { openOrm } from '#db/orm.ts';
import { openMailbox } from '#mail/open-mailbox.ts';
import { serverAddress } from '#mail/server-address.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';
import { createClient } from '#temporal/client/connect.ts';
import { reconcileSides } from '#temporal/reconcile/open-reconciler.ts';
import { openTrustKeeper, openVerifier } from '#temporal/reconcile/open-verifier.ts';
import { roomForDocuments } from '#domain/post/size-faults.ts';
import { createLetterPress } from './letter-press.ts';
import { createPdfReader } from './pdf-reader.ts';

/** The parts, and how to put them away. */
export interface OpenParts {
  readonly parts: Parts;
  /** The disks that it works on. */
  readonly room: Room;
  /** The fence of documents. */
  readonly documents: { readonly endedInRow: number };
  close(): Promise<void>;
}

/** A version of our own rules of conversion: raise it when the same document would give another PDF. */
const CONVERTER_RULES = '2026-11-28.4';

/** Opens everything the activities need, as the settings say. */
export async function openParts(settings: WorkerSettings, logger: Logger): Promise<OpenParts> {
  const orm = await openOrm(settings.DATABASE_URL);
  const tempDir = resolve(settings.MASK_TEMP_DIR, 'documents');
  await sweepLeftBehind(tempDir, logger);
  const room = watchedRoom(settings, [{ name: 'temp', path: tempDir }]);
  const unguarded = createDocumentConverter({
    tempDir,
    listenerCount: settings.MASK_CONVERTERS,
    maxDocumentBytes: async () => roomForDocuments(await widestPdfByteSize(orm.em.fork())),
    logger,
  });
  const converter = withRoom(unguarded, room);
  const openssl = await createOpenSsl({ directory: join(settings.MASK_TEMP_DIR, 'openssl') });
  const client = createClient(settings);
  const now = () => readNow(orm.em.fork(), settings.MASK_REHEARSAL);
  const parts: Parts = {
    orm,
    converter,
    blobs: openBlobStore(settings),
    converterVersion: `${CONVERTER_RULES} ${await officeTitle()}`,
    press: createLetterPress(converter.documents),
    reader: createPdfReader(converter.documents),
    signer: createServerSigner({ openssl, pkiDir: settings.MASK_PKI_DIR, isRehearsal: settings.MASK_REHEARSAL }),
    sealer: createOpenSslSealer(openssl),
    verifier: openVerifier(settings, orm, openssl),
    trust: openTrustKeeper(settings, orm, openssl),
    timeStamps: timeStampsOf(settings, openssl),
    isRehearsal: settings.MASK_REHEARSAL,
    ticketDelayMs: settings.MASK_TRACKING_TICKET_DELAY_MS,
    noticeWindowMs: NOTICE_WAIT_MS,
    ...(await postParts(settings, now)),
    pictureFormat: courseOfMatter,
    ...mailParts(settings, now),
    caseRegister: openCaseRegister(settings, now),
    sms: smsPart(settings, now),
    sides: reconcileSides(settings, client),
  };
  return {
    parts,
    room,
    documents: converter.documents,
    close: async () => {
      await converter.close();
      await client.connection.close();
      await orm.close(true);
    },
  };
}

/** @throws SettingsError when only one of the two is named */
function timeStampsOf({ MASK_TSA_URL: url, MASK_TSA_CA_FILE: certificatesFile }: WorkerSettings, openssl: OpenSsl) {
  if (url === undefined && certificatesFile === undefined) return undefined;
  if (url !== undefined && certificatesFile !== undefined)
    return createHttpTimeStamps({ url, certificatesFile, openssl });
  throw new SettingsError('MASK_TSA_URL и MASK_TSA_CA_FILE задаются вместе: по второму проверяются ответы первого');
}

async function postParts(
  settings: WorkerSettings,
  now: () => Promise<Date>,
): Promise<Pick<Parts, 'channels' | 'paperPost' | 'tracking'>> {
  const timeoutMs = settings.MASK_POST_TIMEOUT_MS;
  const account = paperAccount(settings, now);
  return {
    paperPost: account && createPaperPost(account),
    channels: postChannels([
      ...sendingChannels(settings, now),
      ...(await gatewayChannels(settings, now)),
      ...(account ? [withBreaker(createPaperChannel(account), { now })] : []),
      createCabinetChannel(),
    ]),
    tracking: createPostTracking({
      baseUrl: settings.MASK_TRACKING_URL,
      login: settings.MASK_TRACKING_LOGIN,
      password: settings.MASK_TRACKING_PASSWORD,
      timeoutMs,
    }),
  };
}

/** Those by which the program itself sends; none where people carry every batch. */
function sendingChannels(settings: WorkerSettings, now: () => Promise<Date>): PostChannel[] {
  const { MASK_POST_URL: baseUrl, MASK_POST_LOGIN: login, MASK_POST_PASSWORD: password } = settings;
  if (baseUrl === undefined || login === undefined || password === undefined) return [];
  const channel = createEmulatorChannel({ baseUrl, login, password, timeoutMs: settings.MASK_POST_TIMEOUT_MS, now });
  return [withBreaker(channel, { now })];
}

/** None unless it is switched on, and then the adapter that is named. @throws GatewayAdapterError */
async function gatewayChannels(settings: WorkerSettings, now: () => Promise<Date>): Promise<PostChannel[]> {
  const { MASK_POST_GATEWAY: isOn, MASK_POST_GATEWAY_ADAPTER: file, MASK_POST_GATEWAY_URL: baseUrl } = settings;
  const { MASK_POST_GATEWAY_ID: customerId, MASK_POST_GATEWAY_TOKEN: customerToken } = settings;
  if (isOn === 'off' || !file || !baseUrl || !customerId || !customerToken) return [];
  const timeoutMs = settings.MASK_POST_TIMEOUT_MS;
  return [withBreaker(await openGateway(file, { baseUrl, customerId, customerToken, timeoutMs, now }), { now })];
}

/** The account at `otpravka-api`; null where no letters go on paper. */
function paperAccount(settings: WorkerSettings, now: () => Promise<Date>): OtpravkaOptions | null {
  const { MASK_PAPER_POST_URL: baseUrl, MASK_PAPER_POST_TOKEN: token, MASK_PAPER_POST_LOGIN: login } = settings;
  const { MASK_PAPER_POST_PASSWORD: password, MASK_PAPER_POST_OFFICE: officeIndex } = settings;
  if (!baseUrl || !token || !login || !password || !officeIndex) return null;
  const terms = { officeIndex, notice: settings.MASK_PAPER_POST_NOTICE };
  return { ...terms, baseUrl, token, login, password, timeoutMs: settings.MASK_POST_TIMEOUT_MS, now };
}

function mailParts(
  { MASK_SMTP_URL, MASK_MAILBOX_URL }: WorkerSettings,
  now: () => Promise<Date>,
): Pick<Parts, 'mailSender' | 'mailbox'> {
  const sender = MASK_SMTP_URL === undefined ? null : createSmtpSender(serverAddress(MASK_SMTP_URL));
  return {
    mailSender: sender && withMailBreaker(sender, { now }),
    mailbox: MASK_MAILBOX_URL === undefined ? null : openMailbox(MASK_MAILBOX_URL),
  };
}

/** How often a gateway that tells nothing by itself is asked for receipts, ms. */
const SMS_POLL_MS = 5_000;

/** The gateway of SMS; null where none is chosen. */
function smsPart(settings: WorkerSettings, now: () => Promise<Date>): Parts['sms'] {
  const { MASK_SMS_GATEWAY: way, MASK_SMS_URL: url, MASK_SMS_SENDER: sender, MASK_SMS_TOKEN: token = '' } = settings;
  if (way === 'off' || url === undefined || sender === undefined) return null;
  const { MASK_SMS_PER_SECOND: perSecond, MASK_SMS_TIMEOUT_MS: timeoutMs } = settings;
  const gateway =
    way === 'smpp'
      ? createSmppGateway({ address: smppAddress(url), sender, perSecond, answerMs: timeoutMs })
      : createSmsHttpGateway({
          ...{ baseUrl: url.replace(/\/$/, ''), token, sender, perSecond, timeoutMs, pollMs: SMS_POLL_MS },
        });
  return withSmsBreaker(gateway, { now });
}
