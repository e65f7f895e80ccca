import { Text } from "@mantine/core";
import { MEASURE_ABSENCES, MEASURE_CAUTIONS } from "./absence";
import { useManner } from "./manner";
import { type GivenValue, valueText } from "./valueText";

/** A value on a page: grey words where there is none, and a mark with words where it must be read with care. */
export function MeasureShown({ given }: { readonly given: GivenValue }) {
  const manner = useManner();
  const { value, status } = given;
  if (value === null)
    return (
      <Text span c="dimmed" inherit title={MEASURE_ABSENCES[status]?.meaning[manner.language]}>
        {valueText(given, manner)}
      </Text>
    );
  const caution = MEASURE_CAUTIONS[status];
  return (
    <>
      {valueText(given, manner)}
      {caution && (
        <Text span size="xs" c="dimmed" title={caution.meaning[manner.language]} style={{ whiteSpace: "nowrap" }}>
          {" "}
          {caution.word[manner.language]}
        </Text>
      )}
    </>
  );
}
