import Text

/// Rows under headings, fitted to a width.
struct AnswerTable {
  enum Style {
    case plain, strong, faint
    /// By what it says of a claim.
    case good, bad, unsure

    fileprivate var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .faint: "2"
      case .good: "32"
      case .bad: "31"
      case .unsure: "33"
      }
    }
  }

  struct Column {
    let heading: String
    /// Whether it may be cut where the terminal is narrow; the last of these takes what is left.
    let isFlexible: Bool
    let isNumber: Bool

    static func fixed(_ heading: String) -> Column {
      Column(heading: heading, isFlexible: false, isNumber: false)
    }
    static func flexible(_ heading: String) -> Column {
      Column(heading: heading, isFlexible: true, isNumber: false)
    }
    static func number(_ heading: String) -> Column {
      Column(heading: heading, isFlexible: false, isNumber: true)
    }
  }

  struct Cell {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = PrintableText.line(text)
      self.style = style
    }
  }

  let title: String?
  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(titled title: String? = nil, _ columns: [Column]) {
    self.title = title
    self.columns = columns
  }

  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  /// The table in lines of at most `width` columns, where that is possible.
  func text(_ terminal: Terminal) -> String {
    let widths = fitted(to: terminal.width)
    var lines: [String] = []
    if let title { lines.append(terminal.styled(PrintableText.line(title), Style.strong.code)) }
    let headings = columns.map { Cell($0.heading.uppercased(), .faint) }
    if columns.contains(where: { !$0.heading.isEmpty }) {
      lines.append(line(headings, widths, terminal))
    }
    lines += rows.map { line($0, widths, terminal) }
    return lines.joined(separator: "\n")
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
    var pieces: [String] = []
    for (index, cell) in cells.enumerated() {
      let text = PrintableText.cut(cell.text, to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - PrintableText.width(text))
      let styled = terminal.styled(text, cell.style.code)
      if columns[index].isNumber {
        pieces.append(padding + styled)
      } else {
        pieces.append(index == cells.count - 1 ? styled : styled + padding)
      }
    }
    return pieces.joined(separator: "  ")
  }

  private func fitted(to width: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      let cells = rows.map { PrintableText.width($0[index].text) }
      return max(cells.max() ?? 0, PrintableText.width(columns[index].heading))
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    // The widest of those that may gives way first, down to a dozen columns.
    while excess > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > 12 }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = flexible.filter { widths[$0] < widths[widest] }.map { widths[$0] }.max() ?? 12
      let step = max(1, min(excess, widths[widest] - next))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  /// The same cells as comma-separated values (RFC 4180).
  var csv: String {
    ([columns.map(\.heading)] + rows.map { $0.map(\.text) }).map { cells in
      cells.map { cell in
        // A spreadsheet takes these for formulas.
        // By scalars: a mark that combines with it hides a sign from Swift, not from a spreadsheet.
        let isFormula =
          cell.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
        let text = isFormula ? "'" + cell : cell
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
          return text
        }
        let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
      }.joined(separator: ",") + "\r\n"
    }.joined()
  }
}
