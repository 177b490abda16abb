@testable import X12

/// Small guides for tests: a head, ST and SE around the lines under test.
enum GuideTexts {
    /// The line of the first line under test: the head takes five lines and ST one.
    static let firstLine = 7

    static func text(_ lines: String, definitions: String = "") -> GuideText {
        GuideText(
            """
            guide test
            title Test guide
            transaction 837
            group HC
            version 005010X222A1 005010X222
            ST R 1 Start : R{837} R R
            \(lines)
            SE R 1 End : R R
            \(definitions)
            """)
    }

    static func compile(
        _ lines: String, definitions: String = "", shared: String? = nil
    ) -> GuideCompiler.Result {
        let pieces = shared.map { [GuideCompiler.Pieces(name: "pieces", text: GuideText($0))] } ?? []
        return GuideCompiler.compile(text(lines, definitions: definitions), pieces: pieces)
    }

    /// The errors as `line: message`.
    static func errors(_ lines: String, definitions: String = "", shared: String? = nil) -> [String] {
        compile(lines, definitions: definitions, shared: shared).errors.map { "\($0.line): \($0.message)" }
    }
}
