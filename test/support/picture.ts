import { deflateSync } from "node:zlib";

const [WIDTH, HEIGHT] = [600, 800];

/** A picture such as a scan of a table: lines, and marks that no reader takes for figures. */
export const PICTURE = pngOf((x, y) => {
  const isIn = x >= 40 && x <= 560 && y >= 60 && y <= 740;
  const isLine = (x - 40) % 130 < 2 || (y - 60) % 40 < 2;
  const isMark =
    (x - 40) % 130 > 30 && (x - 40) % 130 < 80 && Math.abs(((y - 60) % 40) - 20) < 6 && (x * 7 + y * 3) % 5 < 3;
  return isIn && (isLine || isMark) ? 60 : 235;
});

/** A picture in shades of grey as PNG. */
function pngOf(greyAt: (x: number, y: number) => number): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDTH }, (_, x) => greyAt(x, y))]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 8; // bits of a dot
  const parts = [
    partOf("IHDR", head),
    partOf("IDAT", deflateSync(Buffer.concat(rows))),
    partOf("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function partOf(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function crc32(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
