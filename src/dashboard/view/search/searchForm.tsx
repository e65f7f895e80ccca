import { Button, Group, MultiSelect, Select } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { FrameDocument } from "../../documents";
import { useScope, useYears } from "../../frame/scope";
import { SearchField } from "../../frame/searchField";
import { textInForm } from "../../frame/textInForm";
import { useSay } from "../../language/language";

const route = getRouteApi("/search");

/** What is searched for, where, and in reports of which years. */
export function SearchForm() {
  const say = useSay();
  const navigate = route.useNavigate();
  const { text = "", under, years = [] } = route.useSearch();
  const [{ data }] = useQuery({ query: FrameDocument });
  const places = data?.places?.nodes ?? [];
  const filed = useYears(useScope()?.place ?? null) ?? [];
  const choices = [...new Set([...filed.map(({ year }) => year), ...years])].sort().reverse();
  return (
    <search>
      <form
        className="no-print"
        onSubmit={(event) => {
          const written = textInForm(event);
          void navigate({ search: (before) => ({ ...before, text: written || undefined }) });
        }}
      >
        <Group align="flex-end">
          <SearchField
            key={text}
            initial={text}
            under={under}
            label={say({ zh: "搜索文字", en: "What to search for" })}
            w={280}
            maw="100%"
          />
          <Select
            label={say({ zh: "地区", en: "Place" })}
            placeholder={say({ zh: "全部地区", en: "Everywhere" })}
            data={places.map(({ code, name }) => ({ value: code, label: name }))}
            value={places.find(({ code, name }) => code === under || name === under)?.code ?? null}
            onChange={(place) => navigate({ search: (before) => ({ ...before, under: place ?? undefined }) })}
            clearable
            searchable
            w={200}
          />
          <MultiSelect
            label={say({ zh: "报告年度", en: "Years of reports" })}
            {...(years.length === 0 && { placeholder: say({ zh: "全部年度", en: "All years" }) })}
            data={choices.map(String)}
            value={years.map(String)}
            onChange={(chosen) =>
              navigate({
                search: (before) => ({ ...before, years: chosen.length === 0 ? undefined : chosen.map(Number) }),
              })
            }
            clearable
            miw={200}
            maw="100%"
          />
          <Button type="submit" variant="default">
            {say({ zh: "搜索", en: "Search" })}
          </Button>
        </Group>
      </form>
    </search>
  );
}
