import { type Registration, registerAll } from "../store/departments";
import type { Store } from "../store/store";

/** Registers departments, or changes those with the same code. */
export function registerDepartments(store: Store, bodies: readonly Registration[]): Promise<void> {
  return store.write((manager) => registerAll(manager, bodies));
}
