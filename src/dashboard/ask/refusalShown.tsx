import { Alert } from "@mantine/core";
import { useSay } from "../language/language";
import type { PageText } from "../language/pageText";

/** Why something was not done; nothing if there is no reason. */
export function RefusalShown({ refusal }: { readonly refusal: PageText | null }) {
  const say = useSay();
  return (
    refusal && (
      <Alert color="red" role="alert" p="xs">
        {say(refusal)}
      </Alert>
    )
  );
}
