import { Command, CommanderError, Option } from 'commander';
import { openConsole } from './console';
import { diffCommand } from './commands/diff';
import { explainCommand } from './commands/explain';
import { figuresCommand } from './commands/figures';
import { lintCommand } from './commands/lint';
import { outlineCommand } from './commands/outline';
import { renumberCommand } from './commands/renumber';
import { rulesCommand } from './commands/rules';
import { reporters } from './reporters';

declare const HEGAO_VERSION: string;

const console = openConsole(process.env);
/** Whether a finding reached `--fail-on`. */
let found = false;

const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:', 'Arguments:': '参数 Arguments:', 'Options:': '选项 Options:', 'Commands:': '命令 Commands:',
};

const program = new Command('hegao')
  .description('核稿：检查讲话稿和公文的结构、排比和数字\nChecks Chinese speeches and official documents: structure, parallel phrasing, figures')
  .version(HEGAO_VERSION, '-V, --version', '版本 version')
  .helpOption('-h, --help', '帮助 help')
  .helpCommand('help [command]', '某个命令的帮助 help for a command')
  .configureHelp({ styleTitle: (title) => headings[title] ?? title, optionDescription })
  .configureOutput({ writeOut: (text) => console.print(text), writeErr: () => undefined })
  .exitOverride()
  .addHelpText('after', `
退出码 exit code：0 没有达到 --fail-on 的问题（diff：数字没有变化）  1 有  2 有事情没能做成（见标准错误）
输出为 UTF-8。Windows 里要转存或用管道时，先运行 chcp 65001`);

const paths = ['[path...]', '文件或文件夹，- 为标准输入；不写为当前文件夹 files or folders, - for stdin'] as const;
const stdinName = () => new Option('--stdin-name <name>', '标准输入的文件名 file name of stdin').default('stdin.txt');
const format = (...choices: string[]) => new Option('--format <format>', '输出格式 output format').choices(choices).default(choices[0]);

program.command('lint').description('检查文稿 check drafts')
  .argument(...paths)
  .addOption(format(...Object.keys(reporters)))
  .addOption(new Option('--fail-on <severity>', '到哪一级算不通过 fail at or above').choices(['error', 'warning', 'information']).default('warning'))
  .option('--fix', '改正可以放心自动改的问题 apply safe fixes')
  .option('--config <file>', '再加一份设置文件 one more settings file')
  .option('--rule <id=severity>', '改变一条规则的级别（off 为关闭），可以写多次 set a rule, repeatable', (it: string, all: string[] = []) => [...all, it])
  .addOption(stdinName())
  .action((given: string[], options) => { found = lintCommand(orHere(given), options, console); });

program.command('figures').description('列出每个数字和能核对的关系 list every figure and what can be verified')
  .argument(...paths)
  .addOption(format('table', 'json', 'csv'))
  .option('--config <file>', '再加一份设置文件 one more settings file')
  .addOption(stdinName())
  .action((given: string[], options) => figuresCommand(orHere(given), options, console));

program.command('diff').description('比较两稿的数字 compare the figures of two drafts')
  .argument('<old>', '旧稿，- 为标准输入 the old draft, - for stdin')
  .argument('<new>', '新稿 the new draft')
  .addOption(format('text', 'json'))
  .addOption(stdinName())
  .action((old: string, now: string, options) => { found = diffCommand([old, now], options, console); });

program.command('outline').description('列出标题层次 show the outline')
  .argument(...paths)
  .addOption(format('tree', 'json'))
  .addOption(stdinName())
  .action((given: string[], options) => outlineCommand(orHere(given), options, console));

program.command('renumber').description('按次序重新编号 number every level anew')
  .argument(...paths)
  .option('--write', '写回文件（不写只列出要改的） write the files back')
  .addOption(stdinName())
  .action((given: string[], options) => renumberCommand(orHere(given), options, console));

program.command('rules').description('列出全部规则 list the rules')
  .addOption(format('table', 'json'))
  .action((options) => rulesCommand(options, console));

program.command('explain').description('说明一条规则 explain a rule')
  .argument('<id>', '规则名 rule id')
  .action((id: string) => explainCommand(id, console));

try {
  program.parse(process.argv.length > 2 ? process.argv : [...process.argv, '--help']);
} catch (error) {
  if (!(error instanceof CommanderError)) console.fail(`hegao 出错了：${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  else if (error.exitCode !== 0) console.fail(`${usageError(error)}。用 hegao --help 可以看到用法`);
}
process.exitCode = console.failed ? 2 : found ? 1 : 0;

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const more = [argChoices?.join(' | '), defaultValue === undefined ? undefined : `默认 default ${defaultValue}`].filter(Boolean);
  return more.length > 0 ? `${description}（${more.join('；')}）` : description;
}

function orHere(given: readonly string[]): readonly string[] {
  return given.length > 0 ? given : ['.'];
}

/** Commander's complaint in Chinese, with what it names in quotes. */
function usageError({ code, message }: CommanderError): string {
  const named = /'([^']*)'/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand': return `没有名为“${named}”的命令`;
    case 'commander.unknownOption': return `没有名为“${named}”的选项`;
    case 'commander.optionMissingArgument': return `选项“${named}”后面缺少内容`;
    case 'commander.missingArgument': return `缺少“${named}”`;
    case 'commander.excessArguments': return '多写了参数';
    case 'commander.invalidArgument': return `选项“${named}”不能这样写：${message.split('. ').slice(1).join('. ').replace('Allowed choices are ', '可以写 ').replace(/\.$/u, '')}`;
    default: return message;
  }
}
