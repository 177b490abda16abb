import Primitives
import Testing

@testable import X12

@Suite("Masking files")
struct FileMaskerTests {
    private static func key(_ seed: UInt8) throws -> MaskingKey {
        try #require(MaskingKey([UInt8](repeating: seed, count: 32)))
    }

    private func mask(
        _ bytes: [UInt8], seed: UInt8 = 1, payers: Bool = false, pieces: Int = .max
    ) throws -> (bytes: [UInt8], report: FileMasker.Report) {
        var source = ArraySource(bytes, pieceSize: pieces)
        var written: [UInt8] = []
        let report = try FileMasker.run(&source, key: Self.key(seed), masksPayers: payers) { written += $0 }
        return (written, report)
    }

    private func mask(_ text: String, payers: Bool = false) throws -> String {
        ToolFiles.text(try mask(Array(text.utf8), payers: payers).bytes)
    }

    /// The letters and digits of a value, in capitals, without short ones, which come about by chance.
    private func words(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> Set<String> {
        Set(ranges.map { ToolFiles.text(Array(bytes[$0])).trimmingBlanks }.filter { $0.utf8.count > 4 })
    }

    @Test("what identifies is gone, and nothing else changed", arguments: MaskFixtures.all.map(\.name), [false, true])
    func survives(_ name: String, _ payers: Bool) throws {
        let text = try #require(MaskFixtures.all.first { $0.name == name }?.text)
        let marked = MaskFixtures.Marked(text)
        let (masked, report) = try mask(marked.bytes, payers: payers)
        #expect(report.problem == nil && report.unknownSegments.isEmpty && !report.hasForeignText)
        try #require(masked.count == marked.bytes.count)
        let ranges = marked.always + (payers ? marked.payer : [])
        for range in ranges {
            let value = ToolFiles.text(Array(marked.bytes[range]))
            #expect(masked[range] != marked.bytes[range], "\(value) stayed")
        }
        let hidden = Set(ranges.flatMap { $0 })
        for place in masked.indices where !hidden.contains(place) && masked[place] != marked.bytes[place] {
            let line = ToolFiles.text(Array(marked.bytes[..<place].suffix(30)))
            Issue.record("changed after \(line)")
            return
        }
        // Nor does it stand anywhere else in the file.
        let kept = payers ? [] : words(marked.bytes, marked.payer)
        let output = ToolFiles.text(masked)
        for word in words(marked.bytes, ranges).subtracting(kept) where !kept.contains(where: { $0.contains(word) }) {
            #expect(!output.contains(word), "\(word) stands in the output")
        }
    }

    @Test("an 835 still matches its 837, and so do status, eligibility and acknowledgment")
    func consistent() throws {
        func values(_ text: String, _ prefix: String) throws -> [String] {
            let masked = ToolFiles.text(try mask(MaskFixtures.Marked(text).bytes).bytes)
            return masked.split(separator: "\n").filter { $0.hasPrefix(prefix) }.map { String($0.dropLast()) }
        }
        func element(_ text: String, _ prefix: String, _ number: Int) throws -> String {
            let line = try #require(try values(text, prefix).first)
            return String(line.split(separator: "*", omittingEmptySubsequences: false)[number])
        }
        let account = try element(MaskFixtures.professional, "CLM*", 1)
        #expect(try element(MaskFixtures.remittance, "CLP*", 1) == account)
        #expect(try element(MaskFixtures.status, "REF*EJ*", 2) == account)
        #expect(try element(MaskFixtures.acknowledgment, "TRN*2*" + account, 2) == account)
        #expect(try element(MaskFixtures.functional, "CTX*", 1) == "CLM01:" + account)
        let member = try element(MaskFixtures.professional, "NM1*IL", 9)
        for text in [MaskFixtures.inquiry, MaskFixtures.benefits, MaskFixtures.status, MaskFixtures.statusInquiry] {
            #expect(try element(text, "NM1*IL", 9) == member)
            #expect(try element(text, "NM1*IL", 3) == (try element(MaskFixtures.professional, "NM1*IL", 3)))
        }
        #expect(try element(MaskFixtures.remittance, "NM1*QC", 9) == member)
        #expect(
            try element(MaskFixtures.professional, "REF*F8", 2) == (try element(MaskFixtures.remittance, "CLP*", 7)))
        #expect(
            try element(MaskFixtures.professional, "NM1*85", 9) == (try element(MaskFixtures.remittance, "N1*PE", 4)))
        #expect(
            try element(MaskFixtures.professional, "REF*EI", 2) == (try element(MaskFixtures.remittance, "REF*TJ", 2)))
        #expect(
            try element(MaskFixtures.acknowledgment, "TRN*2*", 2) == (try element(MaskFixtures.professional, "BHT*", 3))
        )
        // A birth date before its name (276) moves like one behind it.
        let born = try element(MaskFixtures.professional, "DMG*", 2)
        #expect(try element(MaskFixtures.statusInquiry, "DMG*", 2) == born)
        #expect(try element(MaskFixtures.inquiry, "DMG*", 2) == born)
        #expect(try element(MaskFixtures.benefits, "DMG*", 2) == born)
    }

    @Test("the key decides, not the pieces")
    func deterministic() throws {
        for (name, text) in MaskFixtures.all {
            let bytes = MaskFixtures.Marked(text).bytes
            let once = try mask(bytes).bytes
            #expect(try mask(bytes, pieces: 1).bytes == once, "\(name)")
            #expect(try mask(bytes, seed: 2).bytes != once, "\(name)")
        }
    }

    @Test("each subscriber has their own constant, whatever stands before")
    func persons() throws {
        func inquiry(_ levels: String...) -> String {
            let hl = levels.enumerated().map { "HL*\($0 + 2)*1*22*0~" + $1 }.joined()
            return ToolFiles.file("ST*276*0001*005010X212~HL*1**19*1~\(hl)SE*9*0001~", group: "HR")
        }
        func born(_ text: String) throws -> [Substring] {
            try mask(text).split(separator: "~").filter { $0.hasPrefix("DMG") }
        }
        let people = (1...9).map { "DMG*D8*19800615*F~NM1*IL*1*A*B****MI*W\($0)~TRN*1*T~" }
        for (first, second) in zip(people, people.dropFirst()) {
            let together = try born(inquiry(first, second))
            #expect(together == (try born(inquiry(first)) + born(inquiry(second))))
        }
        // The other insured of a claim is not the subscriber of the next dependent.
        let dependents = """
            HL*1**20*1~HL*2*1*22*1~NM1*IL*1*A*B****MI*W1~HL*3*2*23*0~NM1*QC*1*A*C~DMG*D8*20150512*F~CLM*1*1~\
            NM1*IL*1*X*Y****MI*W9~HL*4*2*23*0~NM1*QC*1*A*D~DMG*D8*20150512*F~CLM*2*1~
            """
        let dates = try born(ToolFiles.file("ST*837*0001~\(dependents)SE*9*0001~"))
        #expect(dates.count == 2 && dates[0] == dates[1])
    }

    @Test("what waits for a later segment is masked wherever the output is cut")
    func pieces() throws {
        let text = ToolFiles.text(MaskFixtures.Marked(MaskFixtures.statusInquiry).bytes)
        let alone = try mask(text)
        let birth = try #require(text.firstRange(of: "DMG*"))
        for start in [0, text.utf8.distance(from: text.startIndex, to: birth.lowerBound)] {
            // The output is written when it has 131,072 bytes: the segment at `start` is the one that fills it.
            func padded(_ size: Int) -> String {
                let full = "NTE*ADD*" + String(repeating: "A", count: 60_000) + "~"
                let rest = "NTE*ADD*" + String(repeating: "A", count: size) + "~"
                return ToolFiles.file("ST*837*0001~\(full)\(full)\(rest)SE*5*0001~")
            }
            let front = padded(131_072 - 10 - start - padded(0).utf8.count)
            #expect(front.utf8.count + start == 131_062)
            #expect(try mask(front + text).hasSuffix(alone), "\(start)")
        }
    }

    @Test("numbers keep their check digits and dates are dates")
    func valid() throws {
        let text = ToolFiles.text(try mask(MaskFixtures.Marked(MaskFixtures.professional).bytes, payers: true).bytes)
        let lines = text.split(separator: "\n").map {
            $0.dropLast().split(separator: "*", omittingEmptySubsequences: false)
        }
        var numbers = 0
        for line in lines where line.count > 9 && line[8] == "XX" {
            #expect(NPI(line[9]) != nil)
            numbers += 1
        }
        #expect(numbers == 3)
        for line in lines where line[0] == "DMG" {
            let date = try #require(CalendarDate(compact: line[2]))
            #expect(date < ToolFiles.day("20260102"))
        }
        let payment = ToolFiles.text(try mask(MaskFixtures.Marked(MaskFixtures.remittance).bytes).bytes)
        let bpr = try #require(payment.split(separator: "\n").first { $0.hasPrefix("BPR") }).split(
            separator: "*", omittingEmptySubsequences: false)
        for number in [bpr[7], bpr[13]] {
            let digits = number.utf8.map { Int($0) - 48 }
            let sum = zip(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(digits.count == 9 && sum % 10 == 0)
        }
    }

    @Test("what is not known is masked whole, and said")
    func unknown() throws {
        let file = ToolFiles.file("ST*837*0001~ZZX*SMITH*19800101~NTE*ADD*CUT") + "JUNK Smith 12"
        let (masked, report) = try mask(Array(file.utf8))
        let text = ToolFiles.text(masked)
        #expect(report.unknownSegments == ["ZZX"])
        #expect(report.hasForeignText)
        #expect(!text.contains("SMITH") && !text.contains("19800101") && text.hasSuffix("XXXX Xxxxx 00"))
        let over = ToolFiles.file("ST*837*0001~NTE*ADD*" + String(repeating: "SMITH ", count: 20_000) + "~SE*3*0001~")
        #expect(!(try mask(over).contains("SMITH")))
        #expect(try mask(Array("SMITH".utf8)).report.problem == .noInterchange)
        #expect(try mask("SMITH").isEmpty)
    }

    @Test("spoiled files never fail and keep their length", .enabled(if: !ToolFiles.made.isEmpty))
    func spoiled() throws {
        for (name, bytes) in ToolFiles.made + ToolFiles.collection {
            let masked = try mask(bytes).bytes
            var (one, two) = (ArraySource(bytes), ArraySource(masked))
            let before = try FileCounter.count(&one)
            #expect(masked.count == (before.interchanges == 0 ? 0 : bytes.count), "\(name)")
            #expect(try FileCounter.count(&two).segments == before.segments, "\(name)")
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

@Suite("Pseudonyms")
struct PseudonymTests {
    private func pseudonyms() throws -> Pseudonyms { Pseudonyms(key: try #require(MaskingKey(Array(0..<16)))) }

    private func mask(_ kind: MaskRule.Kind, _ text: String) throws -> String {
        var bytes = Array(text.utf8)
        var pseudonyms = try pseudonyms()
        pseudonyms.mask(kind, &bytes, bytes.indices)
        return ToolFiles.text(bytes)
    }

    @Test("the keyed function is SipHash-2-4")
    func sipHash() throws {
        // The last line of the worked example in the authors' paper: the bytes 00 to 0e under the key 00 to 0f.
        let key = try #require(MaskingKey(Array(0..<16)))
        #expect(key.sipHash(0x0706_0504_0302_0100, Array(8..<15)) == 0xA129_CA61_49BE_45E5)
        #expect(MaskingKey(Array(0..<15)) == nil)
        #expect(!"\(key)".contains("7"))
    }

    @Test("no two identifiers become the same", arguments: ["", "A", "X9-"])
    func distinct(_ prefix: String) throws {
        let masked = try Set((0..<1_000).map { try mask(.id, prefix + String($0 + 1_000).dropFirst()) })
        #expect(masked.count == 1_000)
        #expect(masked.allSatisfy { $0.utf8.count == prefix.utf8.count + 3 })
        let pairs = try (0..<100).map { try mask(.zip, "537" + String($0 + 100).dropFirst()) }
        #expect(Set(pairs).count == 100 && zip(pairs, 100...).allSatisfy { $0.suffix(2) != "\($1)".suffix(2) })
        let single = try (0..<10).map { try mask(.id, "\($0)") }
        #expect(Set(single).count == 10 && zip(single, 0..<10).allSatisfy { $0 != "\($1)" })
    }

    @Test("classes of characters and punctuation stay")
    func classes() throws {
        let masked = try mask(.id, "Ab-12/cD.9 z")
        let pattern = masked.map { $0.isNumber ? "9" : $0.isUppercase ? "A" : $0.isLowercase ? "a" : $0 }
        #expect(String(pattern) == "Aa-99/aA.9 a")
        let name = try mask(.name, "O'Brien-Smith, José")
        #expect(name.utf8.count == "O'Brien-Smith, José".utf8.count && name.contains("'") && name.contains("-"))
        #expect(try mask(.name, "SMITH").lowercased() == (try mask(.name, "smith")))
        #expect(try mask(.name, "  SMITH  ") == "  " + (try mask(.name, "SMITH")) + "  ")
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" { #expect(try mask(.name, String(letter)) != String(letter)) }
    }

    @Test("shapes that readers check are kept")
    func shapes() throws {
        for text in ["1EG4TE5MK73", "2AA0A00AA00"] {
            let masked = try mask(.id, text)
            #expect(masked != text && IdentifierShape.medicare.fits(Array(masked.utf8)[...]))
        }
        #expect(IdentifierShape.laboratory.fits(Array(try mask(.id, "05D1234567").utf8)[...]))
        for number in 0..<200 {
            let masked = Array(try mask(.id, "2190\(10_001 + number)").utf8)[...]
            #expect(IdentifierShape.taxNumber.fits(masked))
            let phone = Array(try mask(.contact, "608555\(1_000 + number)").utf8)[...]
            #expect(IdentifierShape.telephone.fits(phone))
            let other = Array(try mask(.id, "988877\(1_000 + number)").utf8)[...]
            #expect(!IdentifierShape.provider.fits(other))
        }
    }

    @Test("a right check digit stays right and a wrong one wrong")
    func checkDigits() throws {
        #expect(NPI(try mask(.id, "1234567893")) != nil)
        let wrong = try mask(.id, "1234567890")
        #expect(NPI(wrong) == nil && wrong.hasPrefix("1"))
        #expect(try mask(.aba, "021000021").hasPrefix("02"))
    }

    @Test("a person's dates move together, back by a year at most")
    func birthDates() throws {
        func move(_ date: String, _ person: String) throws -> String {
            var bytes = Array(date.utf8)
            var pseudonyms = try pseudonyms()
            pseudonyms.maskBirthDate(&bytes, bytes.indices, person: Array(person.utf8))
            return ToolFiles.text(bytes)
        }
        let first = try move("19800229", "M1")
        let second = try move("19800301", "M1")
        let days = ToolFiles.day("19800229").days(since: ToolFiles.day(first))
        #expect((1...365).contains(days))
        #expect(ToolFiles.day("19800301").days(since: ToolFiles.day(second)) == days)
        #expect(try Set((0..<50).map { try move("19800229", "M\($0)") }).count > 30)
        #expect(try move("19801399", "M1") != "19801399")
    }

    @Test("every line of the table is read")
    func table() {
        let table = MaskTable(transaction: "837")
        #expect(table.unreadLines.isEmpty)
        #expect(table["CLM"]?.count == 1 && table["HI"]?.isEmpty == true && table["ZZX"] == nil)
        #expect(MaskTable("* CLM x id any\n* REF 2 id nobody", transaction: "").unreadLines.count == 2)
        #expect(table["PER"]?.first?.owner == .party)
        #expect(MaskTable(transaction: "835")["PER"]?.first?.owner == .payer)
    }
}
