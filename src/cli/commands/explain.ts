import { levelNames, rules, type Example, type Rule } from '../../core';
import type { Console } from '../console';

/** `hegao explain ID`: everything a person may want to know of a rule. */
export function explainCommand(id: string, console: Console): void {
  const rule = rules.find((it) => it.id === id);
  if (rule) console.print(pageOf(rule));
  else console.fail(`没有名为“${id}”的规则。用 hegao rules 可以看到全部规则`);
}

function pageOf({ id, title, severity, why, authority, options, bad, good }: Rule): string {
  const optionLines = Object.entries(options).map(([name, { default: standard, description, choices }]) =>
    `${name}：${description}（默认 ${JSON.stringify(standard)}${choices ? `，可选 ${choices.map((it) => JSON.stringify(it)).join('、')}` : ''}）`);
  return [
    `${id}  ${levelNames[severity]}\n`,
    `${title}\n`,
    section('缘由', [why]),
    section('依据', authority === undefined ? [] : [authority]),
    section('选项', optionLines),
    section('会提示的例子（【】里是所指之处）', bad.map(exampleOf)),
    section('不会提示的例子', good.map(exampleOf)),
    section('怎样设置', [`命令行：--rule ${id}=off`, `.hegao.json：{ "rules": { "${id}": "off" } }`]),
  ].join('');
}

/** Written with brackets that a GBK console has; lines of one example stay together. */
function exampleOf({ text, says, fixed }: Example): string {
  const lines = [text, ...(says === undefined ? [] : [`→ ${says}`]), ...(fixed === undefined ? [] : [`改为：${fixed}`])];
  return `· ${lines.join('\n').replaceAll('⟦', '【').replaceAll('⟧', '】').replaceAll('\n', '\n    ')}`;
}

const section = (name: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;
