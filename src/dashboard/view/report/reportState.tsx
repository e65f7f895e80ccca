import { Badge, Group, Text } from "@mantine/core";
import { useSay } from "../../language/language";
import { timelinessText } from "../../value/timelinessText";
import type { ReportShown } from "./reportShown";

/** Which version this is, when it was published, whether in time, and how many findings there are. */
export function ReportState({ report }: ReportShown) {
  const say = useSay();
  const { revision, status, publishedOn, timeliness, findings } = report;
  const errors = findings.filter(({ level }) => level === "ERROR").length;
  return (
    <Group gap="sm">
      <Badge variant="default" tt="none">
        {status === "PUBLISHED"
          ? say({ zh: `现行有效 第${revision}版`, en: `valid, version ${revision}` })
          : say({ zh: `已被更替 第${revision}版`, en: `superseded, version ${revision}` })}
      </Badge>
      <Text size="sm">
        {publishedOn === null
          ? say({ zh: "发布日期不详", en: "Day of publication not known" })
          : say({ zh: `${publishedOn}发布`, en: `Published on ${publishedOn}` })}
        {say({ zh: "，", en: ", " })}
        {say(timelinessText(timeliness))}
      </Text>
      <Text size="sm">
        {findings.length === 0
          ? say({ zh: "校验无提示", en: "No finding" })
          : say({
              zh: `校验提示${findings.length}处，其中错误${errors}处`,
              en: `${findings.length} findings, of them ${errors} errors`,
            })}
      </Text>
    </Group>
  );
}
