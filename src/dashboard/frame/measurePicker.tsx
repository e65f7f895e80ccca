import { Select } from "@mantine/core";
import { useQuery } from "urql";
import { FrameDocument, type Measure } from "../documents";
import { usePageLanguage, useSay } from "../language/language";
import { nameOfMeasure } from "../value/nameOfMeasure";

interface MeasurePickerProps {
  readonly value: Measure;
  readonly onChange: (measure: Measure) => void;
}

/** Chooses a measure by its name, as the form prints it. */
export function MeasurePicker({ value, onChange }: MeasurePickerProps) {
  const say = useSay();
  const language = usePageLanguage();
  const [{ data }] = useQuery({ query: FrameDocument });
  const measures = data?.measures ?? [];
  return (
    <Select
      label={say({ zh: "指标", en: "Measure" })}
      data={measures.map((measure) => ({ value: measure.code, label: nameOfMeasure(measure, language) }))}
      value={value}
      onChange={(code) => {
        const chosen = measures.find((measure) => measure.code === code);
        if (chosen) onChange(chosen.code);
      }}
      searchable
      allowDeselect={false}
      nothingFoundMessage={say({ zh: "没有这项指标", en: "No such measure" })}
      w={360}
      maw="100%"
    />
  );
}
