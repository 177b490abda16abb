/// Why an embedded code-set file could not be used. It holds the file's name and line, never its content.
public struct CodeSetFileError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: String {
        case unreadable = "cannot be read"
        case tooLarge = "is larger than the limit"
        case malformed = "is not in the expected form"
        case countMismatch = "does not hold the number of codes that its header states"
    }

    private let code: Code
    /// The file's name without its folder.
    public let file: String
    /// 1-based; nil when the whole file is meant.
    public let line: Int?

    private init(_ code: Code, file: String, line: Int? = nil) {
        self.code = code
        self.file = file
        self.line = line
    }

    public static func unreadable(file: String) -> CodeSetFileError { CodeSetFileError(.unreadable, file: file) }
    public static func tooLarge(file: String) -> CodeSetFileError { CodeSetFileError(.tooLarge, file: file) }
    public static func malformed(file: String, line: Int) -> CodeSetFileError {
        CodeSetFileError(.malformed, file: file, line: line)
    }
    public static func countMismatch(file: String) -> CodeSetFileError { CodeSetFileError(.countMismatch, file: file) }

    public var description: String { "\(file)\(line.map { ":\($0)" } ?? "") \(code.rawValue)" }
}
