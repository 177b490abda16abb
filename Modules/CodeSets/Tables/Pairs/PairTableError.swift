/// Why rows do not fit into one table of pairs. No release of the agency comes near these limits.
package struct PairTableError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: String {
        case tooManyCodes = "more than 65,535 different procedure codes"
        case tooManyTerms = "more than 65,535 different combinations of dates, indicator and reason"
        case tooManyPairs = "more than 20,000,000 pairs"
        case tooManyReasons = "more than 1,000 different reasons"
    }

    private let code: Code

    package static let tooManyCodes = PairTableError(code: .tooManyCodes)
    package static let tooManyTerms = PairTableError(code: .tooManyTerms)
    package static let tooManyPairs = PairTableError(code: .tooManyPairs)
    package static let tooManyReasons = PairTableError(code: .tooManyReasons)

    package var description: String { code.rawValue }
}
