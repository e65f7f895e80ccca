import { type Pages, type PdfField, type PdfSetting, SIZE, textAt } from "./pdf";

/**
 * The file of composed pages. Its content may name: F1 a Chinese font, /Off and /Member layers that are switched off, /Clear a
 * state in which nothing is solid, /Im a white picture.
 */
export function pdfBytes({ contents, fields }: Pages, setting: PdfSetting): Uint8Array {
  const [width, height] = setting.size;
  const stands = (setting.rotate % 180 === 90) !== setting.sideways;
  const box = stands ? [0, 0, height, width] : [0, 0, Math.min(width, setting.paper), height];
  const objects = new Objects();
  const pages = objects.reserve();
  const font = fontIn(objects);
  const off = objects.add("<< /Type /OCG /Name (Off) >>");
  const member = objects.add(`<< /Type /OCMD /OCGs [${off} 0 R] /P /AnyOn >>`);
  const clear = objects.add("<< /Type /ExtGState /ca 0 /CA 0 >>");
  const picture = objects.add(
    stream(
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode",
      "FF>",
    ),
  );
  const resources = `<< /Font << /F1 ${font} 0 R >> /Properties << /Off ${off} 0 R /Member ${member} 0 R >> /ExtGState << /Clear ${clear} 0 R >> /XObject << /Im ${picture} 0 R >> >>`;
  const widgets: number[] = [];
  const kids = contents.map((content, index) => {
    const matrix = MATRICES[setting.sideways ? 90 : setting.rotate]?.(box[2] as number, box[3] as number) ?? "";
    const drawn = objects.add(stream("", [matrix, ...content].join("\n")));
    const own = fields.filter(({ page }) => page === index).map((field) => widget(objects, field, font, setting));
    widgets.push(...own);
    return objects.add(
      `<< /Type /Page /Parent ${pages} 0 R /Contents ${drawn} 0 R /Rotate ${setting.rotate} /Annots [${references(own)}] >>`,
    );
  });
  objects.set(
    pages,
    `<< /Type /Pages /Count ${kids.length} /Kids [${references(kids)}] /MediaBox [${box.join(" ")}] /Resources ${resources} >>`,
  );
  const root = objects.add(
    `<< /Type /Catalog /Pages ${pages} 0 R /OCProperties << /OCGs [${off} 0 R] /D << /OFF [${off} 0 R] >> >> ${
      widgets.length > 0
        ? `/AcroForm << /Fields [${references(widgets)}] /DA (/F1 ${SIZE} Tf) /DR << /Font << /F1 ${font} 0 R >> >> >>`
        : ""
    } >>`,
  );
  return objects.file(root);
}

/** Turns content so that it is upright once the page is turned. */
const MATRICES: Readonly<Record<number, (width: number, height: number) => string>> = {
  90: (width) => `0 1 -1 0 ${width} 0 cm`,
  180: (width, height) => `-1 0 0 -1 ${width} ${height} cm`,
  270: (_, height) => `0 -1 1 0 0 ${height} cm`,
};

function widget(objects: Objects, { box, value }: PdfField, font: number, { fields }: PdfSetting): number {
  const [x1, y1, x2, y2] = box;
  const shown = objects.add(
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 ${x2 - x1} ${y2 - y1}] /Resources << /Font << /F1 ${font} 0 R >> >>`,
      fields === "drawn" ? `/Tx BMC ${textAt(value, 0, 2)} EMC` : "",
    ),
  );
  const hex = [...Buffer.from(value, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return objects.add(
    `<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /T (f${x1}-${y1}) /V <FEFF${hex}> /Rect [${box.join(" ")}] /AP << /N ${shown} 0 R >> >>`,
  );
}

function fontIn(objects: Objects): number {
  const descriptor = objects.add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  );
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [1 [500] 2 95 500 814 939 500] >>`,
  );
  return objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`,
  );
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

/** The numbered objects of a file. */
class Objects {
  private readonly objects: string[] = [];

  reserve(): number {
    return this.add("null");
  }

  add(object: string): number {
    return this.objects.push(object);
  }

  set(number: number, object: string): void {
    this.objects[number - 1] = object;
  }

  file(root: number): Uint8Array {
    let file = "%PDF-1.6\n";
    const rows = this.objects.map((object, index) => {
      const row = `${String(file.length).padStart(10, "0")} 00000 n \n`;
      file += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return row;
    });
    const count = this.objects.length + 1;
    const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join("")}trailer << /Size ${count} /Root ${root} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
    return new TextEncoder().encode(file + end);
  }
}
