import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../letters/letter.ts';

/** A kind of document whose visa the route asks of somebody who can give none at the site any more. */
export interface RouteGap {
  readonly kind: DocumentKind;
  readonly fullName: string;
}

/** What it means and who mends it; names nobody, because it stands in tasks too. */
export function routeGapWords(kinds: readonly DocumentKind[]): string {
  const names = kinds.map((kind) => `«${DOCUMENT_KIND_NAMES[kind]}»`).join(', ');
  return (
    `Порядок согласования называет визирующего, который больше не работает на участке: ${names}. ` +
    'Новые письма этого вида не уйдут на подпись, пока руководитель не изменит порядок: «На подпись», «Порядок».'
  );
}
