/// Why a file could not be opened. It names the file, never its content.
package struct AgencyFileError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: String {
        case damaged = "is damaged or incomplete; fetch it again from the agency"
        case encrypted = "is encrypted; save it without a password"
        case tooLarge = "is larger than the limit"
        case tooDeep = "holds archives within archives beyond the limit"
        case tooManyFiles = "holds more files than the limit"
        case empty = "is empty"
        case unsupported = "is packed in a way that is not supported; unpack it and pack it again"
    }

    private let code: Code
    /// The file's name, with the way to it inside archives.
    package let file: String

    private init(_ code: Code, _ file: String) {
        self.code = code
        self.file = file
    }

    package static func damaged(_ file: String) -> AgencyFileError { AgencyFileError(.damaged, file) }
    package static func encrypted(_ file: String) -> AgencyFileError { AgencyFileError(.encrypted, file) }
    package static func tooLarge(_ file: String) -> AgencyFileError { AgencyFileError(.tooLarge, file) }
    package static func tooDeep(_ file: String) -> AgencyFileError { AgencyFileError(.tooDeep, file) }
    package static func tooManyFiles(_ file: String) -> AgencyFileError { AgencyFileError(.tooManyFiles, file) }
    package static func empty(_ file: String) -> AgencyFileError { AgencyFileError(.empty, file) }
    package static func unsupported(_ file: String) -> AgencyFileError { AgencyFileError(.unsupported, file) }

    package var description: String { "\(file) \(code.rawValue)" }
}
