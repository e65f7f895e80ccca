import { Text } from "@mantine/core";
import { Fragment } from "react";
import { ViewAnchor } from "../address/links";
import { useSay } from "../language/language";

interface MissingNamesProps {
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** Who has not filed, by name; nothing if all have. */
export function MissingNames({ missing }: MissingNamesProps) {
  const say = useSay();
  if (missing.length === 0) return null;
  return (
    <Text>
      {say({ zh: "未报：", en: "Not filed: " })}
      {missing.map(({ code, name }, i) => (
        <Fragment key={code}>
          {i > 0 && say({ zh: "、", en: ", " })}
          <ViewAnchor to="/departments/$department" params={{ department: code }}>
            {name}
          </ViewAnchor>
        </Fragment>
      ))}
    </Text>
  );
}
