import { Select, Stack, Text, Title } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useQuery } from "urql";
import { MOST_SERIES } from "../../chart/colours";
import { ComparisonDocument, FrameDocument, type Measure } from "../../documents";
import { MissingNames } from "../../frame/missingNames";
import { usePageLanguage, useSay } from "../../language/language";
import { nameOfMeasure, SHORT_NAMES } from "../../value/nameOfMeasure";
import { countText, numbered } from "../../value/numberText";
import { ViewHead } from "../viewHead";
import { type ComparedAnswer, type ComparedMeasure, rowsWithPinned } from "./compared";
import { CompareHeat } from "./compareHeat";
import classes from "./comparePictures.module.css";
import { CompareTable } from "./compareTable";
import { CompareTrend } from "./compareTrend";

const route = getRouteApi("/compare");

interface CompareShownProps {
  readonly comparison: ComparedAnswer;
  readonly variables: { readonly measures: readonly Measure[]; readonly years: readonly number[] };
  readonly place: string;
}

const NO_BREAKS: ComparedAnswer["breaks"] = [];

/** Lines, then fields, a picture for each measure, then the table of all departments, years and measures. */
export function CompareShown({ comparison, variables, place }: CompareShownProps) {
  const say = useSay();
  const language = usePageLanguage();
  const [{ data }] = useQuery({ query: FrameDocument });
  const { pin } = route.useSearch();
  const navigate = route.useNavigate();
  const { years } = variables;
  const rows = useMemo(() => rowsWithPinned(comparison.rows, pin), [comparison, pin]);
  // What did not change is the same object, so that no picture is drawn again when the table is sorted.
  const codes = variables.measures.join();
  const measures = useMemo(
    () =>
      codes.split(",").map((word): ComparedMeasure => {
        const code = word as Measure;
        const info = data?.measures.find((one) => one.code === code);
        const name = SHORT_NAMES[code]?.[language] ?? (info ? nameOfMeasure(info, language) : code);
        const { unit = "COUNT", nature, byApplicant } = info ?? {};
        return { code, name, unit, isRate: nature === "RATE", byApplicant };
      }),
    [codes, data, language],
  );
  const breaks = useMemo(
    () => measures.map(({ code }) => comparison.breaks.filter(({ measure }) => measure === code)),
    [measures, comparison],
  );
  const name = data?.places?.nodes.find(({ code }) => code === place)?.name ?? place;
  const span = years.join(say({ zh: "、", en: ", " }));
  const title = say({ zh: `${name}机关对比（${span}年）`, en: `${name}: departments side by side, ${span}` });
  const { expected, reported, missing } = comparison.coverage;
  const filed = say({
    zh: `应报${countText(expected)} 已报${countText(reported)}`,
    en: `${countText(reported)} of ${numbered(expected, "report")} filed`,
  });
  return (
    <Stack>
      <ViewHead title={title} document={ComparisonDocument} variables={variables} />
      <Text>{filed}</Text>
      {comparison.departmentCount > comparison.rows.length && (
        <Text>
          {say({
            zh: `共${countText(comparison.departmentCount)}个机关，以下为按代码排列的前${countText(comparison.rows.length)}个；请减少年度或指标，或选定机关、条线。`,
            en: `These are the first ${countText(comparison.rows.length)} of ${numbered(comparison.departmentCount, "department")}, by code: choose fewer years or measures, or name departments or lines of work.`,
          })}
        </Text>
      )}
      <MissingNames missing={missing} byYear={years.length > 1} />
      {comparison.breaks.map(({ message }) => (
        <Text key={message} size="sm">
          {message}
        </Text>
      ))}
      {rows.length === 0 ? (
        <Text>
          {say({
            zh: "没有可对比的机关：所选范围内没有机关。",
            en: "Nothing to compare, because no department is chosen.",
          })}
        </Text>
      ) : (
        <>
          <Select
            label={say({ zh: "置顶机关", en: "Kept first" })}
            data={comparison.rows.map(({ department }) => ({ value: department.code, label: department.name }))}
            value={pin ?? null}
            onChange={(code) => navigate({ search: (before) => ({ ...before, pin: code ?? undefined }) })}
            searchable
            clearable
            clearButtonProps={{ "aria-label": say({ zh: "不置顶", en: "None first" }) }}
            placeholder={say({ zh: "不置顶", en: "none" })}
            w={260}
            className="no-print"
          />
          {pin !== undefined && !rows.some(({ department }) => department.code === pin) && (
            <Text size="sm">
              {say({
                zh: `所列机关中没有要置顶的“${pin}”。`,
                en: `“${pin}”, which is to be kept first, is not among these departments.`,
              })}
            </Text>
          )}
          <Title order={2}>{say({ zh: "图", en: "Pictures" })}</Title>
          {rows.length > MOST_SERIES && (
            <Text size="sm">
              {say({
                zh: `折线图只画前${MOST_SERIES}家；热力图和表列出全部。`,
                en: `Lines are drawn of the first ${MOST_SERIES}; the fields and the table have more.`,
              })}
            </Text>
          )}
          <div className={classes.pictures}>
            {measures.map((measure, i) => (
              <CompareTrend
                key={measure.code}
                {...{ rows, years, measure, name, filed, breaks: breaks[i] ?? NO_BREAKS }}
              />
            ))}
          </div>
          <div className={classes.pictures}>
            {measures.map((measure) => (
              <CompareHeat key={measure.code} {...{ rows, years, measure, name, filed }} />
            ))}
          </div>
          <Title order={2}>{say({ zh: "表", en: "Table" })}</Title>
          <CompareTable caption={title} {...{ rows, years, measures, pin }} />
        </>
      )}
    </Stack>
  );
}
