import Foundation
import Testing

@testable import X12

@Suite("Comparing files by claim")
struct FileComparisonTests {
    private struct Outcome {
        var same: Int
        var sorts: [String]
        var names: [String]
        var elements: [String]
        var values: [String]
    }

    private func compare(_ first: String, _ second: String, limit: Int = .max) throws -> Outcome {
        var one = MemoryFile(Array(first.utf8))
        var two = MemoryFile(Array(second.utf8))
        let comparison = try FileComparison(&one, &two)
        var outcome = Outcome(same: comparison.same, sorts: [], names: [], elements: [], values: [])
        try comparison.forEachDifference(&one, &two, limit: limit) { difference in
            outcome.sorts.append("\(difference.sort) \(difference.what)")
            outcome.names.append(difference.name)
            for change in difference.changes {
                outcome.elements += change.elements.map(\.name)
                outcome.values += change.elements.map { "\($0.firstValue) \($0.secondValue)" }
                if change.elements.isEmpty {
                    outcome.elements.append(
                        (change.first == nil ? "+" : "-") + ((change.second ?? change.first)?.segment ?? ""))
                    outcome.values.append(change.value)
                }
            }
        }
        #expect(comparison.isSame == outcome.sorts.isEmpty)
        return outcome
    }

    private let claims = ToolFiles.file(ToolFiles.claims)

    @Test("order, control numbers, delimiters and line breaks do not count")
    func ignored() throws {
        let other = ToolFiles.file(
            ToolFiles.claims.replacing("*0001", with: "*4711").replacing(
                "BHT*0019*00*B1*20260105*1200", with: "BHT*0019*00*B9*20260205*0900"),
            delimiters: "|!>\n", control: 9)
        let same = try compare(claims, other)
        #expect(same.sorts.isEmpty && same.same == 3)
        // The two subscribers in the other order.
        let first = try #require(claims.range(of: "HL*2*1*22"))
        let second = try #require(claims.range(of: "HL*3*1*22"))
        let end = try #require(claims.range(of: "SE*"))
        let swapped =
            claims[..<first.lowerBound]
            + claims[second.lowerBound..<end.lowerBound].replacing("HL*3*1", with: "HL*2*1")
            + claims[first.lowerBound..<second.lowerBound].replacing("HL*2*1", with: "HL*3*1")
            + claims[end.lowerBound...]
        #expect(try compare(claims, String(swapped)).sorts.isEmpty)
        // The same claims in two interchanges.
        let third = ToolFiles.file(ToolFiles.claims.replacing("CLM*A", with: "CLM*B"), control: 3)
        #expect(try compare(claims + third, third + claims).sorts.isEmpty)
        // Empty elements at the end.
        #expect(try compare(claims, claims.replacing("*Y*A*Y*Y~", with: "*Y*A*Y*Y**~")).sorts.isEmpty)
    }

    @Test("a changed claim is shown with its elements")
    func changed() throws {
        let other = claims.replacing("CLM*A2*80***11:B:1", with: "CLM*A2*81***12:B:1")
            .replacing("HC:36415*20", with: "HC:36416*20")
        let found = try compare(claims, other)
        #expect(found.same == 1)
        #expect(found.sorts == ["changed claim", "changed claim"])
        #expect(found.names == ["A2", "A3"])
        #expect(found.elements == ["CLM02", "CLM05-1", "SV101-2"])
        #expect(found.values == ["80 81", "11 12", "36415 36416"])
    }

    @Test("positions are those of the files")
    func positions() throws {
        var one = MemoryFile(Array(claims.utf8))
        let changed = claims.replacing("SV1*HC:36415*20", with: "SV1*HC:36415*25")
        var two = MemoryFile(Array(changed.utf8))
        let comparison = try FileComparison(&one, &two)
        try comparison.forEachDifference(&one, &two) { difference in
            let place = difference.changes.first?.first
            let offset = place?.offset ?? 0
            #expect(claims.utf8.dropFirst(offset).starts(with: "SV1*HC:36415".utf8))
            let before = claims.utf8.prefix(offset).count { $0 == 0x7E }
            #expect(place?.ordinal == before + 1)
            #expect(difference.numbers.first == 3 && difference.places.first?.segment == "CLM")
            #expect(!"\(difference)".contains("36415") && !"\(difference.changes)".contains("36415"))
        }
    }

    @Test("segments that came or went, and levels above the claim")
    func segments() throws {
        let more = claims.replacing("CLM*A1*100***11:B:1*Y*A*Y*Y~", with: "CLM*A1*100***11:B:1*Y*A*Y*Y~REF*G1*AUTH~")
        #expect(try compare(claims, more).elements == ["+REF"])
        #expect(try compare(more, claims).elements == ["-REF"])
        #expect(try compare(more, claims).values == ["REF*G1*AUTH"])
        let moved = claims.replacing("N3*1 ROAD", with: "N3*2 ROAD")
        let found = try compare(claims, moved)
        #expect(
            found.sorts == Array(repeating: "changed claim", count: 3) && found.elements == ["N301", "N301", "N301"])
        let desk = try compare(claims, claims.replacing("PER*IC*DESK", with: "PER*IC*DOCK"))
        #expect(desk.sorts == ["changed header"] && desk.elements == ["PER02"] && desk.same == 3)
    }

    @Test("claims that are in one file only, by number, provider and subscriber")
    func only() throws {
        let found = try compare(claims, claims.replacing("CLM*A3*", with: "CLM*A4*"))
        #expect(found.sorts == ["onlyInFirst claim", "onlyInSecond claim"])
        #expect(found.names == ["A3", "A4"])
        let moved = try compare(claims, claims.replacing("MI*M2", with: "MI*M3"))
        #expect(moved.sorts.count == 4 && moved.same == 1)
        #expect(try compare(claims, claims.replacing("MI*M2", with: "MI*M3"), limit: 1).sorts.count == 2)
        let twice = try compare(claims, claims + ToolFiles.file(ToolFiles.claims, control: 2))
        #expect(twice.sorts == Array(repeating: "onlyInSecond claim", count: 3))
    }

    @Test("claims of one number are paired in their order")
    func repeated() throws {
        let many = (1...8).map { "CLM*A1*\($0)***11:B:1~" }.joined()
        let file = claims.replacing("CLM*A1*100***11:B:1*Y*A*Y*Y~", with: many)
        let found = try compare(file, file.replacing("11:B:1~", with: "11:B:7~"))
        #expect(found.elements == Array(repeating: "CLM05-3", count: 8))
    }

    @Test("payments by CLP01, CLP07 and CLP02, and the payment itself")
    func payments() throws {
        let text = """
            ST*835*0001~BPR*I*150*C*ACH~TRN*1*E1*1999~N1*PR*PLAN~LX*1~TS3*X*11*20261231*3*300~CLP*A1*1*100*80**12*P1~\
            CAS*CO*45*20~CLP*A1*22*-100*-80**12*P1~CAS*CO*45*-20~LX*2~CLP*A2*1*200*150**12*P2~CAS*CO*45*50~\
            PLB*X*20261231*WO*0~SE*14*0001~
            """
        let file = ToolFiles.file(text, group: "HP")
        #expect(try compare(file, file).same == 3)
        let reversal = try compare(file, file.replacing("CAS*CO*45*-20", with: "CAS*CO*45*-21"))
        #expect(reversal.sorts == ["changed claim payment"] && reversal.elements == ["CAS03"])
        let status = try compare(file, file.replacing("CLP*A2*1*", with: "CLP*A2*2*"))
        #expect(status.sorts == ["onlyInFirst claim payment", "onlyInSecond claim payment"])
        for (old, new, element) in [
            ("BPR*I*150", "BPR*I*151", "BPR02"), ("TS3*X*11*20261231*3", "TS3*X*11*20261231*4", "TS304"),
            ("PLB*X*20261231*WO*0", "PLB*X*20261231*WO*5", "PLB04"),
        ] {
            let found = try compare(file, file.replacing(old, with: new))
            #expect(found.sorts == ["changed header"] && found.elements == [element])
        }
        // In another order of claims.
        let claims = "CLP*A2*1*200*150**12*P2~CAS*CO*45*50~"
        let other = file.replacing(claims, with: "").replacing("CLP*A1*1*", with: claims + "CLP*A1*1*")
        #expect(try compare(file, other).sorts.isEmpty)
    }

    @Test("status and eligibility by trace, and levels without claims")
    func others() throws {
        let text = """
            ST*277*0001*005010X214~BHT*0085*08*T1*20260105*1200*TH~HL*1**20*1~NM1*PR*2*PLAN*****PI*1~TRN*1*T~\
            HL*2*1*21*1~NM1*41*2*OFFICE*****46*S~TRN*2*B1~STC*A1:19:PR*20260105*WQ*100~HL*3*2*19*1~\
            NM1*85*2*CLINIC*****XX*1234567893~TRN*1*0~HL*4*3*PT~NM1*QC*1*A*B~TRN*2*A1~STC*A2:20*20260105*WQ*60~\
            HL*5*2*19~NM1*85*2*OTHER*****XX*1111111112~TRN*1*0~STC*A3:21*20260105*U*40~SE*20*0001~
            """
        let file = ToolFiles.file(text, group: "HN", version: "005010X214")
        #expect(try compare(file, file).same == 2)
        #expect(try compare(file, file.replacing("STC*A2:20", with: "STC*A3:21")).sorts == ["changed claim status"])
        let level = try compare(file, file.replacing("STC*A3:21*20260105*U*40", with: "STC*A3:22*20260105*U*40"))
        #expect(level.sorts == ["changed level"] && level.elements == ["STC01-2"])
        let answers = ToolFiles.file("ST*999*0001~AK1*HC*1~AK9*A*1*1*1~SE*4*0001~", group: "FA")
        #expect(try compare(answers, answers.replacing("AK9*A", with: "AK9*R")).elements == ["AK901"])
    }

    @Test("the files of the collection are equal to themselves and to their other layouts")
    func collection() throws {
        for (name, bytes) in ToolFiles.collection + ToolFiles.made {
            var one = MemoryFile(bytes)
            var source = ArraySource(bytes)
            var lines: [UInt8] = []
            _ = try LineFormatter.run(&source, layout: .lines) { lines += $0 }
            var two = MemoryFile(lines)
            #expect(try FileComparison(&one, &two).isSame, "\(name)")
        }
    }
}
