/**
 * What GraphQL itself says of a question. The English texts are those of graphql 16.15: by them its messages are
 * recognised, which have no codes (`src/graphql/operation/graphqlSays.ts`). They are parts of sentences.
 */
export const GRAPHQL_TEXTS = {
  // The words of a query.
  SYNTAX_EXPECTED: { zh: "此处应为 {expected}，却是 {found}", en: "Syntax Error: Expected {expected}, found {found}." },
  SYNTAX_UNEXPECTED: { zh: "此处不应有 {found}", en: "Syntax Error: Unexpected {found}." },
  SYNTAX_STRING_OPEN: { zh: "字符串没有结束的引号", en: "Syntax Error: Unterminated string." },
  SYNTAX_ESCAPE: {
    zh: "字符串中的转义 {escape} 有误",
    en: "Syntax Error: Invalid character escape sequence: {escape}.",
  },
  SYNTAX_NUMBER: {
    zh: "数字的写法有误：{found}",
    en: "Syntax Error: Invalid number, expected digit but got: {found}.",
  },

  // Fields, arguments and directives.
  FIELD_UNKNOWN: { zh: "类型 {type} 没有字段 {field}", en: 'Cannot query field "{field}" on type "{type}".' },
  SUBFIELDS_MISSING: {
    zh: "字段 {field} 的类型是 {type}，须写出要查询的子字段",
    en: 'Field "{field}" of type "{type}" must have a selection of subfields.',
  },
  SUBFIELDS_NONE: {
    zh: "字段 {field} 的类型是 {type}，至少要选一个子字段",
    en: 'Field "{field}" of type "{type}" must have at least one field selected.',
  },
  SUBFIELDS_OF_A_VALUE: {
    zh: "字段 {field} 的类型是 {type}，没有子字段，不能再写花括号",
    en: 'Field "{field}" must not have a selection since type "{type}" has no subfields.',
  },
  FIELDS_CONFLICT: {
    zh: "同名字段 {field} 互相冲突：{reason}。如果两者都要，请用不同的别名",
    en: 'Fields "{field}" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.',
  },
  FIELDS_DIFFER: { zh: "{one} 和 {other} 是不同的字段", en: '"{one}" and "{other}" are different fields' },
  ARGUMENTS_DIFFER: { zh: "两者的参数不同", en: "they have differing arguments" },
  TYPES_DIFFER: { zh: "两者的类型不同（{one} 和 {other}）", en: 'they return conflicting types "{one}" and "{other}"' },
  SUBFIELDS_CONFLICT: { zh: "子字段 {field} 冲突：{reason}", en: 'subfields "{field}" conflict because {reason}' },
  ARGUMENT_UNKNOWN: { zh: "字段 {field} 没有参数 {argument}", en: 'Unknown argument "{argument}" on field "{field}".' },
  ARGUMENT_MISSING: {
    zh: "字段 {field} 缺少必需的参数 {argument}（类型 {type}）",
    en: 'Field "{field}" argument "{argument}" of type "{type}" is required, but it was not provided.',
  },
  ARGUMENT_TWICE: { zh: "参数 {argument} 写了不止一次", en: 'There can be only one argument named "{argument}".' },
  DIRECTIVE_UNKNOWN: { zh: "没有指令 {directive}", en: 'Unknown directive "{directive}".' },
  DIRECTIVE_MISPLACED: {
    zh: "指令 {directive} 不能用在 {location} 上",
    en: 'Directive "{directive}" may not be used on {location}.',
  },
  DIRECTIVE_TWICE: {
    zh: "指令 {directive} 在一处只能用一次",
    en: 'The directive "{directive}" can only be used once at this location.',
  },
  DIRECTIVE_ARGUMENT_UNKNOWN: {
    zh: "指令 {directive} 没有参数 {argument}",
    en: 'Unknown argument "{argument}" on directive "{directive}".',
  },
  DIRECTIVE_ARGUMENT_MISSING: {
    zh: "指令 {directive} 缺少必需的参数 {argument}（类型 {type}）",
    en: 'Directive "{directive}" argument "{argument}" of type "{type}" is required, but it was not provided.',
  },
  INTROSPECTION_TOO_DEEP: { zh: "对模式的查询嵌套过深", en: "Maximum introspection depth exceeded" },

  // Fragments and types.
  FRAGMENT_UNKNOWN: { zh: "没有片段 {fragment}", en: 'Unknown fragment "{fragment}".' },
  FRAGMENT_UNUSED: { zh: "片段 {fragment} 没有被使用", en: 'Fragment "{fragment}" is never used.' },
  FRAGMENT_TWICE: { zh: "片段 {fragment} 定义了不止一次", en: 'There can be only one fragment named "{fragment}".' },
  FRAGMENT_IN_ITSELF: { zh: "片段 {fragment} 用到了它自己", en: 'Cannot spread fragment "{fragment}" within itself.' },
  FRAGMENT_IN_ITSELF_BY_OTHERS: {
    zh: "片段 {fragment} 经由 {others} 用到了它自己",
    en: 'Cannot spread fragment "{fragment}" within itself via {others}.',
  },
  FRAGMENT_ON_A_VALUE: {
    zh: "片段 {fragment} 不能定义在没有字段的类型 {type} 上",
    en: 'Fragment "{fragment}" cannot condition on non composite type "{type}".',
  },
  INLINE_FRAGMENT_ON_A_VALUE: {
    zh: "片段不能定义在没有字段的类型 {type} 上",
    en: 'Fragment cannot condition on non composite type "{type}".',
  },
  FRAGMENT_NEVER_FITS: {
    zh: "片段 {fragment} 不能用在这里：类型 {type} 的对象不可能是 {other}",
    en: 'Fragment "{fragment}" cannot be spread here as objects of type "{type}" can never be of type "{other}".',
  },
  INLINE_FRAGMENT_NEVER_FITS: {
    zh: "片段不能用在这里：类型 {type} 的对象不可能是 {other}",
    en: 'Fragment cannot be spread here as objects of type "{type}" can never be of type "{other}".',
  },
  TYPE_UNKNOWN: { zh: "没有类型 {type}", en: 'Unknown type "{type}".' },

  // Operations and variables.
  OPERATION_NOT_ALONE: {
    zh: "没有名称的操作必须是唯一的操作",
    en: "This anonymous operation must be the only defined operation.",
  },
  OPERATION_TWICE: {
    zh: "名为 {operation} 的操作不止一个",
    en: 'There can be only one operation named "{operation}".',
  },
  OPERATION_UNKNOWN: { zh: "没有名为 {operation} 的操作", en: 'Unknown operation named "{operation}".' },
  OPERATION_UNNAMED: {
    zh: "查询中有多个操作",
    en: "Must provide operation name if query contains multiple operations.",
  },
  DEFINITION_FOREIGN: { zh: "查询中不能有 {definition} 的定义", en: "The {definition} definition is not executable." },
  VARIABLE_UNDEFINED: { zh: "变量 {variable} 没有定义", en: 'Variable "{variable}" is not defined.' },
  VARIABLE_UNDEFINED_BY: {
    zh: "操作 {operation} 没有定义变量 {variable}",
    en: 'Variable "{variable}" is not defined by operation "{operation}".',
  },
  VARIABLE_UNUSED: { zh: "变量 {variable} 没有被使用", en: 'Variable "{variable}" is never used.' },
  VARIABLE_UNUSED_IN: {
    zh: "操作 {operation} 没有使用变量 {variable}",
    en: 'Variable "{variable}" is never used in operation "{operation}".',
  },
  VARIABLE_TWICE: { zh: "变量 {variable} 定义了不止一次", en: 'There can be only one variable named "{variable}".' },
  VARIABLE_OF_AN_OUTPUT: {
    zh: "变量 {variable} 不能是输出类型 {type}",
    en: 'Variable "{variable}" cannot be non-input type "{type}".',
  },
  VARIABLE_MISPLACED: {
    zh: "变量 {variable} 的类型是 {type}，而这里要求 {expected}",
    en: 'Variable "{variable}" of type "{type}" used in position expecting type "{expected}".',
  },
  VARIABLE_MISSING: {
    zh: "没有给出必需的变量 {variable}（类型 {type}）",
    en: 'Variable "{variable}" of required type "{type}" was not provided.',
  },
  VARIABLE_NULL: {
    zh: "变量 {variable} 的类型是 {type}，不能为 null",
    en: 'Variable "{variable}" of non-null type "{type}" must not be null.',
  },
  VARIABLE_PART_UNFITTING: {
    zh: "变量 {variable} 中 {place} 的值 {value} 不符合要求：{reason}",
    en: 'Variable "{variable}" got invalid value {value} at "{place}"; {reason}',
  },
  VARIABLE_UNFITTING: {
    zh: "变量 {variable} 的值 {value} 不符合要求：{reason}",
    en: 'Variable "{variable}" got invalid value {value}; {reason}',
  },

  // Values.
  INPUT_FIELD_MISSING: {
    zh: "缺少必需的字段 {field}（类型 {type}）",
    en: 'Field "{field}" of required type "{type}" was not provided.',
  },
  INPUT_FIELD_UNKNOWN: {
    zh: "输入类型 {type} 没有字段 {field}",
    en: 'Field "{field}" is not defined by type "{type}".',
  },
  INPUT_FIELD_TWICE: { zh: "字段 {field} 写了不止一次", en: 'There can be only one input field named "{field}".' },
  VALUE_UNFITTING_BECAUSE: {
    zh: "这里要求类型 {type}，而给出的是 {value}：{reason}",
    en: 'Expected value of type "{type}", found {value}; {reason}',
  },
  VALUE_UNFITTING: {
    zh: "这里要求类型 {type}，而给出的是 {value}",
    en: 'Expected value of type "{type}", found {value}.',
  },
  NULL_UNFITTING: { zh: "类型 {type} 的值不能为 null", en: 'Expected non-nullable type "{type}" not to be null.' },
  OBJECT_EXPECTED: { zh: "类型 {type} 的值须为对象", en: 'Expected type "{type}" to be an object.' },
  TYPE_EXPECTED: { zh: "须为类型 {type}", en: 'Expected type "{type}".' },
  TYPE_EXPECTED_BECAUSE: { zh: "须为类型 {type}：{reason}", en: 'Expected type "{type}". {reason}' },
  ENUM_VALUE_UNKNOWN: { zh: "枚举 {type} 没有值 {value}", en: 'Value "{value}" does not exist in "{type}" enum.' },
  ENUM_VALUE_NO_NAME: {
    zh: "枚举 {type} 的值须直接写出名称，不加引号，而给出的是 {value}",
    en: 'Enum "{type}" cannot represent non-enum value: {value}.',
  },
  ENUM_VALUE_NO_STRING: {
    zh: "枚举 {type} 的值须为字符串，而给出的是 {value}",
    en: 'Enum "{type}" cannot represent non-string value: {value}.',
  },
  INT_EXPECTED: { zh: "须为整数，而给出的是 {value}", en: "Int cannot represent non-integer value: {value}" },
  INT_BEYOND: {
    zh: "整数 {value} 超出32位的范围",
    en: "Int cannot represent non 32-bit signed integer value: {value}",
  },
  STRING_EXPECTED: { zh: "须为字符串，而给出的是 {value}", en: "String cannot represent a non string value: {value}" },
  BOOLEAN_EXPECTED: {
    zh: "须为 true 或 false，而给出的是 {value}",
    en: "Boolean cannot represent a non boolean value: {value}",
  },
  ID_EXPECTED: {
    zh: "ID 须为字符串或整数，而给出的是 {value}",
    en: "ID cannot represent a non-string and non-integer value: {value}",
  },
  ID_UNFITTING: { zh: "ID 须为字符串或整数，而给出的是 {value}", en: "ID cannot represent value: {value}" },
} as const;
