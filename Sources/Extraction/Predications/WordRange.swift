/// The places from one word up to another; none where the other stands before it.
///
/// Takes the place of the standard library's operator in this module. What a tree says of a sentence
/// tells who hangs on whom, not always who comes first, and a rule that looks between two words should
/// find nothing between them then, not end the program.
func ..< (first: Int, end: Int) -> Range<Int> {
  unsafe Range(uncheckedBounds: (first, max(first, end)))
}
