import AgencyFiles
import TestSupport
import Testing

@Suite("Opening agency files")
struct OpeningTests {
    private func kind(_ file: AgencyFile) -> String {
        switch file.content {
        case .text(let bytes): "text \(String(decoding: bytes, as: UTF8.self))"
        case .markup(let bytes): "markup \(String(decoding: bytes, as: UTF8.self))"
        case .workbook(let book): "workbook \(book.sheets.map(\.name))"
        case .other: "other"
        }
    }

    private func open(_ bytes: [UInt8], _ limits: AgencyFile.Limits = .init()) throws -> [String] {
        try AgencyFile.open(name: "f", bytes: bytes, limits: limits).map { "\($0.name) \(kind($0))" }
    }

    @Test("What a file is, its content tells, never its name")
    func kinds() throws {
        #expect(try open(Array("code,title\n".utf8)) == ["f text code,title\n"])
        #expect(try open(Array("\u{FEFF} \n<?xml version=\"1.0\"?><a/>".utf8)).first?.hasPrefix("f markup") == true)
        #expect(try open(Array("<ICD10CM.index/>".utf8)) == ["f markup <ICD10CM.index/>"])
        #expect(try open(Array("< 5 units".utf8)) == ["f text < 5 units"])
        #expect(try open(Array("<!DOCTYPE HTML><html>".utf8)) == ["f text <!DOCTYPE HTML><html>"])
        #expect(try open(Array("%PDF-1.7\n".utf8)) == ["f other"])
        #expect(try open([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]) == ["f other"])
        #expect(try open([0xFF, 0xFE, 0x41, 0, 0xE9, 0]) == ["f text Aé"])
        #expect(try open([0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E]) == ["f markup <a/>"])
        #expect(throws: AgencyFileError.empty("f")) { try open([]) }
    }

    @Test("Members come in the archive's order with the way to them; folders and leftovers of systems do not")
    func members() throws {
        let inner = ZipMaker.zip([("b.txt", "B")])
        let bytes = ZipMaker.zip([
            ("__MACOSX/._a.txt", Array("junk".utf8)), ("x/", []), ("x/a.txt", Array("A".utf8)),
            (".DS_Store", Array("junk".utf8)), ("in.zip", inner), ("empty.txt", []),
            ("c.txt.gz", ZipMaker.gzip(Array("C".utf8))),
        ])
        #expect(try open(bytes) == ["f/x/a.txt text A", "f/in.zip/b.txt text B", "f/c.txt.gz text C"])
        #expect(throws: AgencyFileError.empty("f")) { try open(ZipMaker.zip([("x/", "")])) }
    }

    @Test("A truncated archive is an error at every cut, never a part of it")
    func truncated() throws {
        let text = String(repeating: "A0101 0 code and title\r\n", count: 300)
        let bytes = ZipMaker.zip([("a.txt", text), ("b.xml", "<a>1</a>")])
        let whole = try open(bytes)
        #expect(whole.count == 2)
        for cut in stride(from: 4, to: bytes.count, by: 97) {
            #expect(throws: AgencyFileError.damaged("f"), "cut at \(cut)") { try open(Array(bytes[..<cut])) }
        }
        let packed = ZipMaker.gzip(Array(text.utf8))
        #expect(try open(packed) == ["f text \(text)"])
        for cut in stride(from: 2, to: packed.count, by: 97) {
            #expect(throws: AgencyFileError.damaged("f"), "cut at \(cut)") { try open(Array(packed[..<cut])) }
        }
    }

    @Test("A wrong checksum is damage, whether of a zip's member or of a gzip file")
    func checksum() {
        var maker = ZipMaker()
        maker.addWrongChecksum("a.txt", Array("abc".utf8))
        let bytes = maker.bytes()
        #expect(throws: AgencyFileError.damaged("f/a.txt")) { try open(bytes) }
        var packed = ZipMaker.gzip(Array("abc".utf8))
        packed[packed.count - 8] ^= 1
        #expect(throws: AgencyFileError.damaged("f")) { try open(packed) }
    }

    @Test("An encrypted member and an unknown way of packing are said to be so")
    func encrypted() {
        var maker = ZipMaker()
        maker.add("a.txt", Array("twelve bytes and more".utf8), encrypted: true)
        let encrypted = maker.bytes()
        #expect(throws: AgencyFileError.encrypted("f/a.txt")) { try open(encrypted) }
        var odd = ZipMaker()
        odd.add("a.txt", [1, 2, 3], method: 97)
        let unsupported = odd.bytes()
        #expect(throws: AgencyFileError.unsupported("f/a.txt")) { try open(unsupported) }
        var compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        compound += [UInt8](repeating: 0, count: 504)
        #expect(throws: Never.self) { try open(compound) }
        for byte in "EncryptedPackage".utf8 { compound += [byte, 0] }
        #expect(throws: AgencyFileError.encrypted("f")) { try open(compound) }
    }

    @Test("What unpacks to more than the limit is stopped, whatever it says of its size")
    func bomb() throws {
        var limits = AgencyFile.Limits()
        limits.memberBytesMax = 100_000
        limits.bytesMax = 150_000
        var honest = ZipMaker()
        honest.addZeros("a", 100_001)
        let tooLarge = honest.bytes()
        #expect(tooLarge.count < 2_000)
        #expect(throws: AgencyFileError.tooLarge("f/a")) { try open(tooLarge, limits) }
        var liar = ZipMaker()
        liar.addZeros("a", 5_000_000, stated: 10)
        let lie = liar.bytes()
        #expect(throws: AgencyFileError.self) { try open(lie, limits) }
        var two = ZipMaker()
        two.addZeros("a", 90_000)
        two.addZeros("b", 90_000)
        let together = two.bytes()
        #expect(throws: AgencyFileError.tooLarge("f/b")) { try open(together, limits) }
        let gzip = ZipMaker.gzip([UInt8](repeating: 65, count: 100_001))
        #expect(throws: AgencyFileError.tooLarge("f")) { try open(gzip, limits) }
        limits.memberBytesMax = 100_001
        #expect(try open(gzip, limits).count == 1)
    }

    @Test("Archives within archives are opened four deep, and members are counted through all of them")
    func nested() throws {
        var bytes = ZipMaker.zip([("a.txt", "A")])
        for _ in 0..<3 { bytes = ZipMaker.zip([("n", bytes)]) }
        #expect(try open(bytes) == ["f/n/n/n/a.txt text A"])
        let deeper = ZipMaker.zip([("n", bytes)])
        #expect(throws: AgencyFileError.tooDeep("f/n/n/n/n")) { try open(deeper) }
        var limits = AgencyFile.Limits()
        limits.membersMax = 4
        #expect(try open(bytes, limits).count == 1)
        limits.membersMax = 3
        #expect(throws: AgencyFileError.tooManyFiles("f/n/n/n")) { try open(bytes, limits) }
    }

    @Test("gzip members one after the other are one file; zeros may follow, anything else is damage")
    func gzipMembers() throws {
        let bytes = ZipMaker.gzip(Array("ab".utf8)) + ZipMaker.gzip(Array("cd".utf8))
        #expect(try open(bytes) == ["f text abcd"])
        #expect(try open(bytes + [0, 0, 0]) == ["f text abcd"])
        #expect(throws: AgencyFileError.damaged("f")) { try open(bytes + [7]) }
    }

    @Test("Mutated archives give files or a typed error")
    func mutated() {
        let book = WorkbookMaker().bytes()
        let seeds = [book, ZipMaker.zip([("a.txt", Array("A".utf8)), ("b", book)]), ZipMaker.gzip(book)]
        var random = Seeded(11)
        for round in 0..<600 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            do {
                #expect(try !AgencyFile.open(name: "f", bytes: bytes).isEmpty)
            } catch {
                #expect(error.file.hasPrefix("f"))
            }
        }
    }
}
