import Foundation

/// What is wrong with a file that a person named.
enum FileFailure: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case isFolder(String)
    case notPermitted(String)
    case unreadable(String, Int32)
    case notWritten(String)
    case needsFolder
    case sameFile(String)
    case twoInputs

    /// - Parameter error: errno of the call that failed.
    static func opening(_ path: String, _ error: Int32) -> FileFailure {
        switch error {
        case ENOENT, ENOTDIR: .missing(path)
        case EISDIR: .isFolder(path)
        case EACCES, EPERM: .notPermitted(path)
        default: .unreadable(path, error)
        }
    }

    var description: String {
        switch self {
        case .missing(let path): "\(path): there is no such file"
        case .isFolder(let path): "\(path): this is a folder, not a file"
        case .notPermitted(let path): "\(path): the file cannot be opened; check its permissions"
        case .unreadable(let path, let error): "\(path): the file cannot be read (\(String(cString: strerror(error))))"
        case .notWritten(let path): "\(path): the output could not be written"
        case .needsFolder: "several files need an existing folder behind -o"
        case .sameFile(let path): "\(path): the output would replace the input; name another file"
        case .twoInputs: "only one of the files can be standard input"
        }
    }
}
