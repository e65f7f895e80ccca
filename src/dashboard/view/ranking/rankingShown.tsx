import { Stack, Text, useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { useClient, useQuery } from "urql";
import { useFurtherPages } from "../../ask/furtherPages";
import { ChartFigure } from "../../chart/chartFigure";
import { CHART_GROUNDS, colourOf } from "../../chart/colours";
import { rankPicture } from "../../chart/rankPicture";
import { valueAxis } from "../../chart/valueAxis";
import { FrameDocument, RankingDocument, type RankingQuery, type RankingQueryVariables } from "../../documents";
import { useSay } from "../../language/language";
import { useManner } from "../../value/manner";
import { nameOfMeasure } from "../../value/nameOfMeasure";
import { notInForm } from "../../value/notInForm";
import { nameOfUnit, numbered } from "../../value/numberText";
import { valueWords } from "../../value/valueText";
import { ViewHead } from "../viewHead";
import { QuartilesShown } from "./quartilesShown";
import { RankingTable } from "./rankingTable";

interface RankingShownProps {
  readonly answer: RankingQuery;
  readonly variables: RankingQueryVariables;
}

/** A ranking as a picture of those with a rank, and a table of all. */
export function RankingShown({ answer, variables }: RankingShownProps) {
  const say = useSay();
  const { language, money } = useManner();
  const scheme = useComputedColorScheme("light");
  const [{ data }] = useQuery({ query: FrameDocument });
  const { by, year } = variables;
  const info = data?.measures.find(({ code }) => code === by);
  const place = data?.places?.nodes.find(({ code }) => code === variables.under)?.name ?? variables.under ?? "";
  const measure = info ? nameOfMeasure(info, language) : by;
  const title = say({ zh: `${place}${year}年${measure}排名`, en: `${measure}: ranking, ${place}, ${year}` });
  const { ranking } = answer;
  const client = useClient();
  const pages = useFurtherPages(ranking ?? NOTHING, async (after) => {
    const { data: next, error } = await client.query(RankingDocument, { ...variables, after });
    return { page: next?.ranking ?? undefined, error };
  });
  const picture = useMemo(() => {
    const ranked = ranking?.nodes.filter(({ rank }) => rank !== null) ?? [];
    const unit = ranked[0]?.value.unit ?? "COUNT";
    const { expected = 0, reported = 0 } = ranking?.coverage ?? {};
    const median = ranking?.distribution.median ?? null;
    return rankPicture({
      title,
      subtitle:
        language === "zh"
          ? `${nameOfUnit(unit, money).zh}；应报${expected} 已报${reported}`
          : `${nameOfUnit(unit, money).en}; ${reported} of ${numbered(expected, "report")}`,
      dots: ranked.slice(0, MOST_DOTS).map(({ department, rank, value }) => ({
        name: department.name,
        value: Number(value.value),
        interval: value.interval && [Number(value.interval.low), Number(value.interval.high)],
        words:
          language === "zh"
            ? `第${rank}名 ${department.name}：${valueWords(value, { language, money })}`
            : `${rank}. ${department.name}: ${valueWords(value, { language, money })}`,
      })),
      median: median === null ? null : { value: Number(median), name: language === "zh" ? "中位数" : "median" },
      colour: colourOf(by, 0, scheme),
      ground: CHART_GROUNDS[scheme],
      axis: valueAxis(unit, money),
    });
  }, [ranking, title, language, money, scheme, by]);
  if (!ranking) return null;
  return (
    <Stack>
      <ViewHead title={title} document={RankingDocument} variables={variables} />
      {ranking.notes.map(({ message }) => (
        <Text key={message} size="sm">
          {message}
        </Text>
      ))}
      {picture.marks.length > 0 ? (
        <ChartFigure picture={picture} />
      ) : (
        <Text>
          {say(
            notInForm(data, by, year) ?? {
              zh: "没有可以排名的机关：没有数值，或比率的基数都不足。",
              en: "No department can be ranked: there is no value, or every base is too small.",
            },
          )}
        </Text>
      )}
      <QuartilesShown distribution={ranking.distribution} unit={info?.unit ?? "COUNT"} />
      <RankingTable pages={pages} totalCount={ranking.totalCount} caption={title} unit={info?.unit ?? "COUNT"} />
    </Stack>
  );
}

const NOTHING = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** More dots than this cannot be told apart; the table has all. */
const MOST_DOTS = 60;
