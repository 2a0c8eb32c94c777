import type { SiteChoice } from '#web/publications/site-frame.ts';
import { ApplicationError } from '../errors.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';

/** The site that a page is about: the one in the address, or the first that this person may set up. @throws ApplicationError `forbidden` · `not-found` */
export async function chosenSite(c: PageContext, { services }: Pick<PageParts, 'services'>): Promise<SiteChoice> {
  const sites = await services.publicationSettings.sites(c.get('session').actor);
  const asked = c.req.query('site') ?? '';
  const site = asked === '' ? sites[0] : sites.find(({ id }) => id === asked);
  if (!site) throw new ApplicationError('not-found', { detail: 'Такого участка нет.' });
  return { siteId: site.id, siteName: site.name, sites };
}
