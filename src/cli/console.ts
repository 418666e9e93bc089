import fs from 'node:fs';
import { encode } from './encodings';

/** The terminal, or the files and pipes in its place. Results go to standard output, everything said about the run to standard error. */
export interface Console {
  readonly color: boolean;
  /** How many Han characters fit on a line of the output. */
  readonly width: number;
  print(text: string): void;
  /** One line worth knowing; the run goes on and its exit code stays. */
  note(line: string): void;
  /** One line: something could not be done. The run goes on and ends with exit code 2. */
  fail(line: string): void;
  readonly failed: boolean;
  /** A line on a terminal that the next output wipes away; nothing elsewhere. */
  progress(line: string): void;
}

export function openConsole(env: NodeJS.ProcessEnv): Console {
  const [out, err] = [openStream(1, env), openStream(2, env)];
  let failed = false;
  let progressing = false;
  const wipe = () => {
    if (progressing) err.write('\r\x1b[2K');
    progressing = false;
  };
  const say = (line: string) => {
    wipe();
    err.write(`${oneLine(line)}\n`);
  };
  return {
    color: out.color,
    width: out.width,
    get failed() { return failed; },
    print(text) {
      wipe();
      if (text) out.write(text);
    },
    note: say,
    fail(line) {
      failed = true;
      say(line);
    },
    progress(line) {
      if (!err.color) return;
      wipe();
      err.write(oneLine(line));
      progressing = true;
    },
  };
}

/** Drafts and file names may hold anything; nothing of them may steer the terminal or break a line. */
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu, ' ');

interface Stream {
  readonly color: boolean;
  readonly width: number;
  write(text: string): void;
}

/**
 * Files and pipes are written at once through `fs`: nothing is lost when the process ends, and Node's streams, which cost
 * one twentieth of its start, stay unloaded. A terminal is left to Node, which knows how Windows writes Chinese to it.
 */
function openStream(fd: 1 | 2, env: NodeJS.ProcessEnv): Stream {
  if (!mayBeTerminal(fd)) return { color: false, width: 60, write: (text) => writeAll(fd, Buffer.from(text)) };
  const stream = fd === 1 ? process.stdout : process.stderr;
  stream.on('error', () => process.exit());
  const color = stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  const gbk = process.platform !== 'win32' && /\.(?:gbk|gb2312|gb18030)/iu.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
  const width = Math.min(60, Math.max(20, Math.floor((stream.columns ?? 120) / 2) - 6));
  return { color, width, write: (text) => stream.write(gbk ? encode(text, { encoding: 'gb18030', bom: false }) : text) };
}

function mayBeTerminal(fd: number): boolean {
  try {
    const stat = fs.fstatSync(fd);
    return stat.isCharacterDevice() && (process.platform === 'win32' || stat.rdev !== fs.statSync(NOWHERE).rdev);
  } catch {
    return false;
  }
}

/** A check that is run for its exit code alone needs no terminal. */
const NOWHERE = '/dev/null';

function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += fs.writeSync(fd, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      // The reader has gone (`| head`): nobody is left to tell anything.
      else if (code === 'EPIPE' || code === 'EBADF') process.exit();
      else throw error;
    }
  }
}
