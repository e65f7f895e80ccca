import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { ViewAnchor } from "../../address/links";
import type { Right } from "../../documents";
import { useViewer } from "../../frame/viewer";
import { useSay } from "../../language/language";
import { NAMES_OF_ROLES } from "../../value/roleName";

interface OnlyForProps {
  readonly right: Right;
  readonly children: ReactNode;
}

/** What is for those who may do something; everybody else is told so, and how to sign in. */
export function OnlyFor({ right, children }: OnlyForProps) {
  const say = useSay();
  const viewer = useViewer();
  if (viewer === undefined) return null;
  if (viewer?.may.includes(right)) return children;
  return (
    <Alert color="yellow" role="alert">
      <Text>
        {viewer === null
          ? say({ zh: "此页供报送、审核、发布年报的人员使用。", en: "This page is for those who work on reports. " })
          : say({
              zh: `${NAMES_OF_ROLES[viewer.role].zh}不能使用此页，请换一个令牌登录。`,
              en: `This page is not for the role ${NAMES_OF_ROLES[viewer.role].en}: sign in with another token. `,
            })}
        <ViewAnchor to="/sign-in">{say({ zh: "登录", en: "Sign in" })}</ViewAnchor>
      </Text>
    </Alert>
  );
}
