internal import Graph

/// A statement of the graph, where GRDB's statements go by the same name.
typealias GraphStatement = Statement
