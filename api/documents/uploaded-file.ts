import type { Fault } from '#domain/documents/fault.ts';
import { sizeText } from '#domain/documents/size-text.ts';

export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const MAX_NAME_LENGTH = 200;

/** What is wrong with an upload before anybody opens it; the converter judges its content. */
export function uploadFaults(file: UploadedFile, maxByteSize: number, field = 'file'): Fault[] {
  if (file.bytes.length === 0) {
    return [{ code: 'file_empty', field, message: 'Файл пуст: проверьте его и приложите снова.' }];
  }
  if (file.bytes.length > maxByteSize) {
    return [{ code: 'file_too_large', field, message: `Файл больше ${sizeText(maxByteSize)}: уменьшите его.` }];
  }
  return [];
}

/** The uploaded name for the screen: no path, no control characters, not endless, its extension kept. It never names a file of ours. */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const visible = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if (visible === '') return 'документ';
  const characters = [...visible];
  if (characters.length <= MAX_NAME_LENGTH) return visible;
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(visible)?.[0] ?? '';
  return `${characters.slice(0, MAX_NAME_LENGTH - extension.length).join('')}${extension}`;
}
