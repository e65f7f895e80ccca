import { Stack, Text, useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { useClient, useQuery } from "urql";
import { useFurtherPages } from "../../ask/furtherPages";
import { barPicture } from "../../chart/barPicture";
import { ChartFigure } from "../../chart/chartFigure";
import { CHART_GROUNDS, colourOf } from "../../chart/colours";
import { valueAxis } from "../../chart/valueAxis";
import {
  ContributorsOfSumDocument,
  type ContributorsOfSumQuery,
  type ContributorsOfSumQueryVariables,
  FrameDocument,
} from "../../documents";
import { MissingNames } from "../../frame/missingNames";
import { useSay } from "../../language/language";
import { useManner } from "../../value/manner";
import { nameOfCell } from "../../value/nameOfCell";
import { notInForm } from "../../value/notInForm";
import { amountText, countText, nameOfUnit, numbered, numberText } from "../../value/numberText";
import { ViewHead } from "../viewHead";
import { ContributorsTable } from "./contributorsTable";

interface ContributorsShownProps {
  readonly answer: ContributorsOfSumQuery;
  readonly variables: ContributorsOfSumQueryVariables;
  readonly place: string;
}

/** A sum with how complete it is, its largest parts as bars, and all of them as a table. */
export function ContributorsShown({ answer, variables, place }: ContributorsShownProps) {
  const say = useSay();
  const client = useClient();
  const { language, money } = useManner();
  const scheme = useComputedColorScheme("light");
  const [{ data }] = useQuery({ query: FrameDocument });
  const { indicator, applicant = "TOTAL", year } = variables;
  const info = data?.measures.find(({ code }) => code === indicator);
  const unit = info?.unit ?? "COUNT";
  const cell = { indicator, applicant: info?.byApplicant ? applicant : null };
  const name = data?.places?.nodes.find(({ code }) => code === place)?.name ?? place;
  const measure = nameOfCell(indicator, cell.applicant, data?.measures ?? [], language);
  const title = say({
    zh: `${name}${year}年${measure}：汇总来源`,
    en: `${measure}, ${name}, ${year}: what it is made of`,
  });
  const [sum] = answer.aggregate ?? [];
  const list = sum?.contributors ?? NOTHING;
  const pages = useFurtherPages(list, async (after) => {
    const { data: next, error } = await client.query(ContributorsOfSumDocument, { ...variables, after });
    return { page: next?.aggregate?.[0]?.contributors ?? undefined, error };
  });
  const picture = useMemo(
    () =>
      barPicture({
        title,
        subtitle: `${nameOfUnit(unit, money)[language]}${language === "zh" ? `；最大的${MOST_BARS}家` : `; the largest ${MOST_BARS}`}`,
        bars: list.nodes.slice(0, MOST_BARS).map(({ department, value }) => ({
          name: department.name,
          value: Number(value),
          words: `${department.name}${language === "zh" ? "：" : ": "}${numberText(value, unit, money)}`,
        })),
        colour: colourOf(indicator, 0, scheme),
        ground: CHART_GROUNDS[scheme],
        axis: valueAxis(unit, money),
      }),
    [list, title, unit, money, language, indicator, scheme],
  );
  if (sum === undefined) return null;
  const { expected, reported, missing } = sum.coverage;
  return (
    <Stack>
      <ViewHead title={title} document={ContributorsOfSumDocument} variables={variables} />
      <Text size="xl" fw={700}>
        {say({ zh: "合计：", en: "Sum: " })}
        {list.total === null
          ? say(notInForm(data, indicator, year) ?? { zh: "无（没有报告填报此项）", en: "none (no report states it)" })
          : amountText(numberText(list.total, unit, money), unit, money, language)}
      </Text>
      <Text>
        {say({
          zh: `应报${countText(expected)} 已报${countText(reported)}，其中${countText(sum.stated)}份填报此项`,
          en: `${countText(reported)} of ${numbered(expected, "report")} filed; stated in ${countText(sum.stated)}`,
        })}
      </Text>
      <MissingNames missing={missing} />
      {sum.notes.map(({ message }) => (
        <Text key={message} size="sm">
          {message}
        </Text>
      ))}
      {list.nodes.length > 0 && (
        <>
          <ChartFigure picture={picture} />
          <ContributorsTable pages={pages} totalCount={list.totalCount} cell={cell} unit={unit} caption={title} />
        </>
      )}
    </Stack>
  );
}

const NOTHING = { total: null, totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** More bars than this are read better in the table. */
const MOST_BARS = 20;
