import { Switch } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { FindingsThereDocument, type FindingsThereQueryVariables } from "../../documents";
import { useSay } from "../../language/language";
import { countText } from "../../value/numberText";

const route = getRouteApi("/findings");

/** Whether findings of replaced versions are shown, too; it says how many more these are. */
export function SupersededSwitch({ reports }: { readonly reports: FindingsThereQueryVariables }) {
  const say = useSay();
  const { superseded } = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data }] = useQuery({ query: FindingsThereDocument, variables: reports });
  const more = data && countText((data.public?.totalCount ?? 0) - (data.valid?.totalCount ?? 0));
  return (
    <Switch
      className="no-print"
      label={say({
        zh: `含已更替的版本${more === undefined ? "" : `（另${more}条）`}`,
        en: `Replaced versions, too${more === undefined ? "" : ` (${more} more)`}`,
      })}
      checked={superseded === "true"}
      onChange={({ currentTarget: { checked } }) =>
        navigate({ search: (before) => ({ ...before, superseded: checked ? ("true" as const) : undefined }) })
      }
    />
  );
}
