/// A query asks and never leads: it gives no answer away, offers more than one, and does not speak of money.
///
/// Source: AHIMA and ACDIS, Guidelines for Achieving a Compliant Query Practice (2022 update).
package enum QueryWording {
    package static let other = "Other (please specify)"
    package static let undetermined = "Cannot be determined clinically"

    /// Words that tie an answer to payment or quality figures.
    private static let moneyWords = [
        "reimburse", "payment", "revenue", "raf score", "risk score", "drg", "hcc", "quality score", "higher level",
        "denial", "denied", "upcod",
    ]

    /// Beginnings that ask for a yes to something that the record does not say.
    private static let leadingWords = [
        "don't you", "isn't it", "wouldn't you", "please document", "please add", "can you add",
    ]

    /// The choices to offer: the given ones, then the two that every query has.
    package static func options(_ given: [String]) -> [String] {
        given.filter { $0 != other && $0 != undetermined } + [other, undetermined]
    }

    /// - Returns: what is wrong with a query's words, or nil.
    package static func objection(question: String, options: [String]) -> String? {
        let lowered = ([question] + options).joined(separator: " ").lowercased()
        guard (10...1_000).contains(question.count), question.contains("?") else {
            return "A query asks one question of 10 to 1,000 characters that ends with a question mark."
        }
        if let word = moneyWords.first(where: lowered.contains) {
            return "A query does not speak of payment or scores (“\(word)”)."
        }
        if let word = leadingWords.first(where: lowered.contains) { return "A query does not lead (“\(word)”)." }
        let own = options.filter { $0 != other && $0 != undetermined }
        if own.count == 1 { return "One option alone leads; offer two or more, or leave the answer open." }
        if own.count > 8 || options.contains(where: { $0.isEmpty || $0.count > 200 }) {
            return "A query offers at most eight options of at most 200 characters."
        }
        return nil
    }
}
