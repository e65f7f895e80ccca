import { Group, MultiSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { type FindingLevel, FindingsThereDocument, type FindingsThereQueryVariables } from "../../documents";
import { DepartmentsPicker } from "../../frame/departmentsPicker";
import { useSay } from "../../language/language";
import { LEVEL_NAMES, LEVELS } from "../../value/levelName";

const route = getRouteApi("/findings");

interface FindingFiltersProps {
  readonly place: string;
  /** The reports of which findings are asked, whatever the checks and levels. */
  readonly reports: FindingsThereQueryVariables;
}

/** Chooses levels, checks and departments: only levels and checks with findings are offered, each with their number. */
export function FindingFilters({ place, reports }: FindingFiltersProps) {
  const say = useSay();
  const { checks = [], levels = [], departments = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data }] = useQuery({ query: FindingsThereDocument, variables: reports });
  const counts = data?.findings?.counts ?? [];
  const numberOf = (of: (one: (typeof counts)[number]) => boolean) =>
    counts.filter(of).reduce((sum, { count }) => sum + count, 0);
  const ids = [...new Set([...counts.map(({ check }) => check), ...checks])];
  const weights = LEVELS.filter((level) => levels.includes(level) || numberOf((one) => one.level === level) > 0);
  const change = (search: {
    readonly checks?: readonly string[] | undefined;
    readonly levels?: readonly FindingLevel[] | undefined;
    readonly departments?: readonly string[] | undefined;
  }) => navigate({ search: (before) => ({ ...before, ...search }) });
  const orAll = <Chosen,>(chosen: readonly Chosen[]) => (chosen.length === 0 ? undefined : chosen);
  return (
    <Group align="flex-end" className="no-print">
      <MultiSelect
        label={say({ zh: "级别", en: "Level" })}
        placeholder={levels.length === 0 ? say({ zh: "全部", en: "all" }) : ""}
        data={weights.map((level) => ({
          value: level,
          label: `${say(LEVEL_NAMES[level])} ${numberOf((one) => one.level === level)}`,
        }))}
        value={[...levels]}
        onChange={(chosen) => change({ levels: orAll(LEVELS.filter((level) => chosen.includes(level))) })}
        w={220}
      />
      <MultiSelect
        label={say({ zh: "规则", en: "Check" })}
        placeholder={checks.length === 0 ? say({ zh: "全部", en: "all" }) : ""}
        data={ids.map((id) => ({ value: id, label: `${id} ${numberOf(({ check }) => check === id)}` }))}
        value={[...checks]}
        onChange={(chosen) => change({ checks: orAll(chosen) })}
        searchable
        nothingFoundMessage={say({ zh: "没有这条规则的结果", en: "No findings of such a check" })}
        w={260}
      />
      <DepartmentsPicker
        place={place}
        value={departments}
        onChange={(chosen) => change({ departments: chosen })}
        withPlace
      />
    </Group>
  );
}
