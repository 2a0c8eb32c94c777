import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { Weight } from './stamp-layout.ts';
import { unhintFont } from './unhint-font.ts';

/** PT Sans, made for Russian state documents; SIL Open Font Licence 1.1. */
const FILES: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  bold: '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
};

const locate = createRequire(import.meta.url).resolve;
let loaded: Promise<Readonly<Record<Weight, Buffer>>> | undefined;

/** Embeds both fonts; only letters that are used go into the file. */
export async function embedStampFonts(document: PDFDocument): Promise<Readonly<Record<Weight, PDFFont>>> {
  const { regular, bold } = await loadFonts();
  document.registerFontkit({ create });
  const options = { subset: true };
  return { regular: await document.embedFont(regular, options), bold: await document.embedFont(bold, options) };
}

/** Both font files, read once. */
export function loadFonts(): Promise<Readonly<Record<Weight, Buffer>>> {
  loaded ??= readFonts();
  return loaded;
}

async function readFonts(): Promise<Readonly<Record<Weight, Buffer>>> {
  const [regular, bold] = await Promise.all([load('regular'), load('bold')]);
  return { regular, bold };
}

async function load(weight: Weight): Promise<Buffer> {
  return unhintFont(await readFile(locate(FILES[weight])));
}
