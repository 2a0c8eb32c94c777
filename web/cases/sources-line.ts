import { capitalised } from '#domain/work/capitalised.ts';
import { CASE_SOURCE_NAMES } from '#domain/cases/court-case.ts';
import type { CaseRegisterView } from '#views/case-register/register.ts';
import type { CaseFigures } from '#views/cases/case.ts';
import { standingLine } from '../case-register/standing-line.ts';
import { timeTag } from '../components/time.ts';
import { html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import { AMIRS_NOTE } from './case-parts.ts';

export interface SourcesModel {
  readonly figures: Pick<CaseFigures, 'sources'>;
  /** What the site's cases are read from; null: from nothing. */
  readonly register: CaseRegisterView | null;
  /** Address of the page, to come back to. */
  readonly url: string;
  readonly keysOf: () => FormKeys;
}

/** As of when each source is known, each once; of a register that is read, as it itself stands: also since when it is silent. */
export function sourcesLine({ figures, register, url, keysOf }: SourcesModel, viewer: Viewer): MaybeHtml {
  const isRead = register?.isOn === true;
  const told = figures.sources.filter(({ source }) => source !== 'amirs' || !isRead);
  const words = told.map(
    ({ source, dataAsOf }) =>
      html`${capitalised(CASE_SOURCE_NAMES[source])} — данные на ${timeTag(dataAsOf, viewer)}. `,
  );
  const note = isRead || told.some(({ source }) => source === 'amirs') ? AMIRS_NOTE : undefined;
  if (isRead) return standingLine(register, viewer, keysOf(), url, html`${words}${note}`);
  if (told.length === 0) return undefined;
  return html`<p class="muted" id="case-sources" data-live-part>${words}${note}</p>`;
}
