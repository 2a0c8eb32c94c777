import type { MailAttachment, MailParts } from '#mail/compose-mail.ts';
import { mediaTypeOf } from '#domain/documents/media-type.ts';
import type { Picture } from '#domain/publications/picture.ts';
import type { PublicationSettings } from '#domain/publications/publication-settings.ts';
import type { PictureFile } from '../ports/picture-format.ts';
import type { PublicationDependencies } from './dependencies.ts';
import { sealedWhereAsked } from '../sealing/sealed-mail.ts';

export interface MessageToCompose {
  readonly picture: Picture;
  readonly version: number;
  readonly messageId: string;
  readonly composedAt: Date;
  readonly settings: PublicationSettings;
}

/** A message as it will be kept: its picture, the signature of that, and the whole. */
export interface ComposedMessage {
  readonly picture: PictureFile;
  readonly signature: PictureFile | null;
  readonly message: PictureFile;
}

/** Makes the files of one version; report files go along when the picture names them. */
export async function composeMessage(
  dependencies: PublicationDependencies,
  { picture, version, messageId, composedAt, settings }: MessageToCompose,
): Promise<ComposedMessage> {
  const file = dependencies.pictureFormat.write(picture, { version, composedAt });
  const signature = await signatureOf(dependencies, file, settings.signerId);
  const asksReceipt = settings.receiptWithinHours !== null;
  const parts: MailParts = {
    ...{ sender: settings.sender, recipient: settings.recipient, messageId, date: composedAt },
    subject: `Ход рассмотрения обращения ${picture.card.number}, сообщение ${String(version)}`,
    text: wordsOf(picture, version, file.fileName, settings.publicPageUrl),
    headers: {
      'X-Mask-Publication': `${picture.publicId}; version=${String(version)}`,
      ...(asksReceipt ? { 'Disposition-Notification-To': settings.sender } : {}),
    },
    attachments: [file, ...(signature ? [signature] : []), ...(await reportFiles(dependencies, picture))],
  };
  const bytes = await sealedWhereAsked(dependencies.sealer, parts, {
    ...{ certificate: settings.recipientCertificate, outerSubject: 'Ход рассмотрения обращения' },
  });
  const message = { fileName: `publication-${String(version)}.eml`, mediaType: 'message/rfc822', bytes };
  return { picture: file, signature, message };
}

async function signatureOf(
  { signer }: PublicationDependencies,
  { fileName, bytes }: PictureFile,
  signerId: string | null,
): Promise<PictureFile | null> {
  if (signerId === null) return null;
  const { signature } = await signer.sign({ signerId, pdf: bytes });
  return { fileName: `${fileName}.sig`, mediaType: 'application/pkcs7-signature', bytes: signature };
}

/** Each file once, however many reports name it. */
async function reportFiles({ blobs }: PublicationDependencies, { resolutions }: Picture): Promise<MailAttachment[]> {
  const named = new Map(
    resolutions.flatMap(({ reports }) =>
      reports.flatMap(({ files }) =>
        files.filter(({ isAttached }) => isAttached).map((file) => [file.sha256, file] as const),
      ),
    ),
  );
  return Promise.all(
    [...named.values()].map(async ({ name, sha256 }) => ({
      ...{ fileName: name, mediaType: mediaTypeOf(name), bytes: await blobs.get(sha256) },
    })),
  );
}

function wordsOf({ card, court, publicId }: Picture, version: number, fileName: string, pageUrl: string): string {
  return [
    `Ход рассмотрения обращения ${card.number} (${court}).`,
    `Состояние: ${card.state.words}.`,
    `Сообщение ${String(version)}: файл ${fileName} содержит все сведения целиком и заменяет присланные раньше.`,
    ...(pageUrl === '' ? [] : [`Страница заявителя: ${pageUrl}${publicId}`]),
    '',
  ].join('\n');
}
