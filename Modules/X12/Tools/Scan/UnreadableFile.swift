/// Why a file can not be read as X12 at all.
package enum UnreadableFile: Error, Equatable, Sendable {
    /// There is no ISA segment.
    case noInterchange
    /// An ISA has not its sixteen fields or no usable delimiters, or the file is UTF-16 text: what follows is unread.
    case badInterchange

    init?(_ scanner: borrowing SegmentScanner) {
        if scanner.isUnreadable {
            self = .badInterchange
        } else if !scanner.hasInterchange {
            self = .noInterchange
        } else {
            return nil
        }
    }

    package var message: String {
        switch self {
        case .noInterchange: "there is no ISA segment; this is not an X12 file"
        case .badInterchange: "an ISA segment can not be read; what follows it was left out"
        }
    }
}
