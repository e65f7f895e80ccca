import { Field, ObjectType, registerEnumType } from "type-graphql";
import { FormCode } from "../form/catalogue";
import { type LinkedMeasure, LinkKind } from "../form/link";
import type { Language } from "../message/message";
import { MeasureCode } from "./codes";
import { InLanguage, inLanguage } from "./message";

registerEnumType(LinkKind, {
  name: "LinkKind",
  description: "How near two indicators of different forms are. 指标衔接关系。",
  valuesConfig: {
    SAME: { description: "They count the same. 口径相同。" },
    SIMILAR: { description: "They count similar things, and the series breaks between them. 口径相近，序列中断。" },
  },
});

@ObjectType("MeasureLink", {
  description: "Which indicator of another form has the place of a measure. 不同格式之间的指标衔接。",
})
export class MeasureLink {
  constructor(private readonly link: LinkedMeasure) {}

  @Field(() => LinkKind, { description: "How near they are. 衔接关系。" })
  get kind(): LinkKind {
    return this.link.kind;
  }

  @Field(() => MeasureCode, { description: "The other one. 对应指标。" })
  get measure(): string {
    return this.link.other.code;
  }

  @Field(() => FormCode, { description: "In which form it has that place. 所在格式。" })
  get form(): FormCode {
    return this.link.form;
  }

  @Field(() => Boolean, { description: "Whether that form came later; else it came before. 是否后来的格式。" })
  get later(): boolean {
    return this.link.later;
  }

  @Field(() => String, { description: "What both count. 说明。" })
  why(@InLanguage() language: Language | null): string {
    return inLanguage(this.link.why, language);
  }
}
