import { Text } from "@mantine/core";
import { Fragment } from "react";
import { ViewAnchor } from "../address/links";
import { useSay } from "../language/language";

interface DepartmentNamesProps {
  /** What these departments have in common. */
  readonly label: string;
  /** `note` stands behind the name. */
  readonly departments: readonly { readonly code: string; readonly name: string; readonly note?: string }[];
}

/** Departments by name, each a link to its view; nothing if there are none. */
export function DepartmentNames({ label, departments }: DepartmentNamesProps) {
  const say = useSay();
  if (departments.length === 0) return null;
  return (
    <Text>
      {label}
      {departments.map(({ code, name, note = "" }, i) => (
        <Fragment key={code}>
          {i > 0 && say({ zh: "、", en: ", " })}
          <ViewAnchor to="/departments/$department" params={{ department: code }}>
            {name}
          </ViewAnchor>
          {note}
        </Fragment>
      ))}
    </Text>
  );
}
