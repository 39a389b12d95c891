import Testing

@testable import Language

@Suite("Words read in their sentence")
struct EncoderTests {
  private static func random(_ rows: Int, _ columns: Int, _ seed: UInt64) -> Matrix {
    var random = SplitMix(state: seed)
    let matrix = Matrix(rows, columns)
    for row in 0..<rows {
      for column in 0..<columns { matrix[row, column] = Float(random.next() % 2001) / 1000 - 1 }
    }
    return matrix
  }

  @Test("A product is summed in one order, whatever its shape", arguments: [1, 5, 6, 13])
  func product(rows: Int) {
    let (left, right) = (Self.random(rows, 37, 1), Self.random(37, 80, 2))
    let product = Matrix(rows, 80)
    product.multiply(left, right)
    product.multiply(left, right, adding: true)
    for row in 0..<rows {
      for column in 0..<80 {
        var sum: Float = 0
        for _ in 0..<2 {
          for index in 0..<37 {
            let term = left[row, index] * right[index, column]
            sum += term
          }
        }
        #expect(product[row, column] == sum)
      }
    }
  }

  @Test("Rows and columns change places")
  func transposition() {
    let matrix = Self.random(21, 35, 3)
    let turned = Matrix(35, 21)
    turned.transpose(matrix)
    for row in 0..<21 {
      for column in 0..<35 { #expect(turned[column, row] == matrix[row, column]) }
    }
  }

  @Test("A batch has the words of each step beside each other, the longest sentence first")
  func batch() {
    let batch = Batch(lengths: [2, 0, 3, 1])
    #expect(batch.order == [2, 0, 3, 1])
    #expect(batch.starts == [0, 3, 5, 6])
    #expect(batch.rows(ofRank: 0) == [0, 3, 5])
    #expect(batch.rows(ofRank: 1) == [1, 4])
    #expect(batch.rows(ofRank: 3) == [])
    #expect(Batch(lengths: []).words == 0)
  }

  @Test("A sentence is read the same alone and beside others")
  func together() throws {
    let model = try LanguageModel(.embedded)
    let sentences = [
      "Turkey bought the missiles from Russia in July .", "No .",
      "The minister , who had met the firm 's owners , denied it on Friday .", "",
    ].map { model.facts($0.split(separator: " ").map { Array($0.utf8) }) }
    let together = model.encoder.read(sentences)
    for (number, sentence) in sentences.enumerated() {
      let alone = model.encoder.read([sentence])
      let rank = try #require(together.batch.order.firstIndex(of: number))
      let rows = together.batch.rows(ofRank: rank)
      #expect(rows.count == sentence.count)
      for (index, row) in rows.enumerated() {
        for column in 0..<alone.words.columns {
          #expect(alone.words[index, column] == together.words[row, column])
        }
      }
    }
    let all = model.parse(sentences)
    for (sentence, both) in zip(sentences, all) {
      let alone = model.parse([sentence])[0]
      #expect(alone.tags == both.tags && alone.tree.heads == both.tree.heads)
      #expect(alone.tree.dependencies == both.tree.dependencies)
    }
  }

  @Test("A tag that is certain is believed, and the tree follows it")
  func certain() throws {
    let model = try LanguageModel(.embedded)
    let facts = model.facts("They fish".split(separator: " ").map { Array($0.utf8) })
    for tag in [Tag.vbp, .nn] {
      let index = try #require(Tag.allCases.firstIndex(of: tag))
      let read = model.parse([facts], known: [[-1, Int8(index)]])[0]
      #expect(Tag.allCases[Int(read.tags[1])] == tag)
    }
  }
}

@Suite("The best tree")
struct SpanningTreeTests {
  /// Every projective tree of a few words.
  private static func trees(_ count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for word in 0..<count {
      all = all.flatMap { heads in
        (-1..<count).filter { $0 != word }.map { heads + [$0] }
      }
    }
    return all.filter(SpanningTree.isProjectiveTree)
  }

  @Test("It has the highest sum of all trees without crossing arcs", arguments: 1...5)
  func best(count: Int) {
    let trees = Self.trees(count)
    #expect(trees.count == [1, 2, 7, 30, 143][count - 1])
    var random = SplitMix(state: UInt64(count))
    for _ in 0..<60 {
      let scores = (0..<count).map { _ in (0...count).map { _ in Float(random.next() % 4096) } }
      func sum(_ heads: [Int]) -> Float {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset][$1.element + 1] }
      }
      let found = SpanningTree.heads(count: count) { scores[$1][$0 + 1] }
      #expect(SpanningTree.isProjectiveTree(found))
      #expect(sum(found) == trees.map(sum).max())
    }
  }

  @Test("What has a circle, two roots or crossing arcs is no such tree")
  func checks() {
    #expect(SpanningTree.isProjectiveTree([1, -1, 3, 1]))
    #expect(!SpanningTree.isProjectiveTree([1, 0, -1]))
    #expect(!SpanningTree.isProjectiveTree([-1, -1]))
    #expect(!SpanningTree.isProjectiveTree([2, 3, -1, 2]))
    #expect(!SpanningTree.isProjectiveTree([0, -1]))
    #expect(SpanningTree.heads(count: 0) { _, _ in 0 } == [])
  }
}
