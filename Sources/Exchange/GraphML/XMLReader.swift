import CLibXML2

/// Pulls elements out of XML text with libxml2's streaming reader.
///
/// Nothing is fetched: no network, no external entities, no document type (which is an error, and
/// so are the entities that one could define). Limits of libxml2 on sizes and depth stay on.
@safe
final class XMLReader {
  enum Event: Equatable {
    case start, end, text, other
  }

  private let reader: xmlTextReaderPtr
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let schema: XMLSchema?
  private let listener: UnsafeMutablePointer<redthread_xml_listener>
  /// What libxml2 complained of, in order; at most `XMLReader.patience` entries.
  fileprivate(set) var complaints: [GraphFileError] = []
  static let patience = 100

  init(_ content: [UInt8], schema: XMLSchema? = nil) throws(GraphFileError) {
    guard content.count < Int(Int32.max) else {
      throw GraphFileError(
        "GraphML of more than 2 GiB cannot be read; export a part of the graph, or keep it as JSON")
    }
    unsafe bytes = UnsafeMutableBufferPointer.allocate(capacity: max(content.count, 1))
    _ = unsafe bytes.update(fromContentsOf: content)
    LibXML2.begin()
    xmlResetLastError()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    let made = unsafe UnsafeRawPointer(bytes.baseAddress).flatMap { base in
      unsafe xmlReaderForMemory(
        base.assumingMemoryBound(to: CChar.self), Int32(content.count), nil, nil, options)
    }
    guard let made = unsafe made else {
      unsafe bytes.deallocate()
      throw GraphFileError("the file is empty", at: .byte(0))
    }
    unsafe reader = made
    self.schema = schema
    unsafe listener = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe listener.initialize(
      to: redthread_xml_listener(
        hear: { context, line, level, message in
          guard let context = unsafe context, let message = unsafe message else { return }
          let reader = unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
          let text = unsafe String(cString: message)
          reader.hear(line: Int(line), isWarning: level == XML_ERR_WARNING.rawValue, text)
        }, context: Unmanaged.passUnretained(self).toOpaque()))
    unsafe redthread_xml_listen(reader, listener)
    if let schema { unsafe xmlTextReaderSetSchema(reader, schema.pointer) }
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe listener.deallocate()
    unsafe bytes.deallocate()
  }

  /// Lines of the schema's complaints are the parser's, which may be some ahead.
  private func hear(line: Int, isWarning: Bool, _ message: String) {
    if isWarning || complaints.count >= XMLReader.patience { return }
    complaints.append(
      GraphFileError(XMLReader.problem(message), at: line > 0 ? .line(line) : nil))
  }

  /// A message of libxml2 on one line; its limits in words for people who never heard of it.
  private static func problem(_ message: String) -> String {
    if message.contains("XML_PARSE_HUGE") && message.contains("depth") {
      return "elements within elements, more than 256 deep, which no graph needs"
    }
    if message.contains("Huge input lookup") || message.contains("XML_PARSE_HUGE")
      || message.contains("too long")
    {
      return "a text or attribute of more than 10 MB, which is not read"
    }
    return message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("{\(GraphMLExporter.namespace)}", with: "")
  }

  /// Moves to the next event; nil at the end. Throws where the file is not well-formed.
  func next() throws(GraphFileError) -> Event? {
    switch unsafe xmlTextReaderRead(reader) {
    case 0: return nil
    case 1: break
    default:
      throw complaints.last ?? lastError
    }
    switch UInt32(bitPattern: unsafe xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue: return .start
    case XML_READER_TYPE_END_ELEMENT.rawValue: return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
      return .text
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
      throw GraphFileError(
        "a document type declaration, which no graph needs; remove it", at: .line(line))
    case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      throw GraphFileError("a reference to an entity that is not defined", at: .line(line))
    default: return .other
    }
  }

  /// What libxml2 noted last in this thread: while a schema listens, it tells nobody else that the
  /// text is not well-formed.
  private var lastError: GraphFileError {
    guard let error = unsafe xmlGetLastError(), let message = unsafe error.pointee.message else {
      return GraphFileError("not well-formed XML", at: .line(line))
    }
    return GraphFileError(
      unsafe XMLReader.problem(String(cString: message)), at: .line(Int(unsafe error.pointee.line)))
  }

  /// Of the current event.
  var line: Int {
    // The parser itself may be some lines ahead.
    guard let node = unsafe xmlTextReaderCurrentNode(reader) else { return 1 }
    return max(1, Int(unsafe xmlGetLineNo(node)))
  }
  var isEmptyElement: Bool { unsafe xmlTextReaderIsEmptyElement(reader) == 1 }
  /// Without prefix.
  var name: String { unsafe text(xmlTextReaderConstLocalName(reader)) ?? "" }
  var namespace: String { unsafe text(xmlTextReaderConstNamespaceUri(reader)) ?? "" }
  /// Of a text event.
  var value: String { unsafe text(xmlTextReaderConstValue(reader)) ?? "" }

  /// Of the element that just started.
  func attribute(_ name: String) -> String? {
    guard unsafe xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    let value = unsafe text(xmlTextReaderConstValue(reader))
    _ = unsafe xmlTextReaderMoveToElement(reader)
    return value
  }

  private func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}

/// A compiled XML schema.
@safe
final class XMLSchema {
  fileprivate let pointer: xmlSchemaPtr

  /// - Precondition: `text` is a valid schema without imports.
  init(_ text: String) {
    LibXML2.begin()
    let bytes = Array(text.utf8)
    // libxml2 reads the text when it parses, not when it makes the parser.
    let schema = unsafe bytes.withUnsafeBytes { buffer in
      let parser = unsafe xmlSchemaNewMemParserCtxt(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      return unsafe xmlSchemaParse(parser)
    }
    guard let schema = unsafe schema else {
      preconditionFailure("the embedded schema does not compile")
    }
    unsafe pointer = schema
  }

  deinit { unsafe xmlSchemaFree(pointer) }
}

/// libxml2 begins once, before two threads use it: they would wait for each other for ever.
private enum LibXML2 {
  private static let hasBegun: Void = xmlInitParser()

  static func begin() { hasBegun }
}
