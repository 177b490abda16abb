import Primitives

/// Why a YAML text is not read, and where. It never holds the text.
struct YAMLRefusal: Error, Equatable {
    /// The last part of the finding's id: `yaml.duplicate-key`.
    let code: String
    let position: YAMLNode.Position
    let message: String
    let fix: String

    init(_ code: String, at position: YAMLNode.Position, _ message: String, fix: String) {
        self.code = code
        self.position = position
        self.message = message
        self.fix = fix
    }

    func finding(file: String) -> Finding {
        let location = Finding.Location(file: file, line: position.line, column: position.column)
        return Finding("yaml.\(code)", .error, at: location, message, fix: fix)
    }
}

extension YAMLRefusal {
    /// Puts libyaml's complaint into the words of someone who edits a settings file.
    /// - Parameters:
    ///   - problem: libyaml's short English text.
    ///   - character: what stands at the position, when anything does.
    static func syntax(_ problem: String, character: Unicode.Scalar?, at position: YAMLNode.Position) -> YAMLRefusal {
        if character == "\t" || problem.contains("tab character") {
            return YAMLRefusal(
                "tab", at: position, "a tab stands where indentation is counted",
                fix: "indent with spaces, two for each level")
        }
        let (message, fix) = words(for: problem)
        return YAMLRefusal("syntax", at: position, message, fix: fix)
    }

    private static func words(for problem: String) -> (message: String, fix: String) {
        switch problem {
        case "mapping values are not allowed in this context":
            (
                "a second `: ` stands on this line, or the line is indented too far",
                "put the text in quotes, or align the line with its neighbours"
            )
        case "could not find expected ':'":
            ("this line is not a `key: value`", "write a colon and a space after the key")
        case "did not find expected key", "did not find expected <document start>":
            ("this line does not fit the indentation above it", "align it with the other keys of its group")
        case "did not find expected '-' indicator":
            ("a list item is expected here", "begin the line with `- `, aligned with the items above")
        case "found unexpected end of stream":
            ("a quoted text that begins here is never closed", "add the closing quote")
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            ("a list or group in brackets is not closed before this point", "add the missing comma or bracket")
        case "block sequence entries are not allowed in this context":
            ("a list item may not begin here", "put `- ` on a line of its own below the key")
        case "found character that cannot start any token":
            ("a value may not begin with this character", "put the value in quotes")
        case let other where other.contains("escape"):
            ("an escape sequence in this quoted text is malformed", "use single quotes, in which `\\` means itself")
        default:
            ("the text is not well-formed YAML here (\(problem))", "compare the line with the example files")
        }
    }
}
