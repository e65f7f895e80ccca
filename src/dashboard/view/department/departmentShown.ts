import type { DepartmentViewQuery } from "../../documents";

export type GivenDepartment = NonNullable<DepartmentViewQuery["department"]>;
