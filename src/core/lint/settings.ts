import type { PhraseSet } from '../lexicon/sets';
import type { Options, OptionSpec, Rule, Severity } from './rule';
import type { IgnoreEntry } from './suppress';

/** One shape for `.hegao.json`, for the editor's `hegao.*` and for the library. Layers are merged by `mergeSettings`. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Findings somebody looked at and left: fingerprints, no words of the draft. */
  readonly ignore?: readonly IgnoreEntry[];
  /** Words of one's own, by the name of the list they extend. */
  readonly lexicon?: LexiconSettings;
  /** What the draft itself does not tell. */
  readonly document?: DocumentSettings;
  /** Sheets of official values, relative to the file that names them; whoever reads files hands their rows to `createLinter`. */
  readonly sources?: readonly string[];
}
export interface LexiconSettings {
  /** Set phrases of one's own: names that announce nothing, whose members are compared. */
  readonly sets?: readonly PhraseSet[];
  readonly [list: string]: readonly string[] | readonly PhraseSet[] | undefined;
}
export interface DocumentSettings {
  /** The year the draft speaks of. */
  readonly year?: number;
  /** 讲话稿, 通知, 请示, 总结 … */
  readonly kind?: string;
}
export type Level = Severity | 'off';
/** Only a level, or a level and options; either may be left out. */
export type RuleSetting = Level | ({ readonly severity?: Level } & Options);

/** A rule with everything settled that may be set. */
export interface ResolvedRule {
  readonly rule: Rule;
  /** The most its findings may be; `off` rules do not run. */
  readonly severity: Level;
  /** Every option of the rule, the default where nothing else was set. */
  readonly options: Options;
}

export const levels: readonly Level[] = ['off', 'information', 'warning', 'error'];
export const isLevel = (value: unknown): value is Level => levels.includes(value as Level);

/** Later layers win; rules merge by id and option by option, ignored findings add up. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  const rules: Record<string, RuleSetting> = Object.create(null);
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer.rules ?? {})) rules[id] = { ...asObject(rules[id]), ...asObject(setting) };
  }
  const sources = layers.findLast((layer) => layer.sources !== undefined)?.sources;
  return {
    rules,
    ignore: layers.flatMap((layer) => layer.ignore ?? []),
    lexicon: mergeLexicon(layers.flatMap(({ lexicon }) => (lexicon === undefined ? [] : [lexicon]))),
    document: Object.assign({}, ...layers.map((layer) => layer.document)),
    ...(sources && { sources }),
  };
}

/** Lists of a later layer stand for those of the same name; set phrases add up, a later one stands for an earlier one of its label. */
function mergeLexicon(layers: readonly LexiconSettings[]): LexiconSettings {
  const sets = new Map(layers.flatMap((it) => it.sets ?? []).map((it) => [it.label, it]));
  return { ...Object.assign({}, ...layers), ...(sets.size > 0 && { sets: [...sets.values()] }) };
}

/** Total: what settings say wrongly (`parseSettings` reports it) leaves the rule's own default standing. */
export function resolveRules(rules: readonly Rule[], settings: Settings): ResolvedRule[] {
  const all = settings.rules ?? {};
  return rules.map((rule) => {
    if (!Object.hasOwn(all, rule.id)) return standardOf(rule);
    const { severity, ...chosen } = asObject(all[rule.id]);
    const options = Object.entries(rule.options).map(([name, spec]) => {
      const value = Object.hasOwn(chosen, name) ? (chosen as Options)[name] : undefined;
      return [name, fits(value, spec) ? value : spec.default] as const;
    });
    return { rule, severity: isLevel(severity) ? severity : rule.severity, options: Object.fromEntries(options) };
  });
}

/** A rule as it is where nothing is set; nearly all are, in every linter. */
function standardOf(rule: Rule): ResolvedRule {
  let standard = STANDARD.get(rule);
  if (standard === undefined) {
    const options = Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, spec.default]));
    STANDARD.set(rule, (standard = { rule, severity: rule.severity, options }));
  }
  return standard;
}
const STANDARD = new WeakMap<Rule, ResolvedRule>();

/** Whether a value may be set for an option: of its default's type, and one of its choices where it names them. */
export function fits(value: unknown, { default: standard, choices }: OptionSpec<unknown>): boolean {
  if (choices) return choices.includes(value);
  if (Array.isArray(standard)) return Array.isArray(value) && value.every((it) => typeof it === typeof (standard[0] ?? ''));
  return typeof value === typeof standard && value !== null && !Array.isArray(value) && !Number.isNaN(value);
}

function asObject(setting: RuleSetting | undefined): Exclude<RuleSetting, Level> {
  if (typeof setting === 'string') return { severity: setting };
  return typeof setting === 'object' && setting !== null ? setting : {};
}
