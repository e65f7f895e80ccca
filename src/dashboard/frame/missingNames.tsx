import { useSay } from "../language/language";
import { DepartmentNames } from "./departmentNames";

interface MissingNamesProps {
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** Who has not filed, by name; nothing if all have. */
export function MissingNames({ missing }: MissingNamesProps) {
  const say = useSay();
  return <DepartmentNames label={say({ zh: "未报：", en: "Not filed: " })} departments={missing} />;
}
