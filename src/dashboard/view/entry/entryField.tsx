import { memo, useId } from "react";
import classes from "./entryField.module.css";

interface EntryFieldProps {
  readonly cell: string;
  readonly name: string;
  /** What stands behind the field, such as the unit of money. */
  readonly unit: string | null;
  readonly typed: string;
  /** Why what was typed does not fit. */
  readonly fault: string | null;
  readonly onType: (cell: string, typed: string) => void;
}

/** A field in a cell of the form. There are two hundred of them: one is drawn again only if it changes itself. */
export const EntryField = memo(function EntryField({ cell, name, unit, typed, fault, onType }: EntryFieldProps) {
  const id = useId();
  return (
    <span className={classes.field}>
      <input
        className={classes.input}
        aria-label={name}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        inputMode="decimal"
        autoComplete="off"
        size={6}
        value={typed}
        onChange={({ currentTarget }) => onType(cell, currentTarget.value)}
      />
      {unit}
      {fault !== null && (
        <span id={id} className={classes.fault}>
          {fault}
        </span>
      )}
    </span>
  );
});
