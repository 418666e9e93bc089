import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paragraphRule } from '../../../src/core/lint/rule';
import { mergeSettings, resolveRules } from '../../../src/core/lint/settings';
import { parseSettings } from '../../../src/core/lint/settings-file';
import { settingsSchema } from '../../../src/core/lint/settings-schema';

const rule = (id: string, options = {}) => paragraphRule({
  id, group: 'wording', severity: 'warning', title: `${id} 的标题`, why: '缘由', options, bad: [], good: [], triggers: {}, check: () => [],
});
const rules = [
  rule('jiezhi'),
  rule('sentence-length', {
    limit: { default: 80, description: '一句最多几个字' },
    per: { default: 'sentence', description: '按什么算', choices: ['sentence', 'paragraph'] },
    spare: { default: ['附件'], description: '不算的词' },
    strict: { default: false, description: '从严' },
  }),
];
const read = (json: string) => parseSettings(json, '.hegao.json', rules);
const told = (json: string) => read(json).problems.map(({ line, key, message }) => `${line} ${key} ${message}`);

describe('settings file', () => {
  it('allows comments and trailing commas', () => {
    const { settings, problems } = read('{\n  // 说明\n  "rules": { "jiezhi": "error", /* 尾 */ },\n}\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, { rules: { jiezhi: 'error' } });
  });

  it('takes every kind of setting', () => {
    const { settings, problems } = read(`{ "$schema": "x",
      "rules": { "sentence-length": { "severity": "off", "limit": 60, "per": "paragraph", "spare": [], "strict": true } },
      "ignore": [{ "rule": "jiezhi", "fingerprint": "0123", "file": "讲话.txt" }],
      "lexicon": { "names": ["云溪县"], "sets": [{ "label": "五个新云溪", "members": ["产业新云溪", "生态新云溪"] }] }, "document": { "year": 2025, "kind": "讲话稿" } }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      rules: { 'sentence-length': { severity: 'off', limit: 60, per: 'paragraph', spare: [], strict: true } },
      ignore: [{ rule: 'jiezhi', fingerprint: '0123', file: '讲话.txt' }],
      lexicon: { names: ['云溪县'], sets: [{ label: '五个新云溪', members: ['产业新云溪', '生态新云溪'] }] }, document: { year: 2025, kind: '讲话稿' },
    });
  });

  it('an empty file sets nothing', () => assert.deepEqual(read(' \n'), { settings: {}, problems: [] }));

  const wrong: [name: string, json: string, problem: string][] = [
    ['unknown rule', '{\n"rules": {\n"jiezi": "off" } }', '3 rules.jiezi 没有名为“jiezi”的规则，是不是“jiezhi”？'],
    ['unknown rule, nothing near', '{ "rules": { "brand-new-rule": "off" } }', '1 rules.brand-new-rule 没有名为“brand-new-rule”的规则，这一项没有采用'],
    ['unknown severity', '{ "rules": {\n"jiezhi": "fatal" } }', '2 rules.jiezhi 级别只能是 off、information、warning、error 之一'],
    ['severity of a wrong type', '{ "rules": { "jiezhi": 2 } }', '1 rules.jiezhi 级别只能是 off、information、warning、error 之一'],
    ['unknown severity in an object', '{ "rules": { "jiezhi": { "severity": "x" } } }', '1 rules.jiezhi.severity 级别只能是 off、information、warning、error 之一'],
    ['unknown option', '{ "rules": { "sentence-length": {\n\n"limits": 1 } } }', '3 rules.sentence-length.limits 规则 sentence-length 没有名为“limits”的选项，是不是“limit”？'],
    ['option of a wrong type', '{ "rules": { "sentence-length": { "limit": "60" } } }', '1 rules.sentence-length.limit 应当是数字'],
    ['option out of its choices', '{ "rules": { "sentence-length": { "per": "word" } } }', '1 rules.sentence-length.per 应当是 sentence、paragraph 之一'],
    ['list of a wrong type', '{ "rules": { "sentence-length": { "spare": [1] } } }', '1 rules.sentence-length.spare 应当是一对方括号 [ ] 括起的一列'],
    ['unknown setting', '{ "rule": {} }', '1 rule 没有名为“rule”的设置，是不是“rules”？'],
    ['rules not an object', '{ "rules": [] }', '1 rules 应当是一对花括号 { }'],
    ['ignore not a list', '{ "ignore": {} }', '1 ignore 应当是一对方括号 [ ]'],
    ['an ignored finding without a fingerprint', '{ "ignore": [\n{ "rule": "jiezhi" }] }', '2 ignore[0] 应当写明 rule、fingerprint 和 file'],
    ['words that are no list', '{ "lexicon": { "names": "云溪县" } }', '1 lexicon.names 应当是一列词语：["…", "…"]'],
    ['sets that are no list', '{ "lexicon": { "sets": {} } }', '1 lexicon.sets 应当是一对方括号 [ ]'],
    ['a set without members', '{ "lexicon": { "sets": [\n{ "label": "五个新云溪" }] } }', '2 lexicon.sets[0] 应当写明 label 和 members：{ "label": "五个新云溪", "members": ["…", "…"] }'],
    ['a year in words', '{ "document": { "year": "2025" } }', '1 document.year 年份应当是整数，例如 2025'],
    ['a list at the top', '[]', '1  设置文件的最外层应当是一对花括号 { }'],
    ['Chinese commas', '{ "rules": {} ，\n"document": {} }', '1  这里有 JSON 不认识的写法（引号、逗号、冒号都要用英文的）'],
    ['a comma left out', '{ "rules": {}\n"document": {} }', '2  这里缺少英文逗号'],
    ['nested too deep for the parser', '['.repeat(200_000), '1  这里有 JSON 不认识的写法（引号、逗号、冒号都要用英文的）'],
  ];
  for (const [name, json, problem] of wrong) it(`names ${name}`, () => assert.equal(told(json)[0], problem));

  it('applies the rest of a file with problems', () => {
    const { settings, problems } = read('{ "rules": { "no-such": "off", "jiezhi": "error", "sentence-length": { "limit": "x", "strict": true } }, "x": 1 }');
    assert.equal(problems.length, 3);
    assert.deepEqual(settings.rules, { jiezhi: 'error', 'sentence-length': { strict: true } });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()), (json) => {
      for (const { line } of read(json).problems) assert.ok(line >= 1);
    }));
  });
});

describe('layers of settings', () => {
  it('the later wins, rules merge by id and option', () => {
    const merged = mergeSettings(
      { rules: { jiezhi: 'error', 'sentence-length': { limit: 60, strict: true } }, document: { year: 2024, kind: '总结' } },
      { rules: { 'sentence-length': 'information' }, document: { year: 2025 } },
      { rules: { 'sentence-length': { limit: 50 } } },
    );
    const [jiezhi, length] = resolveRules(rules, merged);
    assert.equal(jiezhi!.severity, 'error');
    assert.equal(length!.severity, 'information');
    assert.deepEqual(length!.options, { limit: 50, per: 'sentence', spare: ['附件'], strict: true });
    assert.deepEqual(merged.document, { year: 2025, kind: '总结' });
  });

  it('ignored findings of all layers add up', () => {
    const entry = (fingerprint: string) => ({ rule: 'jiezhi', fingerprint, file: 'a.txt' });
    assert.deepEqual(mergeSettings({ ignore: [entry('1')] }, {}, { ignore: [entry('2')] }).ignore, [entry('1'), entry('2')]);
  });

  it('set phrases of all layers add up, a later one for an earlier one of its label', () => {
    const set = (label: string, ...members: string[]) => ({ label, members });
    const merged = mergeSettings({ lexicon: { sets: [set('甲甲', '一'), set('乙乙', '二')], names: ['云溪县'] } }, { lexicon: { sets: [set('甲甲', '三')] } });
    assert.deepEqual(merged.lexicon, { names: ['云溪县'], sets: [set('甲甲', '三'), set('乙乙', '二')] });
  });

  it('wrong values leave the defaults standing', () => {
    const settings = { rules: { jiezhi: 'fatal', 'sentence-length': { limit: 'x', per: 'word' } } };
    const [jiezhi, length] = resolveRules(rules, settings as never);
    assert.equal(jiezhi!.severity, 'warning');
    assert.deepEqual(length!.options, { limit: 80, per: 'sentence', spare: ['附件'], strict: false });
  });

  it('a rule may bear the name of an object’s own property', () => {
    const [named] = resolveRules([rule('constructor')], mergeSettings({ rules: {} }));
    assert.equal(named!.severity, 'warning');
  });
});

describe('settings schema', () => {
  it('names every rule and option, with its default and what it is for', () => {
    const schema = JSON.parse(JSON.stringify(settingsSchema(rules)));
    const { patternProperties, propertyNames, properties: { jiezhi, 'sentence-length': length } } = schema.properties.rules;
    const [level, { properties: { severity } }] = patternProperties[''].anyOf;
    for (const it of [level, severity]) assert.deepEqual(it.enum, ['off', 'information', 'warning', 'error']);
    assert.ok(propertyNames.enum.includes('jiezhi'));
    assert.match(jiezhi.description, /jiezhi 的标题/u);
    assert.equal(length.default, 'warning');
    assert.deepEqual(length.properties, {
      limit: { description: '一句最多几个字', type: 'number', default: 80 },
      per: { description: '按什么算', enum: ['sentence', 'paragraph'], default: 'sentence' },
      spare: { description: '不算的词', type: 'array', items: { type: 'string' }, default: ['附件'] },
      strict: { description: '从严', type: 'boolean', default: false },
    });
  });
});
