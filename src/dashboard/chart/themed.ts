import type { ChartOption } from "./chart";
import { CHART_GROUNDS, type ColourScheme } from "./colours";

// Without double quotes: ECharts writes the names into an attribute of an SVG file as they are.
const FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** An option with the colours of a light or dark ground, without movement, and with patterns for print and colour blindness. */
export function onGround(option: ChartOption, scheme: ColourScheme): ChartOption {
  const { ink, paper, line } = CHART_GROUNDS[scheme];
  return {
    ...option,
    animation: false,
    textStyle: { fontFamily: FONT, color: ink },
    tooltip: {
      confine: true,
      renderMode: "richText", // texts of documents are never read as HTML
      backgroundColor: paper,
      borderColor: line,
      textStyle: { color: ink },
      ...(option.tooltip as object | undefined),
    },
  };
}
