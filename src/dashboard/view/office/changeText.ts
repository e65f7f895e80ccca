import { useCallback } from "react";
import { useManner } from "../../value/manner";
import { valueText } from "../../value/valueText";
import { useUnitOf } from "../report/cellName";
import type { ReportWork } from "./reportWork";

type CellChange = NonNullable<ReportWork["history"]>[number]["changes"][number];

/** Returns a function that says how a cell became another one: `12 → 13`. */
export function useChangeText(): (change: CellChange) => string {
  const manner = useManner();
  const unitOf = useUnitOf();
  return useCallback(
    ({ figure, before, after }) => {
      const unit = unitOf(figure.indicator);
      return `${valueText({ ...before, unit }, manner)} → ${valueText({ ...after, unit }, manner)}`;
    },
    [manner, unitOf],
  );
}
