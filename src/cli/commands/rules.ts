import { levelNames, rules } from '../../core';
import type { Console } from '../console';
import { table } from '../table';

/** `hegao rules`: what is checked. */
export function rulesCommand({ format }: { readonly format: string }, console: Console): void {
  if (format === 'json') {
    const list = rules.map(({ id, group, severity, reach, title, why, authority, options }) =>
      ({ id, group, severity, reach, title, why, ...(authority !== undefined && { authority }), options }));
    return console.print(`${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`);
  }
  const rows = rules.map(({ id, severity, title }) => [id, levelNames[severity], title]);
  console.print(table([['规则', '级别', '应当怎样'], ...rows]));
  console.print(`\n共 ${rules.length} 条。hegao explain 规则名 可以看到缘由、依据、选项和例子\n`);
}
