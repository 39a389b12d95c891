/// The SHA-256 of bytes (FIPS 180-4): what names a document.
///
/// Our own, since swift-crypto would add a minute to every first build for these few lines.
package struct SHA256 {
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Bytes that do not fill a block yet.
  private var rest: [UInt8] = []
  private var lengthInBytes = 0

  /// 64 lower-case hex digits.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest as policies of web pages have it.
  package static func base64Digest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    _ = hash.finish()
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    // 256 bits are 42 digits of 6 bits and one of the last 4.
    return String(
      (0..<43).map { position in
        digits[
          (0..<6).reduce(0) { digit, offset in
            let bit = position * 6 + offset
            let isSet = bit < 256 && hash.state[bit / 32] >> UInt32(31 - bit % 32) & 1 == 1
            return digit * 2 + (isSet ? 1 : 0)
          }]
      }) + "="
  }

  package init() {}

  package mutating func update(_ bytes: [UInt8]) {
    lengthInBytes += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      let block = rest
      absorb(block.span)
    }
    let whole = (bytes.count - start) / 64 * 64
    absorb(bytes.span.extracting(start..<start + whole))
    rest = Array(bytes[(start + whole)...])
  }

  /// Ends the message: 64 lower-case hex digits.
  package mutating func finish() -> String {
    // The last block gets a one bit, zeros and the length in bits; this may make it two.
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    let lengthInBits = UInt64(lengthInBytes) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: lengthInBits >> UInt64(shift)))
    }
    let last = rest
    absorb(last.span)
    return hexDigits
  }

  private mutating func absorb(_ blocks: Span<UInt8>) {
    for start in stride(from: 0, to: blocks.count, by: 64) { absorbBlock(of: blocks, at: start) }
  }

  private mutating func absorbBlock(of bytes: Span<UInt8>, at start: Int) {
    var w = [64 of UInt32](repeating: 0)
    for i in 0..<16 {
      let at = start + 4 * i
      w[i] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for i in 16..<64 {
      let early = w[i - 15]
      let late = w[i - 2]
      let s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >> 3)
      let s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >> 10)
      w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ roundConstants[i] &+ w[i]
      let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    let added: [8 of UInt32] = [a, b, c, d, e, f, g, h]
    for i in 0..<8 { state[i] &+= added[i] }
  }

  private var hexDigits: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for index in state.indices {
      let word = state[index]
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift)) & 15])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word >> count | word << (32 - count)
}

private let roundConstants: [64 of UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
