extension Tokeniser {
  /// The end of the web or e-mail address that begins at `offset`, if one does.
  mutating func address(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    switch bytes[offset].loweredASCII {
    case UInt8(ascii: "h")
    where starts(bytes, offset, "http://") || starts(bytes, offset, "https://"),
      UInt8(ascii: "w") where starts(bytes, offset, "www."),
      UInt8(ascii: "f") where starts(bytes, offset, "ftp://"),
      UInt8(ascii: "m") where starts(bytes, offset, "mailto:"),
      UInt8(ascii: "d") where starts(bytes, offset, "doi:1"):
      return addressEnd(bytes, from: offset + 4)
    default:
      return mailAddress(bytes, at: offset)
    }
  }

  /// The end of an address of which everything before `offset` is sure: up to a blank or a quote,
  /// without the punctuation of the sentence around it.
  func addressEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var stop = offset
    var depth = 0
    scan: while stop < end {
      let next = character(bytes, stop, end)
      switch next.kind {
      case .space, .quote, .ellipsis: break scan
      case .apostrophe where next.width > 1: break scan
      case .openBracket: depth += 1
      case .closeBracket:
        depth -= 1
        if depth < 0 { break scan }
      case .symbol where bytes[stop] == UInt8(ascii: "<") || bytes[stop] == UInt8(ascii: ">"):
        break scan
      default: break
      }
      stop += next.width
    }
    trim: while stop > offset {
      switch bytes[stop - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
        stop -= 1
      default: break trim
      }
    }
    return max(stop, min(offset, end))
  }

  /// The end of `name@host.domain`. Stretches that hold no address are walked only once.
  private mutating func mailAddress(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset >= addressFreeUntil else { return nil }
    var stop = offset
    while stop < end, isMailByte(bytes[stop]) { stop += 1 }
    guard stop < end, bytes[stop] == UInt8(ascii: "@"), stop + 1 < end,
      bytes[stop + 1].loweredASCII.isLowercaseASCII || bytes[stop + 1].isDigitASCII
    else {
      addressFreeUntil = stop
      return nil
    }
    stop += 1
    while stop < end, isMailByte(bytes[stop]) { stop += 1 }
    while bytes[stop - 1] == UInt8(ascii: ".") || bytes[stop - 1] == UInt8(ascii: "-") { stop -= 1 }
    return stop
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "%"):
      true
    default: byte.isDigitASCII || byte.loweredASCII.isLowercaseASCII
    }
  }

  private func starts(_ bytes: Span<UInt8>, _ offset: Int, _ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard offset + count <= end else { return false }
    return prefix.withUTF8Buffer { buffer in
      (0..<count).allSatisfy { unsafe bytes[offset + $0].loweredASCII == buffer[$0] }
    }
  }
}
