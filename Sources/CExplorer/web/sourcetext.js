/** The text of an article, and where the bytes that the graph cites stand in it. */
import {byteLength, indicesOfBytes} from "./text.js";

export class SourceText {
  constructor(blocks) {
    this.blocks = blocks;
  }

  /**
   * Block number and indices of the characters at bytes `start` to `end` of the source; null where
   * they are no part of the readable text.
   */
  find(start, end) {
    for (const [number, block] of this.blocks.entries()) {
      const first = this.#byteIn(block, start, false);
      const last = this.#byteIn(block, end - 1, true);
      if (first === null || last === null) continue;
      const [from, to] = indicesOfBytes(block.text, [first, last]);
      return {block: number, from, to};
    }
    return null;
  }

  /** Where byte `offset` of the source stands in the block's bytes; with `after`, what follows it. */
  #byteIn(block, offset, after) {
    const runs = block.at;
    for (let index = 0; index < runs.length; index += 3) {
      const [prose, start, end] = [runs[index], runs[index + 1], runs[index + 2]];
      if (offset < start || offset >= end) continue;
      block.bytes ??= byteLength(block.text);
      const next = index + 3 < runs.length ? runs[index + 3] : block.bytes;
      if (next - prose === end - start) return prose + offset - start + (after ? 1 : 0);
      return after ? next : prose;
    }
    return null;
  }
}

/**
 * The sentence that a statement cites, as text, and the ranges in it of the trigger and the cues:
 * from the article where its text is at hand, else the quoted bytes.
 */
export function citationOf(statement) {
  const {start, end, quote, trigger} = statement.evidence;
  const wanted = [{kind: "trigger", ...trigger}, ...statement.cues];
  const place = statement.source.text?.find(start, end);
  if (place) {
    const text = statement.source.text.blocks[place.block].text.slice(place.from, place.to);
    return {text, marks: wanted.flatMap((mark) => {
      const found = statement.source.text.find(mark.start, mark.end);
      return found?.block === place.block
        ? [{kind: mark.kind, from: found.from - place.from, to: found.to - place.from}] : [];
    })};
  }
  // In other encodings than UTF-8 the offsets say nothing of the decoded text.
  if (byteLength(quote) !== end - start) return {text: quote, marks: []};
  return {text: quote, marks: wanted.map((mark) => {
    const [from, to] = indicesOfBytes(quote, [mark.start - start, mark.end - start]);
    return {kind: mark.kind, from, to};
  })};
}

/** Cuts `text` wherever a mark begins or ends: pieces with the marks that cover them. */
export function cutAtMarks(text, marks) {
  const inside = marks.filter((mark) => mark.from < mark.to && mark.from >= 0);
  const cuts = new Set([0, text.length]);
  for (const mark of inside) cuts.add(Math.min(mark.from, text.length)).add(Math.min(mark.to, text.length));
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((to, index) => {
    const from = ordered[index];
    return {
      text: text.slice(from, to), from, to,
      marks: inside.filter((mark) => mark.from <= from && to <= mark.to),
    };
  });
}
