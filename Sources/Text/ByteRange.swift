/// A half-open range of bytes in a buffer that the context names (the source file, or its prose).
///
/// Offsets are 32 bits wide inside: no document is larger than 4 GiB.
@frozen
public struct ByteRange: Hashable, Sendable {
  @usableFromInline let lowerBound: UInt32
  @usableFromInline let upperBound: UInt32

  /// - Precondition: `0 <= start <= end <= UInt32.max`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a byte range ends before it starts")
    lowerBound = UInt32(start)
    upperBound = UInt32(end)
  }

  @inlinable public var start: Int { Int(lowerBound) }
  @inlinable public var end: Int { Int(upperBound) }
  @inlinable public var count: Int { Int(upperBound - lowerBound) }
  @inlinable public var isEmpty: Bool { lowerBound == upperBound }
  @inlinable public var indices: Range<Int> { start..<end }

  /// Whether every byte of `other` lies in this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  @inlinable
  public func contains(offset: Int) -> Bool { start <= offset && offset < end }

  /// The smallest range that covers both.
  @inlinable
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension ByteRange: Comparable {
  @inlinable
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}

extension ByteRange: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
