/**
 * Aho–Corasick over UTF-16: finds every place where one of many words stands, in one pass, whatever their number.
 */
export interface Automaton {
  /** Calls `found(word index, start, end)` for each occurrence, in the order of their ends. */
  scan(text: string, found: (word: number, start: number, end: number) => void): void;
}

export function buildAutomaton(words: readonly string[]): Automaton {
  const trie = buildTrie(words);
  const { fail, output } = linkFailures(trie, words.length);
  // Maps, not one hash table of all edges: filling that at every start would cost more than a draft gains by it.
  const edges = trie.map((node) => node.edges);
  const begins = new Uint8Array(0x10000);
  for (const code of edges[0]!.keys()) begins[code] = 1;
  return {
    scan(text, found) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (state === 0 && begins[code] === 0) continue; // nearly every character of a text ends here
        let next = edges[state]!.get(code);
        while (next === undefined && state !== 0) next = edges[state = fail[state]!]!.get(code);
        state = next ?? 0;
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
