private import CModel

/// The linear model that says where a sentence begins: one small weight for each hashed feature.
package struct BoundaryModel: Sendable {
  /// A power of two.
  package static let size = 1 << 16
  private static let magic: [UInt8] = Array("RTBOUND1".utf8)

  private let weights: [Int8]

  /// - Precondition: `weights.count == size`.
  package init(weights: [Int8]) {
    precondition(weights.count == Self.size, "a boundary model has \(Self.size) weights")
    self.weights = weights
  }

  /// The model embedded in the executable.
  package static let embedded: BoundaryModel = {
    let count = Int(redthread_boundaries_length)
    let file = unsafe Array(UnsafeBufferPointer(start: redthread_boundaries, count: count))
    guard file.count == magic.count + size, file.starts(with: magic) else {
      preconditionFailure("the embedded boundary model is not of this version; rebuild it")
    }
    return BoundaryModel(weights: file[magic.count...].map { Int8(bitPattern: $0) })
  }()

  /// The file form: a magic number and the weights.
  package var file: [UInt8] { Self.magic + weights.map { UInt8(bitPattern: $0) } }

  /// The place of a feature among the weights.
  @inline(__always)
  package static func slot(_ feature: UInt32) -> Int { Int(feature) & (size - 1) }

  /// Positive when a sentence begins with the token at `next`.
  func score(_ context: BoundaryContext, _ next: Int) -> Int {
    var sum = 0
    context.features(next) { sum += Int(weights[Self.slot($0)]) }
    return sum
  }
}
