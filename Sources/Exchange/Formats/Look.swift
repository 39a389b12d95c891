/// How an entity type is drawn wherever there are shapes and colours.
///
/// Fills are light tints and strokes the full tones of Okabe & Ito's set for colour-blind readers
/// (2008, jfly.uni-koeln.de/color); the shape tells the type without any colour.
package struct Look: Sendable, Hashable {
  /// Graphviz's name.
  package let shape: String
  package let style: String
  package let fill: String
  package let stroke: String

  /// An unknown type is a grey ellipse.
  package init(ofType type: String) {
    (shape, style, fill, stroke) =
      switch type {
      case "person": ("ellipse", "filled", "#fbe9c6", "#b36b00")
      case "government": ("house", "filled", "#cfe3f3", "#0072b2")
      case "agency": ("box", "filled", "#e3f1fb", "#0072b2")
      case "company": ("box", "filled,rounded", "#d3efe6", "#009e73")
      case "organisation": ("octagon", "filled", "#e2f3fd", "#2a7fb0")
      case "media": ("note", "filled", "#f3f3f3", "#555555")
      case "weapon": ("hexagon", "filled", "#fbdcc9", "#d55e00")
      case "programme": ("component", "filled", "#fdf7c3", "#8a7d00")
      case "law": ("tab", "filled", "#f3dfec", "#a3477c")
      case "place": ("cds", "filled", "#eeeeee", "#666666")
      case "event": ("diamond", "filled", "#f3dfec", "#a3477c")
      default: ("ellipse", "filled", "#eeeeee", "#666666")
      }
  }
}

/// How the status of a claim is drawn: the line alone tells how real it is, colour adds to it.
package struct StatusLook: Sendable, Hashable {
  /// Graphviz's line style: solid, dashed, dotted.
  package let line: String
  package let color: String

  package init(_ status: String) {
    (line, color) =
      switch status {
      case "contested": ("bold", "#d55e00")
      case "hedged": ("dotted", "#333333")
      case "planned", "proposed", "possible", "conditional": ("dashed", "#0072b2")
      case "negated": ("dashed", "#999999")
      default: ("solid", "#333333")
      }
  }
}
