import type { Chart } from "./chart";
import type { ColourScheme } from "./colours";
import { CHART_GROUNDS } from "./colours";
import { init } from "./echarts";
import { onGround } from "./themed";

const WIDTH = 1_000;
const HEAD = 76;
const FOOT = 34;
const NOTE = 16;
/** Pixels of a PNG for each pixel of the page, so that it can be printed. */
const SHARPNESS = 2;

/** Draws a picture with its title, its unit and coverage, and where its figures are from. Returns the text of an SVG file. */
export function pictureAsSvg(picture: Chart, foot: string, scheme: ColourScheme): string {
  const { ink, quiet, paper } = CHART_GROUNDS[scheme];
  const { title, subtitle, option, notes } = picture;
  const height = heightOf(picture);
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  const drawn = onGround(option, scheme);
  const text = { left: 12, itemGap: 6, textStyle: { color: ink, fontSize: 18, width: WIDTH - 24, overflow: "break" } };
  chart.setOption({
    ...drawn,
    backgroundColor: paper,
    title: [
      { ...text, text: title, subtext: subtitle, subtextStyle: { color: quiet, width: WIDTH - 24, overflow: "break" } },
      {
        ...text,
        text: "",
        subtext: [...notes, foot].join("\n"),
        bottom: 0,
        subtextStyle: { color: quiet, fontSize: 11 },
      },
    ],
    ...moved(drawn, footOf(picture)),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Draws the same as a PNG file. */
export async function pictureAsPng(picture: Chart, foot: string, scheme: ColourScheme): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureAsSvg(picture, foot, scheme))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH * SHARPNESS;
  canvas.height = heightOf(picture) * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))), "image/png"),
  );
}

function heightOf(picture: Chart): number {
  return picture.height + HEAD + footOf(picture);
}

function footOf({ notes }: Chart): number {
  return FOOT + NOTE * notes.length;
}

/** Makes room for the title above and the foot below what is drawn. */
function moved(option: ReturnType<typeof onGround>, foot: number): object {
  const lower = (part: unknown) =>
    typeof part === "object" && part !== null
      ? { ...part, top: numberIn(part, "top") + HEAD, bottom: numberIn(part, "bottom") + foot }
      : part;
  const legend = option.legend && typeof option.legend === "object" ? { ...option.legend, top: HEAD } : undefined;
  const series = Array.isArray(option.series)
    ? option.series.map((one) => (one.type === "sankey" ? lower(one) : one))
    : option.series;
  return { grid: lower(option.grid), legend, series };
}

function numberIn(part: object, side: "top" | "bottom"): number {
  const value: unknown = Reflect.get(part, side);
  return typeof value === "number" ? value : 0;
}
