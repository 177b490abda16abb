import Foundation

/// A file with one question per line, answered with one line each, in one run of the program.
struct BatchFile {
    /// 1 GB.
    static let sizeLimit = 1 << 30
    private static let chunk = 1 << 16

    private let bytes: [UInt8]

    /// - Parameter path: `-` is standard input.
    init(_ path: String) throws {
        bytes =
            path == "-"
            ? [UInt8](FileHandle.standardInput.readDataToEndOfFile())
            : try InputFile.read(path, limit: BatchFile.sizeLimit)
    }

    /// The lines; a carriage return at the end is not part of one.
    func forEachLine(_ body: (String) throws -> Void) rethrows {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 10) ?? rest.endIndex
            var line = rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            if line.last == 13 { line = line.dropLast() }
            try body(String(decoding: line, as: UTF8.self))
        }
    }

    /// Prints what `answer` gives for each line, in portions.
    func printAnswers(_ answer: (String) throws -> String) throws {
        var text = ""
        try forEachLine { line in
            text += try answer(line)
            if text.utf8.count > BatchFile.chunk {
                guard Console.emit(Array(text.utf8)) else { throw ExitStatus.configuration }
                text = ""
            }
        }
        guard Console.emit(Array(text.utf8)) else { throw ExitStatus.configuration }
    }
}
