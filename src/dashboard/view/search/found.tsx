import { Alert, Stack, Text } from "@mantine/core";
import type { SearchViewQuery, SearchViewQueryVariables } from "../../documents";
import { useSay } from "../../language/language";
import { FoundBody } from "./foundBody";
import { FoundDocument } from "./foundDocument";
import { FoundList } from "./foundList";
import { FoundPassage } from "./foundPassage";
import { SearchHints } from "./searchHints";
import { YearsLeftOut } from "./yearsLeftOut";

interface FoundProps {
  readonly search: NonNullable<SearchViewQuery["search"]>;
  readonly variables: SearchViewQueryVariables;
}

/** The first pages of the three lists of a search, or what to try if all are empty. */
export function Found({ search, variables }: FoundProps) {
  const say = useSay();
  const { departments, sections, normativeDocuments } = search;
  const isNothing = [departments, sections, normativeDocuments].every((list) => !list || list.nodes.length === 0);
  const leftOut = [...new Set([...(sections?.yearsLeftOut ?? []), ...(normativeDocuments?.yearsLeftOut ?? [])])];
  const alone = { ...variables, withDepartments: false, withSections: false, withDocuments: false };
  return (
    <Stack gap="xl">
      <YearsLeftOut years={leftOut} />
      {isNothing && (
        <Alert color="gray" title={say({ zh: "没有找到", en: "Nothing was found" })}>
          <Text size="sm">
            {say({
              zh: "没有机关、报告正文或规范性文件与之匹配。可以减少字数，改用拼音，或选择全部地区、全部年度。",
              en: "No department, report or document matches. Try fewer characters or pinyin, or search everywhere and in all years.",
            })}
          </Text>
        </Alert>
      )}
      {isNothing && <SearchHints />}
      {!isNothing && departments && (
        <FoundList
          title={say({ zh: "机关", en: "Departments" })}
          none={say({ zh: "没有匹配的机关。", en: "No department matches." })}
          page={departments}
          keyOf={({ department }) => department.code}
          row={(found) => <FoundBody found={found} />}
          after={(departmentsAfter) => ({ ...alone, withDepartments: true, departmentsAfter })}
          pageIn={(answer) => answer.departments}
        />
      )}
      {!isNothing && sections && (
        <FoundList
          title={say({ zh: "报告正文", en: "Text of reports" })}
          none={say({ zh: "没有匹配的报告正文。", en: "No report contains it." })}
          page={sections}
          keyOf={({ report, section }) =>
            `${report.department.code} ${report.year} ${section.number} ${section.heading}`
          }
          row={(found) => <FoundPassage found={found} />}
          after={(sectionsAfter) => ({ ...alone, withSections: true, sectionsAfter })}
          pageIn={(answer) => answer.sections}
        />
      )}
      {!isNothing && normativeDocuments && (
        <FoundList
          title={say({ zh: "规范性文件", en: "Normative documents" })}
          none={say({ zh: "没有匹配的规范性文件。", en: "No normative document matches." })}
          page={normativeDocuments}
          keyOf={({ report, title, number }) => `${report.department.code} ${report.year} ${number} ${title}`}
          row={(found) => <FoundDocument found={found} />}
          after={(documentsAfter) => ({ ...alone, withDocuments: true, documentsAfter })}
          pageIn={(answer) => answer.normativeDocuments}
        />
      )}
    </Stack>
  );
}
