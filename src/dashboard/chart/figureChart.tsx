import { Box, Text, useComputedColorScheme } from "@mantine/core";
import type { EChartsType } from "echarts/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useSay } from "../language/language";
import type { Chart } from "./chart";
import { markAfter } from "./markAfter";
import { onGround } from "./themed";

/** A picture on a page. With the arrow keys each of its marks is reached, shown and said. */
export function FigureChart({ picture }: { readonly picture: Chart }) {
  const say = useSay();
  const scheme = useComputedColorScheme("light");
  const holder = useRef<HTMLDivElement>(null);
  const chart = useChart(holder);
  const [current, setCurrent] = useState<number | null>(null);
  const { marks, option, height } = picture;
  useEffect(() => {
    chart?.setOption(onGround(option, scheme), { notMerge: true });
    setCurrent(null);
  }, [chart, option, scheme]);

  function step(event: KeyboardEvent): void {
    const next = markAfter(marks, current, event.key);
    const mark = next === null ? undefined : marks[next];
    if (!mark) return;
    event.preventDefault();
    setCurrent(next);
    // The library finds what is to be shown by its place among things, and would show another for a stream.
    if (mark.isStream) return;
    chart?.dispatchAction({ type: "showTip", seriesIndex: mark.seriesIndex, dataIndex: mark.dataIndex });
  }

  return (
    <Box>
      <div
        ref={holder}
        role="application"
        aria-roledescription={say({ zh: "图表", en: "chart" })}
        aria-label={`${picture.title}${say({ zh: "，用方向键逐项查看", en: "; arrow keys go through its parts" })}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its parts are reached from it by keys.
        tabIndex={0}
        onKeyDown={step}
        onBlur={() => {
          setCurrent(null);
          chart?.dispatchAction({ type: "hideTip" });
        }}
        style={{ height, width: "100%" }}
      />
      <Text component="output" size="sm" c="dimmed" mih="1.6em" display="block" aria-live="polite">
        {current === null ? "" : marks[current]?.words}
      </Text>
    </Box>
  );
}

/** The chart in an element, once the library is there; it follows the size of the element. */
function useChart(holder: React.RefObject<HTMLDivElement | null>): EChartsType | null {
  const [chart, setChart] = useState<EChartsType | null>(null);
  useEffect(() => {
    let made: EChartsType | null = null;
    let isGone = false;
    const observer = new ResizeObserver(() => made?.resize());
    void import("./echarts").then(({ init }) => {
      const element = holder.current;
      if (isGone || element === null) return;
      made = init(element, null, { renderer: "svg" });
      observer.observe(element);
      setChart(made);
    });
    return () => {
      isGone = true;
      observer.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, [holder]);
  return chart;
}
