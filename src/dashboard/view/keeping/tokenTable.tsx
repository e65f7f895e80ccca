import { useMemo } from "react";
import type { AccessTokensQuery } from "../../documents";
import { usePageLanguage, useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { CLOCKS, momentText } from "../../value/momentText";
import { ownName } from "../../value/personName";
import { NAMES_OF_ROLES } from "../../value/roleName";
import { RevokeToken } from "./revokeToken";

type Token = NonNullable<AccessTokensQuery["accessTokens"]>[number];

/** All tokens, with those that open nothing any more. */
export function TokenTable({ tokens }: { readonly tokens: readonly Token[] }) {
  const say = useSay();
  const language = usePageLanguage();
  const columns = useMemo(
    (): FigureColumn<Token>[] => [
      { id: "number", header: say({ zh: "编号", en: "Number" }), accessorFn: ({ number }) => number },
      {
        id: "name",
        header: say({ zh: "名称", en: "Name" }),
        accessorFn: ({ name }) => name,
        cell: ({ row }) => <span lang={LANGUAGE_OF_REPORTS}>{row.original.name}</span>,
        meta: { isText: true },
      },
      {
        id: "role",
        header: say({ zh: "角色", en: "Role" }),
        accessorFn: ({ role }) => say(NAMES_OF_ROLES[role]),
        meta: { isText: true },
      },
      {
        id: "department",
        header: say({ zh: "所限机关", en: "For" }),
        accessorFn: ({ department }) => department?.name,
        cell: ({ row: { original } }) =>
          original.department ? (
            <span lang={LANGUAGE_OF_REPORTS}>{original.department.name}</span>
          ) : (
            say({ zh: "全部", en: "all" })
          ),
        meta: { isText: true },
      },
      {
        id: "issuedBy",
        header: say({ zh: "签发者", en: "Issued by" }),
        accessorFn: ({ issuedBy }) => ownName(issuedBy),
        meta: { isText: true },
      },
      {
        id: "expiresAt",
        header: say({ zh: `有效期至（${CLOCKS.zh}）`, en: `Good until (${CLOCKS.en})` }),
        accessorFn: ({ expiresAt }) => expiresAt ?? undefined,
        cell: ({ row: { original } }) =>
          original.expiresAt ? momentText(original.expiresAt, language) : say({ zh: "长期", en: "for ever" }),
        meta: { isText: true },
      },
      {
        id: "revokedAt",
        header: say({ zh: "吊销", en: "Revoked" }),
        accessorFn: ({ revokedAt }) => revokedAt ?? undefined,
        cell: ({ row: { original } }) =>
          original.revokedAt ? momentText(original.revokedAt, language) : <RevokeToken {...original} />,
        meta: { isText: true },
      },
    ],
    [say, language],
  );
  return (
    <FigureTable
      caption={say({ zh: "全部令牌", en: "All tokens" })}
      columns={columns}
      rows={tokens}
      rowId={({ number }) => String(number)}
    />
  );
}
