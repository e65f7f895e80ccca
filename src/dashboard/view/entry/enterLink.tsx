import { ViewButton } from "../../address/links";
import { useSay } from "../../language/language";

interface EnterLinkProps {
  /** Identifier of the document. */
  readonly document: string;
  /** As they were stated when the document was handed in. */
  readonly department: string | null;
  readonly year: number | null;
}

/** The way to type a report in that no program reads from its document. */
export function EnterLink({ document, department, year }: EnterLinkProps) {
  const say = useSay();
  return (
    <ViewButton
      size="xs"
      variant="default"
      to="/enter/$document"
      params={{ document }}
      search={{ ...(department !== null && { department }), ...(year !== null && { year }) }}
      preload={false}
    >
      {say({ zh: "人工录入", en: "Type it in" })}
    </ViewButton>
  );
}
