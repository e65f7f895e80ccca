import { mediaTypeByContent } from "../../src/document/mediaType";

test.each([
  ["%PDF-1.4 broken", "application/pdf"],
  ["\x89PNG\r\n", "image/png"],
  ["\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"],
  ["GIF89a", "image/gif"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
  ["BM\0\0", "image/bmp"],
  ["RIFF\n\0\0\nWEBPVP8 ", "image/webp"],
  ["\0\0\0\x18ftypheic", "image/heic"],
  ["<html><script>", "application/octet-stream"],
  ["", "application/octet-stream"],
])("a file that begins with %j is %s", (beginning, mediaType) => {
  expect(mediaTypeByContent(Buffer.from(beginning, "latin1"))).toBe(mediaType);
});
