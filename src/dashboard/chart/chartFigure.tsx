import { Button, Group, Paper, Text, useComputedColorScheme } from "@mantine/core";
import { useOrigin } from "../ask/origin";
import { saveFile } from "../file/saveFile";
import { usePageLanguage, useSay } from "../language/language";
import { CLOCKS, momentText } from "../value/momentText";
import type { Chart } from "./chart";
import { ChartTableShown } from "./chartTableShown";
import { FigureChart } from "./figureChart";

/** A picture with its title, its unit and coverage, what is to be known of it, its table and its files. */
export function ChartFigure({ picture }: { readonly picture: Chart }) {
  const say = useSay();
  const scheme = useComputedColorScheme("light");
  const origin = useOrigin();
  const language = usePageLanguage();
  const readAt = origin ? `${momentText(origin.readAt, language)}` : "";
  const foot = say({
    zh: `来源：各机关政府信息公开工作年度报告　数据版本：${origin?.dataVersion ?? "不详"}　读取时间：${readAt}（${CLOCKS.zh}）`,
    en: `Source: annual reports on government information disclosure. Data version: ${origin?.dataVersion ?? "unknown"}. Read: ${readAt}, ${CLOCKS.en}`,
  });
  const save = async (format: "svg" | "png") => {
    const { pictureAsPng, pictureAsSvg } = await import("./pictureFile");
    const blob =
      format === "png"
        ? await pictureAsPng(picture, foot, "light")
        : new Blob([pictureAsSvg(picture, foot, "light")], { type: "image/svg+xml" });
    saveFile(blob, `${picture.title}.${format}`);
  };
  return (
    <Paper withBorder p="sm" component="figure" m={0}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <figcaption>
          <Text fw={600}>{picture.title}</Text>
          <Text size="xs" c="dimmed">
            {picture.subtitle}
          </Text>
        </figcaption>
        <Group gap={4} wrap="nowrap" className="no-print">
          {(["svg", "png"] as const).map((format) => (
            <Button
              key={format}
              variant="subtle"
              size="compact-xs"
              onClick={() => save(format)}
              aria-label={say({
                zh: `下载图片：${picture.title}，${format.toUpperCase()}`,
                en: `Save the picture: ${picture.title}, ${format.toUpperCase()}`,
              })}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </Group>
      </Group>
      <FigureChart picture={picture} key={scheme} />
      {picture.notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
      {picture.table && <ChartTableShown title={picture.title} table={picture.table} />}
    </Paper>
  );
}
