import { Field, ObjectType } from "type-graphql";
import { RefusedInput } from "../change/refusedInput";
import { messageType } from "./message";

@ObjectType("UserError", {
  simpleResolvers: true,
  description: "Why a mutation changed nothing: something that was given does not fit. 输入有误。",
})
export class UserErrorView extends messageType({ description: "What must be true, and what was given. 说明。" }) {
  @Field(() => [String], { description: "The names that lead to what does not fit. 有误的字段。" })
  readonly path: readonly string[];
  @Field(() => String, { description: "Which error it is; docs/messages.md lists them. 错误代码。" })
  get code(): string {
    return this.said.code;
  }

  constructor({ path, said }: RefusedInput) {
    super();
    this.path = path;
    Object.assign(this, { said });
  }
}

/** What a mutation came to: what it made, or why it changed nothing. */
export async function triedTo<Made extends object>(
  make: () => Promise<Made>,
): Promise<Partial<Made> & { readonly userErrors: readonly UserErrorView[] }> {
  try {
    return { ...(await make()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    return { userErrors: [new UserErrorView(error)] } as Partial<Made> & { userErrors: UserErrorView[] };
  }
}
