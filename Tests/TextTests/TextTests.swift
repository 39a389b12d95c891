import Testing
import Text

@Suite("Byte ranges")
struct ByteRangeTests {
  @Test("A union covers both")
  func union() {
    #expect(ByteRange(2, 4).union(ByteRange(8, 9)) == ByteRange(2, 9))
  }
}
