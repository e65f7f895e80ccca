import { Badge, Group, Text } from "@mantine/core";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { numbered } from "../../value/numberText";
import { timelinessText } from "../../value/timelinessText";
import { versionText } from "../../value/versionText";
import type { GivenReport, ReportShown } from "./reportShown";

/** Which version this is, when it and the first one were published, whether in time, and how many findings there are. */
export function ReportState({ report }: ReportShown) {
  const say = useSay();
  const { revision, status, findings } = report;
  const errors = findings.filter(({ level }) => level === "ERROR").length;
  return (
    <Group gap="sm">
      <Badge variant="default" tt="none">
        {status === "PUBLISHED" && say({ zh: "现行有效 ", en: "valid, " })}
        {say(versionText({ revision, status }))}
      </Badge>
      <Text size="sm">{say(status === "NOT_PUBLISHED" ? NOT_PUBLISHED : publishedText(report))}</Text>
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

const NOT_PUBLISHED: PageText = {
  zh: "此版本没有发布，公众看不到",
  en: "This version is not published: the public does not see it",
};

function publishedText({ revision, publishedOn: first, timeliness, revisions }: GivenReport): PageText {
  const own = revisions.find(({ number }) => number === revision)?.publishedOn ?? null;
  const isLater = first !== null && first !== own;
  const { zh, en } = timelinessText(timeliness);
  return {
    zh: `${own === null ? "该版本发布日期不详" : `该版本${own}发布`}${isLater ? `，首次发布${first}` : ""}，${zh}`,
    en: `${own === null ? "Day of publication of this version not known" : `This version was published on ${own}`}${isLater ? `, the first one on ${first}` : ""}, ${en}`,
  };
}
