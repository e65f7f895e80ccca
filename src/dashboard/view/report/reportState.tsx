import { Badge, Group, Text } from "@mantine/core";
import { useSay } from "../../language/language";
import { numbered } from "../../value/numberText";
import { timelinessText } from "../../value/timelinessText";
import { versionText } from "../../value/versionText";
import type { ReportShown } from "./reportShown";

/** Which version this is, when it and the first one were published, whether in time, and how many findings there are. */
export function ReportState({ report }: ReportShown) {
  const say = useSay();
  const { revision, status, publishedOn: first, timeliness, findings, revisions } = report;
  const errors = findings.filter(({ level }) => level === "ERROR").length;
  const own = revisions.find(({ number }) => number === revision)?.publishedOn ?? null;
  return (
    <Group gap="sm">
      <Badge variant="default" tt="none">
        {status === "PUBLISHED" && say({ zh: "现行有效 ", en: "valid, " })}
        {say(versionText({ revision, status }))}
      </Badge>
      <Text size="sm">
        {own === null
          ? say({ zh: "该版本发布日期不详", en: "Day of publication of this version not known" })
          : say({ zh: `该版本${own}发布`, en: `This version was published on ${own}` })}
        {first !== null && first !== own && say({ zh: `，首次发布${first}`, en: `, the first one on ${first}` })}
        {say({ zh: "，", en: ", " })}
        {say(timelinessText(timeliness))}
      </Text>
      <Text size="sm">
        {findings.length === 0
          ? say({ zh: "校验无提示", en: "No finding" })
          : say({
              zh: `校验提示${findings.length}处，其中错误${errors}处`,
              en: `${numbered(findings.length, "finding")}, of them ${numbered(errors, "error")}`,
            })}
      </Text>
    </Group>
  );
}
