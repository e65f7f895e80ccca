import { Combobox, Text, TextInput, type TextInputProps, useCombobox, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { SuggestionsDocument } from "../documents";
import { useSay } from "../language/language";
import { countText } from "../value/numberText";
import { useScope } from "./scope";

interface SearchFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  readonly initial?: string;
  /** The body below which departments are suggested; everywhere unless said. */
  readonly under?: string | undefined;
}

/** How long somebody must not type before departments are asked for, in milliseconds. */
const PAUSE = 250;

/**
 * The field `text` of a form that searches. While one types, it suggests departments, each of which leads to its page; arrow keys
 * choose among them, and Enter without a choice sends the form. It is no field of type `search`: there, Escape deletes the text.
 */
export function SearchField({ initial = "", under, ...field }: SearchFieldProps) {
  const say = useSay();
  const navigate = useNavigate();
  const scope = useScope();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState(initial);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), PAUSE);
  const [{ data }] = useQuery({
    query: SuggestionsDocument,
    variables: { text: asked, under: under ?? null },
    pause: asked === "",
  });
  const found = asked === "" || typed.trim() === "" ? [] : (data?.search?.departments?.nodes ?? []);
  // Nothing to choose from is nothing to open.
  const shown = { ...combobox, dropdownOpened: combobox.dropdownOpened && found.length > 0 };
  const leaveFor = (code: string) => {
    combobox.closeDropdown();
    setTyped("");
    const isPlace = found.some(({ department }) => department.code === code && department.summary);
    if (isPlace && scope) void navigate({ to: "/places/$place/$year", params: { place: code, year: scope.year } });
    else void navigate({ to: "/departments/$department", params: { department: code } });
  };
  return (
    <Combobox store={shown} onOptionSubmit={leaveFor} width="max-content" position="bottom-start">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          name="text"
          enterKeyHint="search"
          role="combobox"
          aria-autocomplete="list"
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            setTyped(value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown maw="90vw">
        <Combobox.Options aria-label={say({ zh: "机关", en: "Departments" })}>
          {found.map(({ term, matched, department: { code, name, parent } }) => (
            <Combobox.Option key={code} value={code}>
              {name}
              <Text span inherit c="dimmed">
                {term === "NAME" ? "" : ` ${matched}`}
                {parent ? ` ${parent.name}` : ""}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <VisuallyHidden role="status">
        {found.length > 0 &&
          say({
            zh: `${countText(found.length)}个机关可选，用上下箭头键选择`,
            en: `${countText(found.length)} departments suggested; choose with the arrow keys`,
          })}
      </VisuallyHidden>
    </Combobox>
  );
}
