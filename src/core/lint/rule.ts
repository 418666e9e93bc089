import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Draft, Paragraph } from '../draft';
import type { Claim } from '../figures/claims/claim';
import type { TimeClaim } from '../dates/claims/claim';
import type { Oddity } from '../figures/oddity';
import type { SetIndex } from '../lexicon/sets';
import type { SourceRow } from '../figures/official/source-row';

export type Severity = 'error' | 'warning' | 'information';
export type Group = 'structure' | 'parallelism' | 'figures' | 'dates' | 'punctuation' | 'numerals' | 'wording' | 'format';

/** `safe` may run unattended (fix-all, `--fix`); `review` needs a person to choose it. A fix that changes a figure is never safe. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly Edit[];
}

/** What a rule yields; its id and severity are stamped on by the linter. */
export interface Finding {
  readonly span: Span;
  /** Plain Chinese: what is wrong, why with the arithmetic, what to do. */
  readonly message: string;
  /** Every other place involved. */
  readonly related?: readonly Note[];
  readonly fixes?: readonly Fix[];
  /** The most this finding may be; the rule's severity is the ceiling, this can only lower it. */
  readonly severity?: Severity;
  /** Not wrong but not finished: held back while the cursor is in this span, or while the draft ends in it. */
  readonly unfinished?: Span;
}
export interface Note {
  readonly span: Span;
  readonly message: string;
}

export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** Documentation, test case and demo in one. `⟦…⟧` marks each place that must be reported. */
export interface Example {
  readonly text: string;
  /** Words the message must hold. */
  readonly says?: string;
  /** The severity expected, where it is not the rule's own. */
  readonly severity?: Severity;
  /** The whole text after the finding's first fix. */
  readonly fixed?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the sources of official values say. */
  readonly sources?: readonly SourceRow[];
}

export interface OptionSpec<T> {
  readonly default: T;
  readonly description: string;
  readonly choices?: readonly T[];
}
export type Options = Readonly<Record<string, unknown>>;

/** What wakes a rule in a paragraph: one of its words stands there, or a claim or oddity of its kind was read there. Without any it sleeps. */
interface Triggers {
  readonly words?: readonly string[];
  readonly claims?: readonly Claim['kind'][];
  /** Claims about dates and times. */
  readonly times?: readonly TimeClaim['kind'][];
  readonly oddities?: readonly Oddity['kind'][];
  /** The labels of set phrases, the writer's own among them. */
  readonly sets?: true;
}

/** What is known of words, with what the writer's settings add. */
export interface Lexicon {
  readonly sets: SetIndex;
}

interface RuleHead<O extends Options> {
  /** Kebab-case, never changes its meaning once released; also the file name. */
  readonly id: string;
  readonly group: Group;
  /** The most a finding of this rule may be. */
  readonly severity: Severity | 'off';
  /** One line in Chinese: what should be so. */
  readonly title: string;
  /** Why a reader cares, in Chinese. */
  readonly why: string;
  /** The norm it rests on, with clause. */
  readonly authority?: string;
  readonly options: { readonly [K in keyof O]: OptionSpec<O[K]> };
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** Also speaks inside tables and lists of contents; by default a rule reads prose only. */
  readonly everywhere?: boolean;
}
/** Runs with the facts of one paragraph and is remembered with it. Spans are relative to the paragraph. */
interface ParagraphRule<O extends Options = Options> extends RuleHead<O> {
  readonly reach: 'paragraph';
  readonly triggers: Triggers;
  check(paragraph: Paragraph, options: O, lexicon: Lexicon): Iterable<Finding>;
}
/** Reads the whole draft. Spans are those of the draft. */
export interface DocumentRule<O extends Options = Options> extends RuleHead<O> {
  readonly reach: 'document';
  /** Reads the draft for itself (`askEach`) and shares nothing with others, so that it runs by itself where an edit touches what it asked. */
  readonly alone?: boolean;
  check(draft: Draft, options: O): Iterable<Finding>;
  /** What the rule finds inside single paragraphs, beside what it finds in the whole: woken and remembered as a paragraph rule is. */
  readonly within?: Pick<ParagraphRule<O>, 'triggers' | 'check'>;
}
/** The part of a rule that runs with single paragraphs. */
export const withinParagraphs = (rule: Rule): Pick<ParagraphRule, 'triggers' | 'check'> | undefined => (rule.reach === 'paragraph' ? rule : rule.within);
export type Rule = ParagraphRule | DocumentRule;

/** Checks a rule's shape at compile time and forgets its option types, so that all rules fit one list. */
export function paragraphRule<O extends Options>(rule: Omit<ParagraphRule<O>, 'reach'>): Rule {
  return Object.assign(rule, { reach: 'paragraph' }) as unknown as Rule; // no copy: in the bundle the examples are made when they are asked for
}
export function documentRule<O extends Options>(rule: Omit<DocumentRule<O>, 'reach'>): Rule {
  return Object.assign(rule, { reach: 'document' }) as unknown as Rule;
}

/** The finding with every span of it replaced: the place of its paragraph added, or moved with an edit. */
export function findingWith(finding: Finding, place: (span: Span) => Span): Finding {
  return {
    ...finding,
    span: place(finding.span),
    ...(finding.related && { related: finding.related.map((it) => ({ ...it, span: place(it.span) })) }),
    ...(finding.fixes && { fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((it) => ({ ...it, span: place(it.span) })) })) }),
    ...(finding.unfinished && { unfinished: place(finding.unfinished) }),
  };
}
