import type { Picture } from '#domain/publications/picture.ts';

/** Which message a picture goes out with. */
export interface PictureStamp {
  /** From 1; a greater one replaces a lesser. */
  readonly version: number;
  readonly composedAt: Date;
}

export interface PictureFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * How a picture is written for the handler. Requirement № А26-2352 is not published: ours stands in its place, and the true one is put in
 * here. The same picture and stamp give the same bytes.
 */
export interface PictureFormat {
  /** Named in the documents and on the pages. */
  readonly name: string;
  write(picture: Picture, stamp: PictureStamp): PictureFile;
}
