/// A mistake in the text of a guide, found when it is compiled. Such texts are part of the program, so this is for
/// whoever writes one; a unit test shows that the texts in use have none.
package struct GuideTextError: Error, Hashable, Sendable {
    /// The text that holds the mistake: the name of the guide, of a collection of pieces, or `dictionary`.
    package let text: String
    /// Counted from 1.
    package let line: Int
    package let message: String

    package init(text: String, line: Int, message: String) {
        self.text = text
        self.line = line
        self.message = message
    }
}

extension GuideTextError: CustomStringConvertible {
    package var description: String { "\(text), line \(line): \(message)" }
}

/// What is wrong with a part of a line; the line adds where.
struct NotationError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
