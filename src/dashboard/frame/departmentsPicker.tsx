import { defaultOptionsFilter, MultiSelect, type OptionsFilter } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { DepartmentsDocument, DepartmentsNamedDocument, SuggestionsDocument } from "../documents";
import { useSay } from "../language/language";

interface DepartmentsPickerProps {
  /** The body below which they are. */
  readonly place: string;
  readonly value: readonly string[];
  readonly onChange: (departments: string[] | undefined) => void;
  /** Whether the place itself can be chosen. */
  readonly withPlace?: boolean;
}

/** How long somebody must not type before departments are asked for, in milliseconds. */
const PAUSE = 250;

/** How many departments are offered at once, and how many a text finds. */
const MOST_OFFERED = 200;
const MOST_FOUND = 50;

/** Chooses departments of a place, by parts of their names, pinyin, initials or codes, however many the place has. */
export function DepartmentsPicker({ place, value, onChange, withPlace = false }: DepartmentsPickerProps) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), PAUSE);
  const [{ data }] = useQuery({ query: DepartmentsDocument, variables: { under: place } });
  const [{ data: suggested }] = useQuery({
    query: SuggestionsDocument,
    variables: { text: asked, under: place, first: MOST_FOUND },
    pause: asked === "",
  });
  const own = withPlace && data?.department ? [data.department] : [];
  const listed = [...own, ...(data?.departments?.nodes ?? [])];
  const unlisted = value.filter((chosen) => listed.every(({ code }) => code !== chosen));
  const [{ data: named }] = useQuery({
    query: DepartmentsNamedDocument,
    variables: { departments: unlisted },
    pause: data === undefined || unlisted.length === 0,
  });
  const found = asked === "" ? [] : (suggested?.search?.departments?.nodes ?? []).map(({ department }) => department);
  const chosen = unlisted.length === 0 ? [] : (named?.departments?.nodes ?? []);
  const offered = new Map([...listed, ...found, ...chosen].map(({ code, name }) => [code, name]));
  return (
    <MultiSelect
      label={say({ zh: "机关", en: "Departments" })}
      placeholder={value.length === 0 ? say({ zh: "全部", en: "all" }) : ""}
      data={[...offered].map(([code, name]) => ({ value: code, label: name }))}
      value={[...value]}
      onChange={(picked) => onChange(picked.length === 0 ? undefined : picked)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={withFound(new Set(found.map(({ code }) => code)))}
      clearable
      clearButtonProps={{ "aria-label": say({ zh: "不限机关", en: "All departments" }) }}
      nothingFoundMessage={say({ zh: "没有这个机关", en: "No such department" })}
      limit={MOST_OFFERED}
      w={320}
      maw="100%"
    />
  );
}

/** First the options that the service found by the text, as by pinyin, then those whose names contain it. */
function withFound(found: ReadonlySet<string>): OptionsFilter {
  return (input) => {
    const byName = new Set<unknown>(defaultOptionsFilter(input));
    const isFound = (option: (typeof input.options)[number]) => "value" in option && found.has(option.value);
    const named = input.options.filter((option) => byName.has(option) && !isFound(option));
    return [...input.options.filter(isFound), ...named].slice(0, input.limit);
  };
}
