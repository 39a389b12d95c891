internal import CProcess

/// What the user wrote behind the program's name.
package enum ProgramArguments {
  package static var all: [String] {
    (1..<max(1, redthread_argument_count())).map {
      unsafe String(cString: redthread_argument($0))
    }
  }
}
