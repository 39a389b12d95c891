/// Letters without case and accents, so that "Çavuşoğlu" and "Cavusoglu" are one name.
package enum Folding {
  /// Calls `emit` with the folded bytes of a character beyond ASCII, or with `nil` where it is no
  /// letter. Latin letters become `a`…`z`; combining marks vanish; other scripts keep their bytes.
  static func foldScalar(_ scalar: UInt32, _ emit: (UInt8?) -> Void) {
    let pair: Int
    let table: [UInt8]
    switch scalar {
    case 0xC0..<0x250: (pair, table) = (Int(scalar - 0xC0) * 2, latin)
    case 0x1E00..<0x1F00: (pair, table) = (Int(scalar - 0x1E00) * 2, latinAdditional)
    case _ where isMark(scalar): return
    case 0x80..<0xC0, 0x2000..<0x2070, 0x3000..<0x3020, 0x250..<0x300: return emit(nil)
    default:
      guard let unicode = Unicode.Scalar(scalar) else { return emit(nil) }
      guard unicode.properties.isAlphabetic else { return emit(nil) }
      for byte in String(Character(unicode)).lowercased().utf8 { emit(byte) }
      return
    }
    for letter in table[pair..<pair + 2] where letter != UInt8(ascii: ".") { emit(letter) }
  }

  /// Combining accents, and the letters for glottal stops in names from Arabic and Hawaiian.
  static func isMark(_ scalar: UInt32) -> Bool {
    (0x300..<0x370).contains(scalar) || (0x2BB...0x2BF).contains(scalar)
  }

  static func isUpperCase(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Case- and accent-free atoms of the text with one space between words.
  package static func folded(_ text: String) -> String {
    let words = FoldedWords(text)
    var result: [UInt8] = []
    for index in words.atoms.indices {
      if index > 0, !words.atoms[index].isJoined { result.append(UInt8(ascii: " ")) }
      result.append(contentsOf: words.text(index))
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The part of an id that a name gives: "Lord's Resistance Army" is `lords-resistance-army`.
  ///
  /// Letters of other scripts are written as their bytes in hexadecimal, so that ids are ASCII.
  package static func slug(_ name: String) -> String {
    var plain = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "'", "’": continue
      case "&": plain += " and "
      case "+": plain += " plus "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    let words = FoldedWords(plain)
    var result: [UInt8] = []
    for index in words.atoms.indices {
      if index > 0, !words.atoms[index].isJoined { result.append(UInt8(ascii: "-")) }
      for byte in words.text(index) {
        if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: hex(byte)) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  // Two letters a code point, "." for none; made from Unicode's decompositions and the letters
  // that Unicode does not decompose (ı, ł, ø, đ, ß, æ, ə …).
  private static let latin: [UInt8] = Array(
    """
    a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.o...o.u.u.u.u.y.thssa.a.a.a.a.a.aec.e.e.e.e.\
    i.i.i.i.d.n.o.o.o.o.o...o.u.u.u.u.y.thy.a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.d.d.e.e.e.e.e.e.\
    e.e.e.e.g.g.g.g.g.g.g.g.h.h.h.h.i.i.i.i.i.i.i.i.i.i.ijijj.j.k.k.k.l.l.l.l.l.l.....l.l.n.\
    n.n.n.n.n.n.n.n.o.o.o.o.o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.s.s.t.t.t.t.t.t.u.u.u.u.u.u.u.u.\
    u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s...............................e...f.f...................\
    ........o.o...........................u.u.......................................dzdzdzlj\
    ljljnjnjnja.a.i.i.o.o.u.u.u.u.u.u.u.u.u.u...a.a.a.a.aeae....g.g.k.k.o.o.o.o.....j.dzdzdz\
    g.g.....n.n.a.a.aeaeo.o.a.a.a.a.e.e.e.e.i.i.i.i.o.o.o.o.r.r.r.r.u.u.u.u.s.s.t.t.....h.h.\
    ............a.a.e.e.o.o.o.o.o.o.o.o.y.y.................................................\
    ........
    """.utf8)

  private static let latinAdditional: [UInt8] = Array(
    """
    a.a.b.b.b.b.b.b.c.c.d.d.d.d.d.d.d.d.d.d.e.e.e.e.e.e.e.e.e.e.f.f.g.g.h.h.h.h.h.h.h.h.h.h.\
    i.i.i.i.k.k.k.k.k.k.l.l.l.l.l.l.l.l.m.m.m.m.m.m.n.n.n.n.n.n.n.n.o.o.o.o.o.o.o.o.p.p.p.p.\
    r.r.r.r.r.r.r.r.s.s.s.s.s.s.s.s.s.s.t.t.t.t.t.t.t.t.u.u.u.u.u.u.u.u.u.u.v.v.v.v.w.w.w.w.\
    w.w.w.w.w.w.x.x.x.x.y.y.z.z.z.z.z.z.h.t.w.y...s.....ss..a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.\
    a.a.a.a.a.a.a.a.e.e.e.e.e.e.e.e.e.e.e.e.e.e.e.e.i.i.i.i.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.\
    o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.u.u.u.u.u.u.u.y.y.y.y.y.y.y.y.............
    """.utf8)
}
