import Testing

@testable import X12

@Suite("Segment dictionary")
struct SegmentDictionaryTests {
    static let dictionary = SegmentDictionary.standard

    @Test("The text compiles, and holds the segments of all transactions that we read")
    func compiles() {
        #expect(DictionaryCompiler.compile(.dictionary).errors.map(\.description) == [])
        let ids: [SegmentID] = [
            "ISA", "GS", "ST", "SE", "GE", "IEA", "TA1", "BHT", "HL", "NM1", "N1", "N2", "N3", "N4", "PER", "REF",
            "DTP",
            "DTM", "DMG", "PAT", "SBR", "CLM", "CN1", "AMT", "K3", "NTE", "CR1", "CR2", "CR3", "CR5", "CR6", "CRC",
            "HI",
            "HCP", "QTY", "CAS", "OI", "MIA", "MOA", "LX", "SV1", "SV2", "SV3", "SV4", "SV5", "TOO", "DN1", "DN2",
            "PWK",
            "PS1", "MEA", "LIN", "CTP", "SVD", "FRM", "LQ", "PRV", "CUR", "BPR", "TRN", "TS2", "TS3", "CLP", "SVC",
            "PLB",
            "RDM", "EQ", "III", "AAA", "EB", "HSD", "MSG", "INS", "LS", "LE", "STC", "AK1", "AK2", "IK3", "CTX", "IK4",
            "IK5", "AK9", "MPI", "CL1",
        ]
        for id in ids { #expect(Self.dictionary.contains(id), "\(id)") }
        #expect(Guide.isUnknownSegment("ZZZ") && !Guide.isUnknownSegment("CLM"))
    }

    @Test(
        "The number of elements",
        arguments: [
            ("ISA", 16), ("CLM", 20), ("NM1", 12), ("SV1", 21), ("SV2", 10), ("SV3", 11), ("CAS", 19), ("CLP", 14),
            ("PLB", 14), ("MIA", 24), ("MOA", 9), ("TS3", 24), ("TS2", 19), ("EB", 14), ("HI", 12), ("BPR", 21),
            ("STC", 12), ("REF", 4), ("N4", 7), ("SVC", 7), ("LIN", 31), ("CUR", 21), ("AK9", 9), ("CR6", 21),
            ("DMG", 11),
        ])
    func counts(_ id: String, _ count: Int) throws {
        let segment = try #require(SegmentID(id.utf8))
        #expect(Self.dictionary[segment]?.elements.count == count)
    }

    @Test("Lengths of 005010 that differ from 004010")
    func lengths() throws {
        func limits(_ id: SegmentID, _ element: Int) throws -> ClosedRange<Int> {
            let definition = try #require(Self.dictionary[id]).elements[element - 1]
            return definition.minLength...definition.maxLength
        }
        #expect(try limits("NM1", 3) == 1...60)
        #expect(try limits("NM1", 9) == 2...80)
        #expect(try limits("REF", 2) == 1...50)
        #expect(try limits("PER", 4) == 1...256)
        #expect(try limits("CLM", 1) == 1...38)
        #expect(try limits("CLM", 2) == 1...18)
        #expect(try limits("DTP", 3) == 1...35)
        #expect(try limits("ST", 3) == 1...35)
        #expect(try limits("ISA", 13) == 9...9)
    }

    @Test("Every definition is sound")
    func soundness() {
        for segment in Self.dictionary.segments.values {
            #expect(segment.id.isWellFormed)
            for note in segment.syntaxNotes {
                #expect(note.positions.allSatisfy { $0 <= segment.elements.count }, "\(segment.id) \(note.name)")
                #expect(Set(note.positions).count == note.positions.count, "\(segment.id) \(note.name)")
            }
            for element in segment.elements {
                #expect(element.minLength >= 1 && element.minLength <= element.maxLength)
                #expect((element.type == .composite) == !element.components.isEmpty)
                #expect(element.components.allSatisfy { $0.components.isEmpty && $0.maxRepeats == 1 })
                if element.type == .dt { #expect(element.maxLength <= 8) }
            }
        }
    }

    @Test("Repetition is where the standard has it and nowhere else")
    func repetition() {
        var repeating: [String] = []
        for segment in Self.dictionary.segments.values {
            for (index, element) in segment.elements.enumerated() where element.maxRepeats > 1 {
                repeating.append("\(segment.id)\(index + 1) \(element.maxRepeats)")
            }
        }
        #expect(repeating.sorted() == ["COB4 9", "CTX1 10", "DMG5 10", "EB3 99", "EQ1 99"])
    }

    @Test(
        "A mistake is reported with its line",
        arguments: [
            ("element 98 ID", "an element is written: element NUMBER TYPE MIN/MAX"),
            ("element 98 XX 2/3", "an element is written: element NUMBER TYPE MIN/MAX"),
            ("element 98 ID 3/2", "an element is written: element NUMBER TYPE MIN/MAX"),
            ("element name ID 2/3", "name is no number"),
            ("element 1 AN 1/2", "the data element 1 is defined already"),
            ("composite C001 1 2", "2 is not defined above this line"),
            ("composite C001 1^2", "a component is a simple element without repetition"),
            ("segment XX", "elements are missing"),
            ("segment", "a name is missing"),
            ("segment long 1", "long is no segment identifier"),
            ("segment XX 1 ; P0102", "P0102 names a position that is not there"),
            ("segment XX 1 1 ; Z0102", "Z0102 is no syntax note"),
            ("segment XX 1 1 ; P01", "P01 is no syntax note"),
            ("segment XX 1*0", "1*0 has no number of at least 2 behind its sign"),
            ("segment XX 1*100", "a segment has no more than 99 elements"),
            ("something else", "a line starts with element, composite or segment"),
        ])
    func mistakes(_ line: String, _ message: String) {
        let errors = DictionaryCompiler.compile(GuideText("element 1 AN 1/2\n\(line)")).errors
        #expect(errors == [GuideTextError(text: "dictionary", line: 2, message: message)])
    }

    @Test("Identifiers and codes as numbers")
    func packing() {
        #expect(SegmentID("CLM".utf8)?.raw == 0x434C4D && SegmentID("N3".utf8)?.raw == 0x4E33)
        #expect(SegmentID("CLM".utf8) == "CLM" && "\(SegmentID(stringLiteral: "N3"))" == "N3")
        #expect(SegmentID("X".utf8) == nil && SegmentID("ABCD".utf8) == nil && SegmentID("nm1".utf8) == nil)
        #expect(SyntaxNote(kind: .listConditional, positions: [3, 4, 12]).name == "L030412")
    }
}
