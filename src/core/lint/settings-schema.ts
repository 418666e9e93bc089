import type { OptionSpec, Rule } from './rule';
import { levels } from './settings';

/** The JSON schema of `.hegao.json`, derived from the rules: what an editor offers and explains while the file is written. */
export function settingsSchema(rules: readonly Rule[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '核稿设置',
    description: '放在文稿旁边或上级文件夹里的 .hegao.json',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: '各条规则的级别和选项',
        type: 'object',
        propertyNames: { enum: rules.map(({ id }) => id) },
        // What is the same for every rule is said once: there are more than a hundred of them.
        patternProperties: { '': anyRule },
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      ignore: { description: '看过之后不再提示的问题。由“不再提示这一处”写入，不含文稿中的字句', type: 'array', items: ignoreSchema },
      lexicon: {
        description: '自己的词语，按词表名称分列',
        type: 'object',
        properties: { sets: setsSchema },
        additionalProperties: { type: 'array', items: { type: 'string' } },
      },
      sources: {
        description: '官方数据表（.xlsx、.xls、.csv），相对于本文件所在的文件夹。文稿里指标和时间都对得上的数字，逐一与表中的数核对',
        type: 'array',
        items: { type: 'string' },
      },
      document: {
        description: '文稿本身没有写明的情况',
        type: 'object',
        additionalProperties: false,
        properties: {
          year: { description: '文稿所说的年份', type: 'integer' },
          kind: { description: '文种，例如讲话稿、通知、请示、总结', type: 'string' },
        },
      },
    },
  };
}

const setsSchema = {
  description: '本地的固定提法，例如“五个新云溪”。写在这里的不再当作总起句，文中列出各项时核对缺漏和次序',
  type: 'array',
  items: {
    type: 'object',
    required: ['label', 'members'],
    additionalProperties: false,
    properties: {
      label: { description: '提法的名称，例如 五个新云溪', type: 'string', minLength: 2 },
      aliases: { description: '别的叫法', type: 'array', items: { type: 'string' } },
      members: { description: '各项，按规定的次序', type: 'array', items: { type: 'string' }, minItems: 2 },
      ordered: { description: '次序是否固定', type: 'boolean', default: true },
    },
  },
};

const level = {
  enum: levels,
  enumDescriptions: ['不检查', '提示：可以看一看', '疑错：多半有错', '必错：一定有错'],
};
const anyRule = { anyOf: [level, { type: 'object', properties: { severity: { description: '级别', ...level } } }] };

function ruleSchema({ title, why, severity, options }: Rule): object {
  const own = Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)]);
  return { description: `${title}\n${why}`, default: severity, ...(own.length > 0 && { properties: Object.fromEntries(own) }) };
}

function optionSchema({ default: standard, description, choices }: OptionSpec<unknown>): object {
  if (choices) return { description, enum: choices, default: standard };
  if (Array.isArray(standard)) return { description, type: 'array', items: { type: typeof (standard[0] ?? '') }, default: standard };
  return { description, type: typeof standard, default: standard };
}

const text = (description: string) => ({ description, type: 'string' });
const ignoreSchema = {
  type: 'object',
  required: ['rule', 'fingerprint', 'file'],
  properties: {
    rule: text('规则'),
    fingerprint: text('指纹：由规则、所指字句、相关数字和前后文算出'),
    file: text('文件名'),
    occurrence: { description: '同样的问题中的第几处', type: 'integer', minimum: 1 },
    reason: text('为什么不改'),
    by: text('谁看过'),
    at: text('什么时候'),
  },
};
