import { Select } from "@mantine/core";
import { useQuery } from "urql";
import { FrameDocument, type Indicator } from "../documents";
import { usePageLanguage, useSay } from "../language/language";
import { nameOfMeasure } from "../value/nameOfMeasure";

interface IndicatorPickerProps {
  readonly value: Indicator;
  readonly onChange: (chosen: { readonly code: string; readonly byApplicant: boolean }) => void;
}

/** Chooses a figure of the form: a measure that is no rate. */
export function IndicatorPicker({ value, onChange }: IndicatorPickerProps) {
  const say = useSay();
  const language = usePageLanguage();
  const [{ data }] = useQuery({ query: FrameDocument });
  const indicators = data?.measures.filter(({ nature }) => nature !== "RATE") ?? [];
  return (
    <Select
      label={say({ zh: "指标", en: "Figure" })}
      data={indicators.map((one) => ({ value: one.code, label: nameOfMeasure(one, language) }))}
      value={value}
      onChange={(code) => {
        const chosen = indicators.find((one) => one.code === code);
        if (chosen) onChange(chosen);
      }}
      searchable
      allowDeselect={false}
      nothingFoundMessage={say({ zh: "没有这项指标", en: "No such figure" })}
      w={420}
      maw="100%"
    />
  );
}
