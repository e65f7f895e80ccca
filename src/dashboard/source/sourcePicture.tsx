import { UnstyledButton } from "@mantine/core";
import { useToggle } from "@mantine/hooks";
import { useSay } from "../language/language";
import classes from "./source.module.css";

interface SourcePictureProps {
  /** Where the picture is. */
  readonly address: string;
  /** Called if it cannot be drawn. */
  readonly onFailure: () => void;
}

/** A picture as wide as there is room; a click shows it in its own size, to read what is small, and back. */
export function SourcePicture({ address, onFailure }: SourcePictureProps) {
  const say = useSay();
  const [isWhole, toggle] = useToggle([false, true]);
  return (
    <UnstyledButton
      className={classes.picture}
      data-whole={isWhole || undefined}
      aria-pressed={isWhole}
      aria-label={say({ zh: "图片：按原始大小显示", en: "Picture: show it in its own size" })}
      onClick={() => toggle()}
    >
      <img src={address} alt="" onError={onFailure} />
    </UnstyledButton>
  );
}
