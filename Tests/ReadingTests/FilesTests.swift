import Glibc
import Testing
import Text

@testable import Reading

/// A folder that is gone after the test.
private final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/redthread-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SkipReason(errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { unsafe system("chmod -R u+rwx '\(path)'; rm -rf '\(path)'") }

  func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  func add(_ name: String, _ bytes: [UInt8]) {
    if let slash = name.lastIndex(of: "/") { run("mkdir -p '\(path)/\(name[..<slash])'") }
    let file = unsafe fopen("\(path)/\(name)", "w")
    guard let file = unsafe file else { return }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  func run(_ command: String) { _ = unsafe system("cd '\(path)' && \(command)") }

  /// What becomes of everything in the folder, one short line each, without the folder's name.
  func outcomes(_ arguments: [String] = [""], options: DocumentReader.Options = .init()) -> [String]
  {
    DocumentReader(options).documents(at: arguments.map { $0 == "-" ? $0 : path + $0 }).map {
      outcome in
      let line =
        switch outcome {
        case .document(let document): "read " + document.paths.joined(separator: " = ")
        case .skipped(let path, let reason): "skipped \(path): \(reason)"
        case .repeated(let document): "repeated " + document.paths.joined(separator: " = ")
        }
      return line.split(separator: path + "/").joined()
    }
  }
}

@Suite("Files and folders")
struct FilesTests {
  private let sentence = "The minister said so on Monday."

  @Test("A folder is read to its bottom, in the order of its paths, without hidden files")
  func order() throws {
    let folder = try Folder()
    for name in ["b.txt", "a/z.txt", "a/b/c.txt", "c.md", ".hidden.txt"] {
      folder.add(name, "\(sentence) It was about \(name).")
    }
    #expect(folder.outcomes() == ["read a/b/c.txt", "read a/z.txt", "read b.txt", "read c.md"])
    #expect(
      folder.outcomes(["/b.txt", "/a", "/b.txt"]) == [
        "read a/b/c.txt", "read a/z.txt", "read b.txt",
      ])
    #expect(folder.outcomes(["/*.txt"]) == ["read b.txt"])
    #expect(
      folder.outcomes(["/*.pdf", "/none.txt"]) == [
        "skipped *.pdf: \(SkipReason.noMatch)", "skipped none.txt: \(SkipReason.notFound)",
      ])
  }

  @Test("The same bytes under two names are one document with both")
  func sameBytes() throws {
    let folder = try Folder()
    folder.add("a.txt", sentence)
    folder.add("b.txt", sentence)
    folder.add("c.txt", "The minister said no on Monday.")
    folder.add("d.ndjson", "{\"text\": \"\(sentence)\"}\n")
    let id = try read(sentence).id
    #expect(folder.outcomes() == ["read a.txt = b.txt", "read c.txt", "repeated d.ndjson#\(id)"])
  }

  @Test("What cannot be read is reported, and the others are read")
  func obstacles() throws {
    let folder = try Folder()
    folder.add("z.txt", sentence)
    folder.add("empty.txt", "")
    folder.run(
      "mkfifo pipe.txt; ln -s loop.txt loop.txt; mkdir d; ln -s .. d/up; ln -s gone dangling")
    #expect(
      folder.outcomes() == [
        "skipped d/up: \(SkipReason.symbolicLinkLoop)", "skipped dangling: \(SkipReason.notFound)",
        "skipped empty.txt: \(SkipReason.empty)",
        "skipped loop.txt: \(SkipReason.symbolicLinkLoop)",
        "skipped pipe.txt: \(SkipReason.notAFile(kind: .fifo))", "read z.txt",
      ])
  }

  @Test(
    "A file or folder without permission is reported",
    .enabled(if: geteuid() != 0, "root may read all"))
  func permission() throws {
    let folder = try Folder()
    folder.add("a/x.txt", sentence)
    folder.add("b.txt", sentence)
    folder.add("c.txt", sentence)
    folder.run("chmod 0 a b.txt")
    #expect(
      folder.outcomes() == [
        "skipped a: \(SkipReason.permissionDenied)",
        "skipped b.txt: \(SkipReason.permissionDenied)",
        "read c.txt",
      ])
  }

  @Test("Each line of an NDJSON file is a document whose source is its text")
  func ndjson() throws {
    let folder = try Folder()
    folder.add(
      "a.ndjson",
      """
      \u{FEFF}{"id": "x1", "text": "Caf\\u00e9 \\ud83d\\ude00\\nThe minister said so on Monday.", "title": "T", \
      "url": "https://x.example", "published": "9 May 2023", "publisher": "P", "other": [1, {"a": null}]}

      {"id": 2, "text": ""}
      {"text": "The minister said no on Monday."} x
      {"text": "The \\ud800 minister"}
      ["text"]
      {"text": "The minister said nothing on Monday."}
      """)
    #expect(
      folder.outcomes() == [
        "read a.ndjson#x1",
        "skipped a.ndjson#L3: line 3 has no 'text' with text in it; every line needs one",
        "skipped a.ndjson#L4: line 4 is not valid JSON at its byte 44 (expected the end of the line); mend the line",
        "skipped a.ndjson#L5: line 5 is not valid JSON at its byte 16 (expected a surrogate pair, not half of one); mend the line",
        "skipped a.ndjson#L6: line 6 is not valid JSON at its byte 0 (expected an object in braces); mend the line",
        "read a.ndjson#\(try read("The minister said nothing on Monday.").id)",
      ])
    for case .document(let document) in DocumentReader().documents(at: [folder.path]).prefix(1) {
      #expect(
        String(decoding: document.source, as: UTF8.self)
          == "Café 😀\nThe minister said so on Monday.")
      #expect(
        document.metadata
          == .init(title: "T", publisher: "P", published: "2023-05-09", url: "https://x.example"))
    }
  }

  @Test("gzip is read as what it holds, also in several members")
  func gzip() throws {
    let folder = try Folder()
    folder.add("a.txt", sentence)
    folder.add("b.txt", " It was so.")
    folder.add("c.html", "<p>\(sentence)</p>")
    folder.run(
      "gzip c.html; (gzip -c a.txt; gzip -c b.txt; head -c 600 /dev/zero) > ab.gz; gzip -c a.txt | head -c 30 > cut.gz; rm ?.txt"
    )
    #expect(
      folder.outcomes() == [
        "read ab.gz", "read c.html.gz",
        "skipped cut.gz: broken gzip data at byte 30; test it: gzip -t",
      ])
  }

  @Test("A small file that unpacks to a huge one stops at the limit", .timeLimit(.minutes(1)))
  func gzipBomb() throws {
    let folder = try Folder()
    folder.run("head -c 300000000 /dev/zero | tr '\\0' a | gzip -1 > bomb.txt.gz")
    #expect(
      folder.outcomes(options: .init(sizeLimitInBytes: 1 << 20)) == [
        "skipped bomb.txt.gz: \(SkipReason.tooLarge(limitInBytes: 1 << 20))"
      ])
  }

  @Test("Documents are read only as they are asked for")
  func lazy() throws {
    let folder = try Folder()
    folder.add("a.txt", sentence)
    folder.add("b.txt", "The minister said no on Monday.")
    var documents = DocumentReader().documents(at: [folder.path])
    _ = documents.next()
    folder.run("rm b.txt")
    guard case .skipped(_, .notFound) = documents.next() else {
      Issue.record("b.txt was read ahead")
      return
    }
  }
}
