/** What a share is said to be of: 占全县工业总产值的比重为46.2%. */
export interface Named {
  /** Where 占 begins in the words. */
  readonly at: number;
  /** As written: 全县工业总产值; empty in 占 and 占比为. */
  readonly of: string;
  /** 全县, or 全部, 全社会, 全年. */
  readonly scope: string;
  /** 工业总产值: without 总数, 总量 and their like behind it, as well. */
  readonly name: string;
}

/** Reads the words up to the figure of a share; undefined where they do not end in it. */
export function namedIn(words: string): Named | undefined {
  const found = SHARE.exec(words);
  if (found === null) return undefined;
  const of = found[1]!;
  const scope = SCOPE.exec(of)?.[0] ?? '';
  return { at: found.index, of, scope, name: of.slice(scope.length).replace(TOTAL, '') };
}
const SHARE = /占(?:比|到)?([^占，。；（）\d]{0,20}?)(?:的?(?:比重|比例|份额))?(?:（[^（）]{0,16}）)?(?:的|分别|为|是|达到?|到|约|近|超过?)*$/;
const SCOPE = /^(?:全社会|全部|全[国省市州区县旗年])/;
const TOTAL = /(?:(?<=^|..)总?(?:[量额数]|面积|人数|户数|[个村家]数))$/;
