import { useQuery } from "urql";
import { type Right, ViewerDocument, type ViewerQuery } from "../documents";

/** Who has signed in. */
export type SignedIn = NonNullable<ViewerQuery["viewer"]>;

/** Who looks at the pages: null if nobody has signed in, undefined until it is known. */
export function useViewer(): SignedIn | null | undefined {
  const [{ data, error }] = useQuery({ query: ViewerDocument });
  if (data?.viewer) return data.viewer.role === "PUBLIC" ? null : data.viewer;
  return error ? null : undefined;
}

/** Whether whoever looks at the pages may do something. */
export function useMay(right: Right): boolean {
  return useViewer()?.may.includes(right) ?? false;
}
