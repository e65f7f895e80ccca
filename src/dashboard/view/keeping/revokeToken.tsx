import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { RevokeTokenDocument } from "../../documents";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";

interface RevokeTokenProps {
  readonly number: number;
  readonly name: string;
}

/** Revokes a token, after a person has confirmed it. */
export function RevokeToken({ number, name }: RevokeTokenProps) {
  const say = useSay();
  const [isOpen, { open, close }] = useDisclosure();
  const { make, isMaking, refusal } = useChange(RevokeTokenDocument);
  const title = say({ zh: "吊销令牌", en: "Revoke the token" });
  const revoke = async () => {
    if (await make({ number })) close();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={say({ zh: `吊销${name}`, en: `Revoke ${name}` })}>
        {say({ zh: "吊销", en: "Revoke" })}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} onConfirm={() => void revoke()}>
        <Text size="sm">
          {say({
            zh: `令牌${number}（${name}）此后不再有效，持有者随即退出登录。`,
            en: `Token ${number} (${name}) opens nothing from then on, and whoever signed in with it is signed out.`,
          })}
        </Text>
        <RefusalShown refusal={refusal} />
        <Button type="submit" color="red" loading={isMaking}>
          {title}
        </Button>
      </Dialog>
    </>
  );
}
