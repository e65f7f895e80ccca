import { Select } from "@mantine/core";
import { useQuery } from "urql";
import { FrameDocument } from "../documents";
import { useSay } from "../language/language";
import type { PageScope } from "./scope";
import { useScopeChange } from "./scopeChange";

/** Chooses the place: every body with parts. */
export function PlacePicker({ scope }: { readonly scope: PageScope }) {
  const say = useSay();
  const change = useScopeChange();
  const [{ data }] = useQuery({ query: FrameDocument });
  const places = data?.places?.nodes ?? [];
  return (
    <Select
      label={say({ zh: "地区", en: "Place" })}
      data={places.map(({ code, name }) => ({ value: code, label: name }))}
      value={places.find(({ code, name }) => code === scope.place || name === scope.place)?.code ?? null}
      onChange={(place) => place !== null && change({ ...scope, place })}
      searchable
      allowDeselect={false}
      nothingFoundMessage={say({ zh: "没有这个地区", en: "No such place" })}
      w={220}
    />
  );
}
