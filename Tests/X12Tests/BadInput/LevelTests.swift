import Primitives
import Testing
import X12

/// P15 and P17 of the table of bad input: levels, and segments that stand where none belongs.
@Suite("Bad input: levels and order")
struct LevelTests {
    private let text = SeedFile.text("837p").replacing("\n", with: "")

    @Test("P15: 10,000 levels below each other end in a finding, without recursion")
    func deep() {
        let levels = (3...10_002).map { "HL*\($0)*\($0 - 1)*23*1~PAT*19~" }.joined()
        for (name, start) in [("837p", "CLM*A1"), ("271", "EB*1*IND"), ("277ca", "STC*A2"), ("276", "AMT*T3*150")] {
            let bytes = SeedFile.replacing(start, levels + start, in: name)
            #expect(validate(bytes).contains { $0.isError })
            AllReaders.read(bytes)
        }
    }

    @Test(
        "P15: a level with a wrong number or parent is an error where it stands",
        arguments: [
            ("HL*2*1*22*0", "HL*2**22*0"), ("HL*2*1*22*0", "HL*2*2*22*0"), ("HL*2*1*22*0", "HL*2*9*22*0"),
            ("HL*2*1*22*0", "HL*1*1*22*0"), ("HL*1**20*1", "HL*1*2*20*1"), ("HL*2*1*22*0", "HL*2*1*22*1"),
            ("HL*1**20*1", "HL*1**20*0"), ("HL*2*1*22*0", "HL*3*1*22*0"), ("HL*2*1*22*0", "HL*A*1*22*0"),
        ])
    func numbers(_ right: String, _ wrong: String) {
        let bytes = SeedFile.replacing(right, wrong, in: "837p")
        let validated = validate(bytes).filter { $0.place.segment == "HL" }
        let read = Professional837.read(bytes).findings.filter { $0.id.hasPrefix("x12.hl-") }
        #expect(!validated.isEmpty || !read.isEmpty, "\(wrong)")
        #expect(validated.allSatisfy { [8, 17].contains($0.place.line) })
        AllReaders.validate(bytes)
    }

    @Test("P15: levels that name each other are read once each")
    func cycle() {
        let cycle = "HL*3*4*23*1~PAT*19~HL*4*3*23*1~PAT*19~"
        let bytes = SeedFile.replacing("CLM*A1", cycle + "CLM*A1", in: "837p")
        #expect(validate(bytes).contains { $0.isError })
        AllReaders.read(bytes)
        AllReaders.validate(bytes)
    }

    @Test("P17: segments out of order, unknown, or too many have their own findings")
    func order() {
        func rules(_ old: String, _ new: String) -> [String] {
            validate(Array(text.replacing(old, with: new).utf8)).filter(\.isError).map(\.rule)
        }
        let moved = text.replacing("PRV*BI*PXC*207Q00000X~", with: "")
            .replacing("N4*COLUMBUS*OH*432151234~", with: "N4*COLUMBUS*OH*432151234~PRV*BI*PXC*207Q00000X~")
        #expect(validate(Array(moved.utf8)).map(\.rule).contains("x12.segment-order"))
        #expect(rules("NTE*ADD", "QQQ*ADD").contains("x12.segment-unknown"))
        #expect(rules("NTE*ADD", "CLP*ADD").contains("x12.segment-not-in-guide"))
        #expect(rules("NTE*ADD*SEEN AFTER A FALL~", "NTE*ADD*A~NTE*ADD*B~").contains("x12.segment-repeat"))
    }

    @Test("P17: a version without a guide is said to have none")
    func version() {
        for other in ["004010X098A1", "005010X999", "006020X323", "005010"] {
            let bytes = Array(text.replacing("005010X222A1", with: other).utf8)
            #expect(validate(bytes).contains { $0.rule == "x12.no-guide" }, "\(other)")
            #expect(Professional837.read(bytes).findings.contains { $0.severity == .error }, "\(other)")
        }
        let mixed = Array(text.replacing("ST*837*0001*005010X222A1", with: "ST*837*0001*005010X223A2").utf8)
        #expect(validate(mixed).contains { $0.rule == "x12.group-version" })
    }
}
