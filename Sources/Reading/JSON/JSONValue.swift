/// A JSON value (RFC 8259). Strings are UTF-8 bytes; members keep their order.
enum JSONValue: Hashable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string([UInt8])
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable {
    let name: String
    let value: JSONValue
  }

  /// The value of the last member called `name`, where this is an object that has one.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string or the digits of a number.
  var text: String? {
    switch self {
    case .string(let bytes): String(decoding: bytes, as: UTF8.self)
    case .number(let digits): digits
    default: nil
    }
  }

  /// The elements of an array; any other value is the only element.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}

/// Where and why bytes are not JSON.
struct JSONError: Error, Hashable {
  let at: Int
  let expected: String
}
