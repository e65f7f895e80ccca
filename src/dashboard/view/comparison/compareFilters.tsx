import { Group, MultiSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { type ComparisonQueryVariables, FrameDocument, LinesDocument, type Measure } from "../../documents";
import { DepartmentsPicker } from "../../frame/departmentsPicker";
import type { FiledYear } from "../../frame/scope";
import { usePageLanguage, useSay } from "../../language/language";
import { nameOfMeasure } from "../../value/nameOfMeasure";

const route = getRouteApi("/compare");

interface CompareFiltersProps {
  readonly place: string;
  readonly filed: readonly FiledYear[];
  readonly variables: ComparisonQueryVariables & {
    readonly measures: readonly Measure[];
    readonly years: readonly number[];
  };
}

/** More pictures than this are no longer seen together. */
const MOST_MEASURES = 6;

/** Chooses departments or lines of work, the years with reports, and measures. */
export function CompareFilters({ place, filed, variables }: CompareFiltersProps) {
  const say = useSay();
  const language = usePageLanguage();
  const { departments = [], lines = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data: frame }] = useQuery({ query: FrameDocument });
  const [{ data }] = useQuery({ query: LinesDocument, variables: { under: place } });
  const known = data?.aggregate?.flatMap(({ line }) => line ?? []) ?? [];
  const change = (
    search: {
      [Name in "departments" | "lines" | "measures"]?: string[] | undefined;
    } & { years?: number[] },
  ) => navigate({ search: (before) => ({ ...before, ...search }) });
  return (
    <Group align="flex-end" className="no-print">
      <DepartmentsPicker
        place={place}
        value={departments}
        onChange={(chosen) => change({ departments: chosen, lines: undefined })}
      />
      <MultiSelect
        label={say({ zh: "条线", en: "Lines of work" })}
        placeholder={lines.length === 0 ? say({ zh: "全部", en: "all" }) : ""}
        data={known}
        value={[...lines]}
        onChange={(chosen) => change({ lines: chosen.length === 0 ? undefined : chosen, departments: undefined })}
        searchable
        nothingFoundMessage={say({ zh: "没有这条线", en: "No such line" })}
        w={220}
      />
      <MultiSelect
        label={say({ zh: "对比年度", en: "Years" })}
        data={filed.flatMap(({ year, reported }) => (reported > 0 ? [String(year)] : []))}
        value={variables.years.map(String)}
        onChange={(chosen) => chosen.length > 0 && change({ years: chosen.map(Number).sort((a, b) => a - b) })}
        w={260}
      />
      <MultiSelect
        label={say({ zh: "对比指标", en: "Measures" })}
        data={(frame?.measures ?? []).map((one) => ({ value: one.code, label: nameOfMeasure(one, language) }))}
        value={[...variables.measures]}
        onChange={(chosen) => chosen.length > 0 && change({ measures: chosen })}
        maxValues={MOST_MEASURES}
        searchable
        nothingFoundMessage={say({ zh: "没有这项指标", en: "No such measure" })}
        w={420}
        maw="100%"
      />
    </Group>
  );
}
