import Testing

@testable import X12

/// Each mistake in a guide text is reported with its line.
@Suite("Guide text errors")
struct GuideCompilerErrorTests {
    static let first = GuideTexts.firstLine

    @Test(
        "A mistake in one line",
        arguments: [
            ("XYZ R 1 Title : R", "the dictionary has no segment XYZ"),
            ("SE9 R 1 Title : R", "the dictionary has no segment SE9"),
            ("N3 R 1 Title : R S S", "N3 has 2 elements, not 3"),
            ("N3 R 1 Title : R X", "an element is R, S or -, not X"),
            ("N3 X 1 Title : R", "the usage of a node is R or S, not X"),
            ("N3 R 0 Title : R", "0 is no number of uses: write 1 or more, or >1"),
            ("N3 R many Title : R", "many is no number of uses: write 1 or more, or >1"),
            ("N3 R 1 Title", "a segment lists its elements behind \" : \""),
            ("N3 R 1 : R", "a node has a name, a usage, a number and a title"),
            ("N3 R 1 Title : @nothing", "there is no element list nothing"),
            ("N3 R 1 Title : R!", "N301 is marked ! but has no codes that select"),
            ("N3 R 1 Title : R<0/20>", "a length is written <1/38>"),
            ("N3 R 1 Title : R<1/56>", "N301 has 1 to 55 characters in the standard; a guide can only narrow that"),
            ("N3 R 1 Title : R*2", "N301 may not repeat that often in the standard"),
            ("N3 R 1 Title : R*1", "a repetition is written *2 or *>1"),
            ("N3 R 1 Title : R(R)", "N301 is no composite"),
            ("N3 R 1 Title : R{A", "a brace is not closed"),
            ("N3 R 1 Title : R<1/2", "a length is not closed"),
            ("N3 R 1 Title : R{A}{B}", "codes are given twice"),
            ("N3 R 1 Title : R{A}R", "R does not belong behind an element"),
            ("REF R 1 Title : R{EI, SY} R", "the codes {EI, SY} are not apart by single commas"),
            ("REF R 1 Title : R{EI,,SY} R", "the codes {EI,,SY} are not apart by single commas"),
            ("REF R 1 Title : R{EI,EI} R", "the code EI is given twice"),
            ("REF R 1 Title : R{LONG} R", "the code LONG does not have the 2 to 3 characters of REF01"),
            ("REF R 1 Title : R{A} R", "the code A does not have the 2 to 3 characters of REF01"),
            ("REF R 1 Title : R{@everything} R", "there is no external code list everything"),
            ("REF R 1 Title : R!{@state} R", "REF01 is marked ! but has no codes that select"),
            ("REF R 1 Title : R R - S", "REF04 is a composite: its components belong in parentheses"),
            ("REF R 1 Title : R R - S{A}(R R)", "REF04 is a composite: codes and lengths belong to its components"),
            ("REF R 1 Title : R R - S(R R", "a parenthesis is not closed"),
            ("REF R 1 Title : R R - S(R(R) R)", "a component has no components"),
            ("REF R 1 Title : R R - S(R R)(R)", "components are given twice"),
            ("REF R 1 Title : R R - S(R R S S S S S)", "REF04 has 6 elements, not 7"),
            (
                "REF R 1 Title : R R - S(R{TOOLONG} R)",
                "the code TOOLONG does not have the 2 to 3 characters of REF04-1"
            ),
            ("loop A R 1 Loop", "the loop A holds nothing"),
            ("loop A R 1 Loop : R", "a loop has no elements of its own"),
            ("   N3 R 1 Title : R", "is not indented by steps of two blanks"),
            ("include nothing", "there is no piece nothing"),
            ("include", "an include has a name: include NAME key=value"),
            ("N3 R 1 $title : R", "no value is given for $title"),
            ("define", "a define has one name: define NAME"),
            ("elements broken", "an element list is written: elements NAME = R S S"),
            ("guide again", "guide is given twice"),
            ("N3 R 1 Title\t: R", "holds a control character"),
        ])
    func oneLine(_ line: String, _ message: String) {
        #expect(GuideTexts.errors(line).contains("\(Self.first): \(message)"), "\(GuideTexts.errors(line))")
        #expect(GuideTexts.compile(line).guide == nil)
    }

    @Test("Nodes that one segment could both be must be told apart by codes")
    func collisions() {
        let message = "a REF here can also be \"One\" (test, line 7): codes marked ! must tell them apart"
        #expect(GuideTexts.errors("REF S 1 One : R!{EI} R\nREF S 1 Two : R R") == ["8: \(message)"])
        #expect(GuideTexts.errors("REF S 1 One : R R\nREF S 1 Two : R!{EI} R") == ["8: \(message)"])
        #expect(GuideTexts.errors("REF S 1 One : R!{EI} R\nREF S 1 Two : R!{EI,SY} R") == ["8: \(message)"])
        #expect(GuideTexts.errors("REF S 1 One : R!{EI} R\nREF S 1 Two : R{SY} R") == ["8: \(message)"])
        #expect(GuideTexts.errors("REF S 1 One : R!{EI} R\nREF S 1 Two : R!{SY} R").isEmpty)
        // Elsewhere in the loop the same codes may come again.
        #expect(GuideTexts.errors("REF S 1 One : R!{EI} R\nLX R 1 L : R\nREF S 1 Two : R!{EI} R").isEmpty)
        // Two marked elements: one that differs is enough.
        #expect(
            GuideTexts.errors("PWK S 1 One : R!{CT} R!{AA}\nPWK S 1 Two : R!{CT,03} R!{AB,AD}").isEmpty)
        // Loops compete by their first segments.
        #expect(
            GuideTexts.errors("loop A S 1 One\n  NM1 R 1 N : R!{85} R\nloop B S 1 Two\n  NM1 R 1 N : R R").map {
                $0.prefix(2)
            } == ["9:"])
    }

    @Test("Structure: a loop begins with a segment, a segment holds nothing, steps are of one level")
    func structure() {
        #expect(
            GuideTexts.errors("loop A S 1 One\n  loop B S 1 Two\n    LX R 1 L : R")
                == ["8: a loop begins with a segment that stands once"])
        #expect(
            GuideTexts.errors("loop A S 1 One\n  LX R 2 L : R") == ["8: a loop begins with a segment that stands once"])
        #expect(
            GuideTexts.errors("LX R 1 L : R\n  N3 R 1 A : R")
                == ["8: is indented more than two blanks deeper than the loop around it"])
        #expect(
            GuideTexts.errors("loop A S 1 One\n    LX R 1 L : R")
                == ["8: is indented more than two blanks deeper than the loop around it"])
    }

    @Test("Definitions: once each, no circles, and only definitions in shared pieces")
    func definitions() {
        #expect(
            GuideTexts.errors("LX R 1 L : R", definitions: "define a\n  LX R 1 L : R\ndefine a\n  LX R 1 L : R")
                == ["11: a is defined already, in test, line 9"])
        #expect(
            GuideTexts.errors("LX R 1 L : R", definitions: "elements a = R", shared: "elements a = R")
                == ["9: the element list a is defined already"])
        #expect(
            GuideTexts.errors("include a", definitions: "define a\n  include b\n  include b\ndefine b\n  include a")
                == ["13: the piece a includes itself", "13: the piece a includes itself"])
        #expect(
            GuideTexts.errors("N3 R 1 A : @a", definitions: "elements a = @a") == ["7: an element list names itself"])
        #expect(
            GuideTexts.errors("include a x=1 x=2", definitions: "define a\n  LX R 1 L : R") == ["7: x is given twice"])
        #expect(
            GuideTexts.errors("include a loose", definitions: "define a\n  LX R 1 L : R")
                == ["7: the values of an include are written key=value, not loose"])
        let result = GuideTexts.compile("LX R 1 L : R", shared: "\nLX R 1 L : R")
        #expect(result.errors.map(\.description) == ["pieces, line 2: shared pieces hold only define and elements"])
    }

    @Test("A mistake inside a piece is reported where the piece is written")
    func insidePieces() {
        let result = GuideTexts.compile("include a code=LONG", shared: "define a\n  REF R 1 Title : R{$code} R")
        #expect(
            result.errors == [
                GuideTextError(
                    text: "pieces", line: 2, message: "the code LONG does not have the 2 to 3 characters of REF01")
            ])
    }

    @Test("The head must be whole, and the transaction begins with ST and ends with SE")
    func head() {
        let result = GuideCompiler.compile(GuideText("guide x\ntitle X\nversion 1\nLX R 1 L : R"), pieces: [])
        #expect(
            result.errors.map(\.description) == [
                "x, line 1: the line transaction is missing", "x, line 1: the line group is missing",
                "x, line 4: a transaction begins with ST and ends with SE",
            ])
        #expect(GuideCompiler.compile(GuideText(""), pieces: []).errors.count == 6)
    }

    @Test("Pieces that double cannot make a guide without end")
    func growth() {
        let doubling = (0..<15).map { "define p\($0)\n  include p\($0 + 1)\n  include p\($0 + 1)" }
        let result = GuideTexts.compile(
            "include p0", definitions: (doubling + ["define p15\n  LX S 1 L : R"]).joined(separator: "\n"))
        #expect(result.guide == nil)
        #expect(result.errors.contains { $0.message.contains("longer than") })
    }
}
