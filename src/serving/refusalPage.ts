import { htmlText } from "../export/office/htmlText";
import { PAGE_STYLE } from "../export/office/webPageStyle";
import type { ShownError } from "./refusal";

/** Why a request has no answer, as a page for people in both languages. `root` is the address of the service from there. */
export function refusalPage({ message, extensions }: ShownError, root: string): string {
  const { zh = message, en = message } = (extensions ?? {}) as { readonly zh?: string; readonly en?: string };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>无法应答 · No answer</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>无法应答</h1>
<p>${htmlText(zh)}</p>
<p><a href="${root}">首页</a></p>
<section lang="en">
<h2>No answer</h2>
<p>${htmlText(en)}</p>
<p><a href="${root}?lang=en">Start page</a></p>
</section>
</body>
</html>
`;
}
