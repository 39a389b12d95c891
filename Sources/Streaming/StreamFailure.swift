package import ArgumentParser
internal import Exchange
internal import Reading
internal import Text

/// How the commands that run under an engine end, besides 0: the codes of sysexits.h, so that an
/// engine can tell what to try again.
extension ExitCode {
  /// The input is not what it must be: cut off, broken, not sorted. Another try ends the same way.
  package static let dataError = ExitCode(65)
  /// The program itself failed.
  package static let internalError = ExitCode(70)
  /// Reading or writing failed: a full disk, a pipe whose reader is gone.
  package static let inputOutputError = ExitCode(74)
}

/// Why a stream ended before its end.
package struct StreamFailure: Error, Sendable, CustomStringConvertible {
  package let description: String
  package let code: ExitCode

  package init(_ description: String, code: ExitCode) {
    self.description = description
    self.code = code
  }

  init(reading reason: SkipReason) {
    let code: ExitCode =
      switch reason {
      case .systemError, .permissionDenied, .notFound: .inputOutputError
      default: .dataError
      }
    self.init("standard input: \(reason)", code: code)
  }

  /// Runs `work`; whatever fails in it is told on standard error and ends with its code.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as StreamFailure {
      complain(failure.description)
      throw failure.code
    } catch let error as FileError {
      // Nobody listens any more, or nothing more fits: the output is not whole.
      if !error.isClosedPipe { complain("\(error)") }
      throw ExitCode.inputOutputError
    } catch let reason as SkipReason {
      let failure = StreamFailure(reading: reason)
      complain(failure.description)
      throw failure.code
    } catch let error as GraphFileError {
      complain("standard input: \(error)")
      throw ExitCode.dataError
    } catch {
      complain("\(error)")
      throw ExitCode.internalError
    }
  }

  /// Nobody may be listening any more; then there is nobody to tell. What the input says may hold
  /// escape sequences, which a terminal must not obey.
  private static func complain(_ text: String) {
    let line = "redthread: \(PrintableText.lines(text))\n"
    try? writeAll(Array(line.utf8).span, to: 2, named: "standard error")
  }
}
