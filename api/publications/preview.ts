import { findCardsByNumber } from '#db/publications/find-card.ts';
import { readPictureRows } from '#db/publications/picture-rows.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { pictureOf } from '#domain/publications/picture.ts';
import { whyNotPublished } from '#domain/publications/publication-settings.ts';
import { courseOfMatter } from '#activities/publications/format/course-of-matter.ts';
import type { PreviewView } from '#views/publications/preview.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { recipientHindrance } from './recipient-certificate.ts';
import { siteToSet } from './site-access.ts';

/** A preview shows nobody's code, not even its hash. */
const HIDDEN_ACCESS = { salt: '00', hash: '00' };

/** How a real card would go out by the settings in force; for a site's supervisor and the admin. */
export interface PreviewService {
  /** Of the newest card of this number, or of that one of them which is named. @throws ApplicationError `not-found` when the site has no card of this number */
  preview(actor: Actor, siteId: string, number: string, cardId?: string): Promise<PreviewView>;
}

export function createPreview({ database, clock }: ServiceDeps): PreviewService {
  return {
    preview: (actor, siteId, number, cardId) =>
      database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        const cards = await findCardsByNumber(em, site.id, number.trim());
        const card = cardId === undefined ? cards[0] : cards.find(({ id }) => id === cardId);
        const now = await clock(em);
        const rows = card && (await readPictureRows(em, card.id, now));
        if (!card || !rows)
          throw new ApplicationError('not-found', { detail: 'Карточки с таким номером на участке нет.' });
        const { version, settings } = await readPublicationSettings(em, site.id);
        const notPublishedBecause = whyNotPublished(settings, rows.current);
        const picture = pictureOf({ ...rows, access: HIDDEN_ACCESS }, settings);
        const file = courseOfMatter.write(picture, { version: 1, composedAt: now });
        return {
          ...{ matterId: card.id, settingsVersion: version, isPublished: notPublishedBecause === null },
          ...{ notPublishedBecause, hindrance: recipientHindrance(settings.recipientCertificate, now) },
          ...{ format: courseOfMatter.name, fileText: new TextDecoder().decode(file.bytes) },
          others: cards
            .filter(({ id }) => id !== card.id)
            .map(({ id: matterId, ...named }) => ({ matterId, ...named })),
          picture: { court: picture.court, card: withoutAccess(picture.card), resolutions: picture.resolutions },
        };
      }),
  };
}

function withoutAccess<T extends { readonly access: unknown }>({ access: _access, ...card }: T): Omit<T, 'access'> {
  return card;
}
