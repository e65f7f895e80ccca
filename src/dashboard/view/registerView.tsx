import { Code } from "@mantine/core";
import { useSay } from "../language/language";
import { MergeBodies } from "./keeping/mergeBodies";
import { RegisterBody } from "./keeping/registerBody";
import { WorkView } from "./office/workView";

/** The register of departments: one is added or changed, and two entries that are one body become one. */
export function RegisterView() {
  const say = useSay();
  return (
    <WorkView
      title={say({ zh: "机关登记", en: "Register of departments" })}
      about={
        <>
          {say({
            zh: "逐个登记或变更机关，汇总和校验随即更新。大批登记请用命令",
            en: "Departments are added or changed one by one; sums and checks follow at once. For many, there is a command: ",
          })}
          <Code>register</Code>
        </>
      }
      right="REGISTER_DEPARTMENT"
    >
      <RegisterBody />
      <MergeBodies />
    </WorkView>
  );
}
