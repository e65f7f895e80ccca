import { GlobalWorkerOptions, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** A PDF whose pages can be drawn. */
export interface OpenPdf {
  /** Draws a page, from 1, on a canvas, as sharp as the screen shows it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement) => Promise<void>;
  readonly close: () => void;
}

GlobalWorkerOptions.workerSrc = workerAddress;

/** Which characters the codes of Chinese fonts are, where a PDF does not contain the font: one file for each encoding. */
const CHARACTER_MAPS = import.meta.glob<string>("../../../node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url",
  import: "default",
  exhaustive: true,
  eager: true,
});

class CharacterMaps {
  async fetch({ name }: { readonly name: string }) {
    const address = CHARACTER_MAPS[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (!address) throw new Error(`There is no character map ${name}.`);
    return { cMapData: await bytesAt(address), isCompressed: true };
  }
}

/** Opens the PDF at an address. Throws if it cannot be loaded or is none. */
export async function openPdf(address: string): Promise<OpenPdf> {
  const loading = getDocument({
    data: await bytesAt(new URL(address, document.baseURI).href),
    CMapReaderFactory: CharacterMaps,
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
  });
  const pdf = await loading.promise;
  return {
    draw: async (number, canvas) => {
      const page = await pdf.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      const shown = Math.max(canvas.clientWidth, width) * Math.max(1, window.devicePixelRatio);
      const viewport = page.getViewport({ scale: shown / width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => void loading.destroy(),
  };
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
