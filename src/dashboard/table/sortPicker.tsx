import { NativeSelect } from "@mantine/core";
import type { RowData, SortingState } from "@tanstack/react-table";
import { useSay } from "../language/language";
import type { FigureRows } from "./figureColumn";

interface SortPickerProps<Row extends RowData> {
  readonly table: FigureRows<Row>;
  readonly sorting: SortingState;
}

/** Chooses the order of a table whose heads are not seen. */
export function SortPicker<Row extends RowData>({ table, sorting }: SortPickerProps<Row>) {
  const say = useSay();
  const columns = table.getAllLeafColumns().filter((column) => column.getCanSort());
  const [first] = sorting;
  return (
    <NativeSelect
      label={say({ zh: "排序", en: "Order" })}
      value={first ? `${first.desc ? "-" : ""}${first.id}` : ""}
      onChange={({ currentTarget: { value } }) =>
        table.setSorting(value === "" ? [] : [{ id: value.replace(/^-/, ""), desc: value.startsWith("-") }])
      }
      data={[
        { value: "", label: say({ zh: "原有次序", en: "As listed" }) },
        ...columns.flatMap(({ id, columnDef: { header } }) => [
          { value: id, label: say({ zh: `${header}，升序 ▲`, en: `${header}, ascending ▲` }) },
          { value: `-${id}`, label: say({ zh: `${header}，降序 ▼`, en: `${header}, descending ▼` }) },
        ]),
      ]}
      className="no-print"
    />
  );
}
