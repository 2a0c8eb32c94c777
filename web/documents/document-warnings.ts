import type { AttachmentView } from '#views/documents/attachment.ts';
import type { DocumentWarning, LetterWarning } from '#views/documents/warning.ts';
import { faultText } from '../components/error-summary.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

/** What conversion left out of a document or could not do, one line each, and who has looked at it; nothing when there is nothing to say. */
export function documentWarnings({ warnings, losses }: Told, viewer: Viewer): MaybeHtml {
  if (warnings.length === 0) return undefined;
  return html`${warnings.map(warningLine)}${losses === null ? undefined : whoLooked(losses, viewer)}`;
}

/** What should be looked at in the fields of a letter, one line each. */
export function fieldWarnings({ warnings }: { readonly warnings: readonly LetterWarning[] }): MaybeHtml {
  return warnings.length === 0 ? undefined : html`${warnings.map(warningLine)}`;
}

type Told = Pick<AttachmentView, 'warnings' | 'losses'>;

function warningLine(warning: DocumentWarning): Html {
  const words = faultText({ ...warning, field: 'document' });
  return warning.severity === 'loss'
    ? html`<p class="fault">Потеря: ${words}</p>`
    : html`<p class="caution">Обратите внимание: ${words}</p>`;
}

function whoLooked({ seen }: NonNullable<Told['losses']>, viewer: Viewer): MaybeHtml {
  if (seen === null) return undefined;
  return html`<p class="muted">
    Посмотрено: ${seen.byName ?? 'секретарь'}, ${timeTag(seen.at, viewer)}; отправляется так.
  </p>`;
}
