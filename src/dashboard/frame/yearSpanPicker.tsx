import { Group, Select } from "@mantine/core";
import { useSay } from "../language/language";

interface YearSpanPickerProps {
  /** Among which to choose, the oldest first. */
  readonly years: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly onChange: (span: { readonly from: number; readonly to: number }) => void;
}

/** Chooses the years over which charts run. */
export function YearSpanPicker({ years, from, to, onChange }: YearSpanPickerProps) {
  const say = useSay();
  const among = (allowed: (year: number) => boolean) => years.filter(allowed).map(String);
  return (
    <Group gap="xs" className="no-print">
      <Select
        label={say({ zh: "历年自", en: "From" })}
        data={among((year) => year <= to)}
        value={String(from)}
        onChange={(year) => year !== null && onChange({ from: Number(year), to })}
        allowDeselect={false}
        w={110}
      />
      <Select
        label={say({ zh: "至", en: "To" })}
        data={among((year) => year >= from)}
        value={String(to)}
        onChange={(year) => year !== null && onChange({ from, to: Number(year) })}
        allowDeselect={false}
        w={110}
      />
    </Group>
  );
}
