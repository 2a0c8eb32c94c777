import { PDFBool, PDFDict, PDFDropdown, PDFName, PDFOptionList, PDFTextField } from 'pdf-lib';
import type { PDFDocument, PDFField, PDFFont } from 'pdf-lib';
import { ConversionRefused } from '../conversion-refused.ts';
import { embedStampFonts } from '../stamp/stamp-fonts.ts';

const name = (text: string) => PDFName.of(text);

/**
 * A form that says «my pictures are old» (NeedAppearances) is drawn anew from the values of its fields, as viewers do.
 * @throws ConversionRefused `pdf_form_unlike` for a value that cannot be drawn
 */
export async function drawFormValues(pdf: PDFDocument): Promise<void> {
  const form = pdf.catalog.lookupMaybe(name('AcroForm'), PDFDict);
  if (form?.lookupMaybe(name('NeedAppearances'), PDFBool)?.asBoolean() !== true) return;
  const { regular } = await embedStampFonts(pdf);
  const letters = new Set(regular.getCharacterSet());
  for (const field of pdf.getForm().getFields()) drawField(field, regular, letters);
}

function drawField(field: PDFField, font: PDFFont, letters: ReadonlySet<number>): void {
  if (!isDrawn(field)) {
    if (hasOtherState(field)) throw new ConversionRefused('pdf_form_unlike');
    return;
  }
  const value = valueOf(field);
  if ([...value].some((each) => !/\s/u.test(each) && !letters.has(each.codePointAt(0) ?? 0))) {
    throw new ConversionRefused('pdf_form_unlike');
  }
  field.updateAppearances(font);
}

type DrawnField = PDFTextField | PDFDropdown | PDFOptionList;

function isDrawn(field: PDFField): field is DrawnField {
  return field instanceof PDFTextField || field instanceof PDFDropdown || field instanceof PDFOptionList;
}

/** The library does not read formatted text. */
function valueOf(field: DrawnField): string {
  try {
    return field instanceof PDFTextField ? (field.getText() ?? '') : field.getSelected().join('');
  } catch (cause) {
    throw new ConversionRefused('pdf_form_unlike', { cause });
  }
}

/** A box or a button that shows another state than its value: which of them viewers believe differs. */
function hasOtherState({ acroField }: PDFField): boolean {
  const value = acroField.dict.lookup(name('V'));
  if (!(value instanceof PDFName)) return false;
  const widgets = acroField.getWidgets();
  return widgets.some(({ dict }) => {
    const states = dict.lookupMaybe(name('AP'), PDFDict)?.lookup(name('N'));
    if (!(states instanceof PDFDict)) return false;
    const shown = dict.lookupMaybe(name('AS'), PDFName) ?? name('Off');
    return states.has(value) ? shown !== value : shown !== name('Off');
  });
}
