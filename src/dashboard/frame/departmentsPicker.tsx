import { MultiSelect } from "@mantine/core";
import { useQuery } from "urql";
import { DepartmentsDocument } from "../documents";
import { useSay } from "../language/language";

interface DepartmentsPickerProps {
  /** The body below which they are. */
  readonly place: string;
  readonly value: readonly string[];
  readonly onChange: (departments: string[] | undefined) => void;
  /** Whether the place itself can be chosen. */
  readonly withPlace?: boolean;
}

/** Chooses departments of a place, by parts of their names. */
export function DepartmentsPicker({ place, value, onChange, withPlace = false }: DepartmentsPickerProps) {
  const say = useSay();
  const [{ data }] = useQuery({ query: DepartmentsDocument, variables: { under: place } });
  const below = data?.departments?.nodes.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  const own = withPlace && data?.department ? [{ value: data.department.code, label: data.department.name }] : [];
  return (
    <MultiSelect
      label={say({ zh: "机关", en: "Departments" })}
      placeholder={value.length === 0 ? say({ zh: "全部", en: "all" }) : ""}
      data={[...own, ...below]}
      value={[...value]}
      onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
      searchable
      clearable
      clearButtonProps={{ "aria-label": say({ zh: "不限机关", en: "All departments" }) }}
      nothingFoundMessage={say({ zh: "没有这个机关", en: "No such department" })}
      limit={200}
      w={320}
      maw="100%"
    />
  );
}
