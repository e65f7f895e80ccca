import { getRouteApi } from "@tanstack/react-router";
import type { MoneyUnit } from "./numberText";

const root = getRouteApi("__root__");

/** In what the page shows money, from its address (`money=yuan`); 万元 unless said. */
export function useMoneyUnit(): MoneyUnit {
  return root.useSearch({ select: ({ money }) => money ?? "wan" });
}
