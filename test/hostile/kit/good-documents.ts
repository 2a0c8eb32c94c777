import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { sample } from '#test/documents/kit/converter.ts';
import { changedZip } from '#test/documents/kit/office-files.ts';
import { GOOD } from '../files/damaged.ts';
import { addToOdt, text } from './hostile-file.ts';

/** The n-th good document: a sample of each kind in turn, its bytes unlike those of all others. */
export async function goodDocument(index: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const name = GOOD[index % GOOD.length] ?? GOOD[0];
  return { name, bytes: await unique(name, await sample(name), index) };
}

async function unique(name: string, bytes: Uint8Array, index: number): Promise<Uint8Array> {
  const mark = `n${String(index)}`;
  if (name.endsWith('.docx')) return changedZip(bytes, (files) => void (files[`docProps/${mark}.xml`] = text('<a/>')));
  if (name.endsWith('.odt')) return changedZip(bytes, (files) => addToOdt(files, { [`${mark}.xml`]: '<a/>' }));
  if (name.endsWith('.pdf')) {
    const pdf = await PDFDocument.load(bytes);
    pdf.setTitle(mark);
    return pdf.save();
  }
  if (name.endsWith('.png'))
    return sharp(bytes)
      .withExif({ IFD0: { ImageDescription: mark } })
      .png()
      .toBuffer();
  if (name.endsWith('.rtf')) return text(new TextDecoder().decode(bytes).replace(/\}\s*$/, `{\\*\\mark ${mark}}}`));
  return Buffer.concat([bytes, text(mark)]);
}
