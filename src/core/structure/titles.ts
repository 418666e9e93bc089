import type { Span } from '../text/span';
import type { Document } from './documents';
import { lineOf } from './documents';
import type { LaidOut } from './facts';

/** The first line, 关于 and what is to be done, with nothing behind it but the address: no kind says what the paper is. */
export function titleWithoutKind(draft: LaidOut & { readonly documents: readonly Document[] }): Span | undefined {
  const first = nextLine(draft, 0);
  if (first < 0 || draft.documents[0]?.from === first || draft.paragraphs[first]!.line.length > LONGEST) return undefined;
  const title = lineOf(draft, first);
  if (!WITHOUT_KIND.test(title.text) || NAMES_KIND.test(title.text)) return undefined;
  const next = nextLine(draft, first + 1);
  return next > 0 && draft.paragraphs[next]!.line.length <= LONGEST && ADDRESS.test(lineOf(draft, next).text) ? title.span : undefined;
}
const nextLine = ({ paragraphs, regions }: LaidOut, from: number): number => paragraphs.findIndex(({ shape }, i) => i >= from && shape !== 'blank' && !regions.has(i));
const LONGEST = 80;
const WITHOUT_KIND =
  /^[^。；：，？！]{0,24}关于(?:进一步)?(?:切实)?(?:做好|开展|加强|召开|印发|报送|组织|举办|调整|成立|推进|规范|申报|解决|请求|拨付|同意|表彰|商请|批准|增加|落实|深入|全面)[^。；：，？！]{2,40}$/;
/** 关于…的几点思考, 关于…工作计划: a paper of another kind. */
const NAMES_KIND = /的.{1,8}$|(?:计划|规划|方案|通知|意见|报告|说明|思考|建议|总结|汇报|情况|办法|规定|细则|要点|令|函|请示|批复|公告|通告|决定|材料|提纲|清单|名单|一览表|倡议书|书|信)(?:（[^（）]{1,12}）)?$/;
const ADDRESS = /^[^。；！？，]{1,40}(?:府|委|局|办|办公室|单位|部门|处|院|镇|乡|街道|公司|学校|委员会|会|厅|部|区|县|市|科室|中心|社区|村)：$/;
