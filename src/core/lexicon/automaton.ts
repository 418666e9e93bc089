import { oneOf } from '../text/characters';

/**
 * Aho–Corasick over UTF-16: finds every place where one of many words stands, in one pass, whatever their number.
 * Edges live in one open-addressed hash table of typed arrays, so that a step costs no object and a state no map.
 */
export interface Automaton {
  /** Calls `found(word index, start, end)` for each occurrence, in the order of their ends. */
  scan(text: string, found: (word: number, start: number, end: number) => void): void;
}

export function buildAutomaton(words: readonly string[]): Automaton {
  const trie = buildTrie(words);
  const { fail, output } = linkFailures(trie, words.length);
  const edges = new Edges(trie);
  const begins = oneOf(words.map((word) => word.slice(0, 1)).join(''));
  return {
    scan(text, found) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        if (state === 0 && !begins(text, i)) continue; // nearly every character of a text ends here
        const code = text.charCodeAt(i);
        let next = edges.next(state, code);
        while (next === 0 && state !== 0) next = edges.next(state = fail[state]!, code);
        state = next;
        for (let at = output[state]!; at !== 0; at = output[fail[at]!]!) {
          for (const word of trie[at]!.words) found(word, i + 1 - words[word]!.length, i + 1);
        }
      }
    },
  };
}

interface Node {
  readonly edges: Map<number, number>;
  readonly words: number[];
}

function buildTrie(words: readonly string[]): Node[] {
  const trie: Node[] = [{ edges: new Map(), words: [] }];
  words.forEach((word, index) => {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = trie[state]!.edges.get(code);
      if (next === undefined) {
        next = trie.push({ edges: new Map(), words: [] }) - 1;
        trie[state]!.edges.set(code, next);
      }
      state = next;
    }
    if (word !== '') trie[state]!.words.push(index);
  });
  return trie;
}

/** `output[state]` is the nearest state, along the failure links and itself included, at which a word ends; 0 for none. */
function linkFailures(trie: readonly Node[], count: number): { fail: Int32Array; output: Int32Array } {
  const fail = new Int32Array(trie.length);
  const output = new Int32Array(trie.length);
  const queue = count > 0 ? [0] : [];
  for (const state of queue) {
    output[state] = trie[state]!.words.length > 0 ? state : output[fail[state]!]!;
    for (const [code, next] of trie[state]!.edges) {
      let back = fail[state]!;
      while (back !== 0 && !trie[back]!.edges.has(code)) back = fail[back]!;
      fail[next] = state === 0 ? 0 : trie[back]!.edges.get(code) ?? 0;
      queue.push(next);
    }
  }
  return { fail, output };
}

class Edges {
  readonly #keys: Float64Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  constructor(trie: readonly Node[]) {
    let size = 16;
    while (size < trie.length * 4) size *= 2;
    this.#keys = new Float64Array(size).fill(-1);
    this.#values = new Int32Array(size);
    this.#mask = size - 1;
    trie.forEach((node, state) => {
      for (const [code, next] of node.edges) {
        let slot = this.#slot(state, code);
        while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
        this.#keys[slot] = state * 0x10000 + code;
        this.#values[slot] = next;
      }
    });
  }

  next(state: number, code: number): number {
    const key = state * 0x10000 + code;
    for (let slot = this.#slot(state, code); ; slot = (slot + 1) & this.#mask) {
      const found = this.#keys[slot];
      if (found === key) return this.#values[slot]!;
      if (found === -1) return 0;
    }
  }

  #slot(state: number, code: number): number {
    return (Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7 & this.#mask;
  }
}
