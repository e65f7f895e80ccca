import { useSay } from "../language/language";
import { DepartmentNames } from "./departmentNames";

interface MissingNamesProps {
  readonly missing: readonly { readonly code: string; readonly name: string; readonly year?: number }[];
  /** Whether the page is about several years, so that each name needs its own. */
  readonly byYear?: boolean;
}

/** Who has not filed, by name, and for which years; nothing if all have. */
export function MissingNames({ missing, byYear = false }: MissingNamesProps) {
  const say = useSay();
  const codes = [...new Set(missing.map(({ code }) => code))];
  const departments = codes.flatMap((code) => {
    const reports = missing.filter((one) => one.code === code);
    const [newest] = reports;
    if (newest === undefined) return [];
    const years = reports.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
    const zh = `（${years.join("、")}年）`;
    return [{ code, name: newest.name, ...(byYear && { note: say({ zh, en: ` (${years.join(", ")})` }) }) }];
  });
  return <DepartmentNames label={say({ zh: "未报：", en: "Not filed: " })} departments={departments} />;
}
