import { loadViewer } from './look-at-page.ts';
import { loadFonts } from './stamp-fonts.ts';

/** Loads all that the first stamp would otherwise wait for. */
export async function warmStamp(): Promise<void> {
  await Promise.all([loadViewer(), loadFonts()]);
}
