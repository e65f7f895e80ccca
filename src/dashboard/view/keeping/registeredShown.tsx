import { Alert } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";

/** The way to a department that was registered; nothing if none was. */
export function RegisteredShown({ body }: { readonly body: { readonly code: string; readonly name: string } | null }) {
  const say = useSay();
  return (
    body && (
      <Alert color="green" role="status" p="xs">
        {say({ zh: "已登记：", en: "Registered: " })}
        <ViewAnchor to="/departments/$department" params={{ department: body.code }} lang={LANGUAGE_OF_REPORTS}>
          {body.name}
        </ViewAnchor>
      </Alert>
    )
  );
}
