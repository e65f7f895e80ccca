import type { PlaceQuery, PlaceQueryVariables } from "../../documents";

/** What each part of the view of a place is given. */
export interface PlaceShown {
  readonly answer: PlaceQuery;
  readonly variables: PlaceQueryVariables & { readonly from: number; readonly to: number };
}
