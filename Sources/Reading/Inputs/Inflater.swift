import CZlib

/// Unpacks gzip piece by piece, so that a small file that unpacks to a huge one takes no memory
/// before somebody asks for its bytes. Several gzip members one after another are one text.
///
/// Safe: the pointers in zlib's state are set anew for each call and point nowhere between calls.
@safe final class Inflater {
  private var stream = unsafe z_stream()
  private var packed: [UInt8] = []
  /// How much of `packed` is used, and how much was used before it.
  private var used = 0
  private var usedBefore = 0
  private var isBetweenMembers = false

  /// zlib's code for "gzip, with the largest window".
  private static let gzipWindow: Int32 = 15 + 16
  private static let pieceInBytes = 1 << 16

  init() {
    let status = unsafe inflateInit2_(
      &stream, Self.gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib does not start: out of memory or another version")
  }

  deinit { unsafe inflateEnd(&stream) }

  /// Gives more packed bytes; the ones before must be used up.
  func feed(_ bytes: [UInt8]) {
    usedBefore += packed.count
    packed = bytes
    used = 0
  }

  /// The next unpacked bytes; nil where more packed ones are needed.
  func next() throws(SkipReason) -> [UInt8]? {
    while used < packed.count {
      if isBetweenMembers {
        // Zeros behind the last member are padding.
        if packed[used] == 0 {
          used += 1
          continue
        }
        unsafe inflateReset(&stream)
        isBetweenMembers = false
      }
      let piece = try inflatePiece()
      if !piece.isEmpty { return piece }
    }
    return nil
  }

  /// - Throws: where the data ended inside a member.
  func finish() throws(SkipReason) {
    if !isBetweenMembers { throw .brokenGzip(at: usedBefore + packed.count) }
  }

  private func inflatePiece() throws(SkipReason) -> [UInt8] {
    var status = Z_OK
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceInBytes) { output, count in
      unsafe packed.withUnsafeMutableBufferPointer { input in
        unsafe stream.next_in = input.baseAddress.map { unsafe $0 + used }
        unsafe stream.avail_in = UInt32(input.count - used)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
        used = unsafe input.count - Int(stream.avail_in)
        count = unsafe output.count - Int(stream.avail_out)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END else {
      throw .brokenGzip(at: usedBefore + used)
    }
    isBetweenMembers = status == Z_STREAM_END
    return piece
  }
}
