import fs from 'node:fs';
import path from 'node:path';
import { decode, encode, type Form } from './encodings';

/** A text as it was read. */
export interface TextFile {
  /** As the person wrote it, for showing. */
  readonly path: string;
  readonly text: string;
  readonly form: Form;
  readonly bytes: Buffer;
}
/** What could not be done, why, and what to do: one line in Chinese. */
interface Trouble {
  readonly trouble: string;
}

const sizeLimit = 64 * 1024 * 1024;

export function readText(file: string): TextFile | Trouble {
  try {
    const { size } = fs.statSync(file);
    const foreign = foreignFormats[path.extname(file).toLowerCase()];
    if (foreign) return trouble(file, foreign);
    return size > sizeLimit ? tooLarge(file) : textOf(file, fs.readFileSync(file));
  } catch (error) {
    return trouble(file, reasonOf(error));
  }
}

export function readStandardInput(name: string): TextFile | Trouble {
  try {
    const chunks: Buffer[] = [];
    for (let total = 0; ;) {
      const chunk = Buffer.allocUnsafe(65_536);
      const length = readSome(chunk);
      if (length === 0) return textOf(name, Buffer.concat(chunks));
      chunks.push(chunk.subarray(0, length));
      if ((total += length) > sizeLimit) return tooLarge(name);
    }
  } catch (error) {
    return trouble(name, reasonOf(error));
  }
}

/**
 * Writes a corrected text in the form it was read in: into a new file beside the old one, which then takes its name, so that
 * nothing is ever half written. Undefined when done.
 */
export function writeText(file: TextFile, text: string): Trouble | undefined {
  const bytes = encode(text, file.form);
  const faithful = encode(file.text, file.form).equals(file.bytes) && decode(bytes)?.text === text;
  if (!faithful) return trouble(file.path, '编码里有无法原样写回的内容，没有改动。请先把文件另存为 UTF-8 编码');
  let temporary: string | undefined;
  try {
    const target = fs.realpathSync(file.path);
    fs.accessSync(target, fs.constants.W_OK);
    const { mode } = fs.statSync(target);
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.hegao`);
    const handle = fs.openSync(beside, 'wx', mode);
    temporary = beside;
    try {
      fs.writeFileSync(handle, bytes);
      fs.fchmodSync(handle, mode & 0o7777);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary) fs.rmSync(temporary, { force: true });
    return trouble(file.path, `${reasonOf(error)}，没有改动`);
  }
}

/** Why the system refused, and what to do. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `${message}（${code}）`;
}

function textOf(file: string, bytes: Buffer): TextFile | Trouble {
  const decoded = decode(bytes);
  if (!decoded) return trouble(file, '不是纯文本，或者编码无法识别。请另存为 UTF-8 编码的纯文本（.txt）再检查');
  return { path: file, bytes, ...decoded };
}

/** A pipe that is not ready yet is waited for; Windows ends one with an error. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

const trouble = (file: string, why: string): Trouble => ({ trouble: `${file}：${why}` });
const tooLarge = (file: string) => trouble(file, '超过 64 MB，太大了。请分成几个文件再检查');

const saveAs = '请用 Word 或 WPS 打开，“另存为”纯文本（.txt），编码选 UTF-8，再检查存好的 .txt';
const foreignFormats: Readonly<Record<string, string | undefined>> = {
  '.docx': `暂时不能直接检查 Word 文档。${saveAs}`,
  '.doc': `暂时不能直接检查 Word 文档。${saveAs}`,
  '.wps': `暂时不能直接检查 WPS 文档。${saveAs}`,
  '.pdf': '暂时不能直接检查 PDF。请把文字复制到记事本，存成 UTF-8 编码的 .txt，再检查存好的 .txt',
};

const reasons: Readonly<Record<string, string | undefined>> = {
  ENOENT: '找不到这个文件或文件夹。请检查路径和文件名',
  ENOTDIR: '路径里有一段不是文件夹。请检查路径',
  EISDIR: '这是文件夹，不是文件',
  EACCES: '没有读写权限。请检查文件权限',
  EPERM: '系统不允许读写。请检查文件权限，或看看它是否正在被别的程序打开',
  EBUSY: '正在被别的程序使用。请关闭后再试',
  EROFS: '所在的磁盘只能读，不能写',
  ENOSPC: '磁盘空间不够',
  ELOOP: '快捷链接绕成了圈',
  ENAMETOOLONG: '路径太长',
  EEXIST: '旁边有上次留下的临时文件（.hegao 结尾）。请删去后再试',
};
