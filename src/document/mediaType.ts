/** The media type of a file that no reader reads, by its first bytes; of one that these do not tell, that of any bytes. */
export function mediaTypeByContent(bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return SIGNATURES.find(([signature]) => signature.test(beginning))?.[1] ?? "application/octet-stream";
}

/** Of scans and photos; and of the documents that may be damaged and that browsers show. */
const SIGNATURES: readonly (readonly [signature: RegExp, mediaType: string])[] = [
  [/^%PDF/, "application/pdf"],
  [/^\x89PNG/, "image/png"],
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^GIF8/, "image/gif"],
  [/^(?:II\*\0|MM\0\*)/, "image/tiff"],
  [/^BM/, "image/bmp"],
  [/^RIFF.{4}WEBP/s, "image/webp"],
  [/^.{4}ftyp(?:heic|heix|mif1)/s, "image/heic"],
];

/** The endings of the names of pictures, without the dot: no reader reads them, but a person does. */
export const PICTURE_ENDINGS: readonly string[] = ["bmp", "gif", "heic", "jpeg", "jpg", "png", "tif", "tiff", "webp"];
