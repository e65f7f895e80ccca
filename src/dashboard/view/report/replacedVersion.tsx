import { Alert, Text } from "@mantine/core";
import { ReportAnchor } from "../../address/reportAnchor";
import { usePageLanguage, useSay } from "../../language/language";
import { CLOCKS, momentText } from "../../value/momentText";
import type { ReportShown } from "./reportShown";

/** That a version was replaced: how long it was the valid one, and the way to the one that is now. Nothing for the valid one. */
export function ReplacedVersion({ report, variables: { department, year } }: ReportShown) {
  const say = useSay();
  const language = usePageLanguage();
  if (report.status !== "SUPERSEDED") return null;
  const version = report.revisions.find(({ number }) => number === report.revision);
  const valid = report.revisions.find(({ status }) => status === "PUBLISHED");
  const [from, to] = [version?.validFrom, version?.validTo].map((at) => (at ? momentText(at, language) : ""));
  return (
    <Alert
      variant="default"
      p="xs"
      title={say({ zh: `第${report.revision}版，已更替`, en: `Version ${report.revision}, replaced` })}
    >
      <Text size="sm">
        {say({
          zh: `自${from}至${to}有效（${CLOCKS.zh}）。下面的数据和校验结果都是这一版的。`,
          en: `Valid from ${from} to ${to} (${CLOCKS.en}). Figures and findings below are those of this version. `,
        })}
        {valid ? (
          <ReportAnchor department={department} year={year}>
            {say({ zh: `查看现行的第${valid.number}版`, en: `See version ${valid.number}, which is valid now` })}
          </ReportAnchor>
        ) : (
          say({ zh: "该报告已撤回，没有现行版本。", en: "The report was withdrawn: no version is valid now." })
        )}
      </Text>
    </Alert>
  );
}
