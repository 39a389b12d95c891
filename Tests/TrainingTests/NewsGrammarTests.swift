import Language
import Testing

@testable import redthread_train

@Suite("What the trainers learn from beside the treebanks")
struct NewsGrammarTests {
  @Test("The grammar of news makes trees, the same for the same seed")
  func grammar() throws {
    var grammar = NewsGrammar(seed: 3)
    let text = grammar.sentences(300)
    var again = NewsGrammar(seed: 3)
    #expect(again.sentences(300) == text)
    let sentences = try CoNLLUSentence.sentences(in: text)
    #expect(sentences.count == 300)
    for sentence in sentences {
      let heads = sentence.words.map(\.head)
      #expect(heads.filter { $0 < 0 }.count == 1)
      for start in heads.indices {
        var node = start
        var steps = 0
        while node >= 0, steps <= heads.count {
          node = heads[node]
          steps += 1
        }
        #expect(steps <= heads.count, "a cycle in \(sentence.words.map(\.form))")
      }
    }
    _ = try GoldSentence.news(100)
  }

  @Test("A sentence of the past is told again in the present, with its number")
  func present() throws {
    let past = """
      # text = Courts in Lima sentenced him, and Peru had denied that they were wrong
      1\tCourts\tcourt\t_\tNNS\t_\t4\tnsubj\t_\t_
      2\tin\tin\t_\tIN\t_\t3\tcase\t_\t_
      3\tLima\tLima\t_\tNNP\t_\t1\tnmod\t_\t_
      4\tsentenced\tsentence\t_\tVBD\t_\t0\troot\t_\t_
      5\thim\the\t_\tPRP\t_\t4\tobj\t_\t_
      6\tand\tand\t_\tCC\t_\t9\tcc\t_\t_
      7\tPeru\tPeru\t_\tNNP\t_\t9\tnsubj\t_\t_
      8\thad\thave\t_\tVBD\t_\t9\taux\t_\t_
      9\tdenied\tdeny\t_\tVBN\t_\t4\tconj\t_\t_

      """
    let sentence = try #require(try CoNLLUSentence.sentences(in: past).first)
    let words = try #require(sentence.retoldInPresent).words
    #expect(
      words.map(\.form).joined(separator: " ") == "Courts in Lima sentence him and Peru has denied")
    #expect(words[3].tag == "VBP" && words[7].tag == "VBZ")
    #expect(words.map(\.head) == sentence.words.map(\.head))
  }

  @Test("What names nobody is not told again")
  func nameless() throws {
    let text = """
      1\tIt\tit\t_\tPRP\t_\t2\tnsubj\t_\t_
      2\trained\train\t_\tVBD\t_\t0\troot\t_\t_

      """
    #expect(try CoNLLUSentence.sentences(in: text).first?.retoldInPresent == nil)
  }
}
