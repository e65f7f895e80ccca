import { useSay } from "../language/language";
import { HandIn } from "./handIn/handIn";
import { WorkView } from "./office/workView";

/** Where offices hand their reports in: files are dropped, read, checked, looked at, and submitted. */
export function HandInView() {
  const say = useSay();
  return (
    <WorkView
      title={say({ zh: "报送年报", en: "Hand reports in" })}
      about={say({
        zh: "放入年报文件，系统读出每一格并核对勾稽关系，结果列在下面；核实无误后提交审核。提交之前只有本单位和审核、发布人员看得到。",
        en: "Drop the files of reports: each cell is read and checked, and the result is listed below. Once it is right, hand it in for review. Until it is published, only your office and those who review and publish see it.",
      })}
      right="IMPORT_REPORT"
    >
      <HandIn />
    </WorkView>
  );
}
